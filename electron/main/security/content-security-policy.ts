/** What a page of the program may load and do: its own files, and Lit's templates for the only markup from text. */
const page = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html',
};

/** A file of the library, should it ever be shown as a document of its own: inert. */
export const assetPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * The policy of the program's pages, sent as a header. Under the development server, styles arrive in `style`
 * elements and changes through a socket; `devServer` is its origin, `null` for a built program.
 */
export function pagePolicy(devServer: string | null = null): string {
  const development =
    devServer === null
      ? {}
      : {
          'style-src': "'self' 'unsafe-inline'",
          'connect-src': `'self' ${devServer.replace(/^http/, 'ws')}`,
        };
  return Object.entries({ ...page, ...development })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
}
