/**
 * A path inside a book, as a file in it names another: relative to the file `from`, escapes resolved, with what comes
 * after `#` apart. `null` for addresses that lead out of the book.
 */
export function pathInBook(
  from: string,
  address: string,
): { readonly path: string; readonly fragment: string | null } | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address)) return null;
  const [, written = '', fragment = null] = /^([^#?]*)(?:\?[^#]*)?(?:#(.*))?$/su.exec(address) ?? [];
  const [path, place] = [decodedPath(written), fragment === null ? null : decodedPath(fragment)];
  if (path === '') return { path: from, fragment: place };
  const segments = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return null;
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(segment);
  }
  return { path: segments.join('/'), fragment: place };
}

/** A part of an address with its escapes resolved; as it stands when they are none. */
export function decodedPath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
