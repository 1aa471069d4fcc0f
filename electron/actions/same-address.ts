/** Parameters that say how a reader came to a page, not which page it is. */
const tracking = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid)$/i;

/**
 * Whether two addresses lead to one page: scheme, `www.`, a fragment, a slash at the end and tracking parameters do
 * not count. The front page of a site is the address of no article, so it is never the same.
 */
export function sameAddress(a: string, b: string): boolean {
  const first = essence(a);
  return first !== null && first === essence(b);
}

function essence(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, port, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/+$/, '');
  const query = [...searchParams].filter(([name]) => !tracking.test(name)).map((pair) => pair.join('='));
  if (path === '' && query.length === 0) return null;
  return `${hostname.replace(/^www\./, '')}:${port}${path}?${query.sort().join('&')}`;
}
