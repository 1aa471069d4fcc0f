/**
 * The address of a link if a reader may follow it: http, https, mailto, or a place in the same document.
 * `null` for all else: scripts, files, and relative addresses whose base is not known.
 */
export function safeLinkUrl(url: string): string | null {
  const trimmed = withoutControls(url);
  if (/^(https?:\/\/|mailto:|#)./i.test(trimmed)) return trimmed;
  return trimmed.startsWith('//') && trimmed.length > 2 ? `https:${trimmed}` : null;
}

/**
 * The address of an image if it may be kept: an asset, an address of the web, or a relative path.
 * Empty for other schemes, since only the image's words are left then.
 */
export function safeImageUrl(url: string): string {
  const trimmed = withoutControls(url);
  if (trimmed.startsWith('//')) return `https:${trimmed}`;
  return /^(https?:|asset:)/i.test(trimmed) || !/^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : '';
}

/** Browsers ignore tabs and line ends inside an address, so `java\nscript:` must not pass for a relative path. */
function withoutControls(url: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is removed
  return url.replace(/[\u0000-\u001F\u007F]/g, '').trim();
}
