import { cleanText } from './page-tags.ts';

/** A heading with a smaller share of the page's title than this is the name of the site rather. */
const leastOfTitle = 0.35;
/** Where a title stands last, it is the longer part. */
const mostOfTitle = 0.5;
/** Headlines stand among the first headings. */
const searched = 10;

/**
 * The headline in a page's title, which names the site and its parts as well: the heading on the page that the title
 * begins or ends with, else what stands before the site where that is known or the rest is clearly the headline.
 */
export function pageTitle(title: string | null, site: string | null, document: Document): string | null {
  if (title === null) return null;
  return headingIn(title, site, document) ?? withoutSite(title, site);
}

function headingIn(title: string, site: string | null, document: Document): string | null {
  if (!separator.test(title)) return null;
  const headings = [...document.querySelectorAll('h1, h2')]
    .slice(0, searched)
    .flatMap((heading) => cleanText(heading.textContent) ?? [])
    .filter((heading) => isPartOf(title, heading) && heading.toLowerCase() !== site?.toLowerCase());
  return headings.toSorted((first, second) => second.length - first.length)[0] ?? null;
}

const separator = /\s[|–—»·•:-]\s/u;

function isPartOf(title: string, heading: string): boolean {
  const [whole, part] = [title.toLowerCase(), heading.toLowerCase()];
  const share = part.length / whole.length;
  if (whole.startsWith(part))
    return share >= leastOfTitle && separator.test(`${whole.slice(part.length)} `.slice(0, 3));
  return (
    whole.endsWith(part) &&
    share > mostOfTitle &&
    separator.test(` ${whole.slice(0, -part.length)}`.slice(-3))
  );
}

function withoutSite(title: string, site: string | null): string {
  const parts = /^(.+?)\s+[|–—»·-]\s+([^|–—»·]+)$/u.exec(title);
  if (parts === null) return title;
  const [, headline = '', last = ''] = parts;
  const known = site !== null && last.toLowerCase().includes(site.toLowerCase());
  return known || (/\s[|»]\s/u.test(title) && headline.split(' ').length >= 3) ? headline : title;
}
