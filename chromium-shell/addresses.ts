/** What `protocol.registerSchemesAsPrivileged` said about the app's own schemes. */
export type SchemeNames = ReadonlySet<string>;

/**
 * The address under which Chromium loads a page of the app's own scheme: `app://postil/x` becomes
 * `https://postil.app.invalid/x`, because Chromium cannot be taught a new scheme from outside and refuses to
 * navigate to one it does not know. `.invalid` never resolves. Other addresses stay as they are.
 */
export function toWebUrl(url: string, schemes: SchemeNames): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  const [, scheme = '', host = '', rest = ''] = match ?? [];
  if (!schemes.has(scheme)) return url;
  return `https://${host === '' ? 'x' : host}.${scheme}.invalid${rest === '' ? '/' : rest}`;
}

/** The reverse of `toWebUrl`, for addresses and origins alike. */
export function fromWebUrl(url: string, schemes: SchemeNames): string {
  const match = /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.invalid(.*)$/i.exec(url);
  const [, host = '', scheme = '', rest = ''] = match ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/**
 * Rewrites the app's own schemes in a content security policy to the hosts that stand for them. Scheme sources
 * (`app:`) keep their form and gain the hosts; sources with a host (`app://postil`) are replaced.
 */
export function toWebPolicy(policy: string, schemes: SchemeNames): string {
  return policy
    .split(' ')
    .map((source) => {
      const [, scheme = '', end = ''] = /^([a-z][a-z0-9+-]*):(;?)$/.exec(source) ?? [];
      if (schemes.has(scheme)) return `${scheme}: https://*.${scheme}.invalid${end}`;
      return toWebUrl(source, schemes);
    })
    .join(' ');
}
