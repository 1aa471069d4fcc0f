import type { Draft } from './draft.ts';
import type { RuleName } from './rule-words.ts';
import { isSectionName } from './section-names.ts';
import { countSpacedWords, endsSentence, isNameLike } from './sentence-shape.ts';
import { isAgency } from './split-credit.ts';

/** A publisher's name is seldom longer, in words. */
const longestName = 6;
const owner =
  /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)\d\d|present))?,?\s*)?(?:by\s+)?(\p{L}[^.|,©]{1,60}?)\s*(?:(?:19|20)\d\d.*)?(?:[.|,]|all rights reserved|$)/iu;
const company =
  /,?\s+(?:ltd|limited|inc|llc|gmbh|ag|corp(?:oration)?|company|co|s\.?a|or its affiliated companies)\.?$/iu;

/**
 * The name of the site that an article came from, as what was set aside around the story tells it: a name above the
 * headline that comes again below, the paper after a photographer's name that the footer names too, or the owner of the
 * copyright. `null` where nothing tells.
 */
export function readSite(drafts: readonly Draft[]): string | null {
  const furniture = drafts.filter(({ mark }) => mark?.kind === 'boilerplate');
  const own = furniture.filter(({ mark }) => mark !== null && speaksOfSite.has(mark.rule));
  const isNamed = (name: string): boolean => own.some(({ text }) => text !== name && hasName(text, name));
  return nameAbove(furniture, isNamed) ?? nameInCredits(drafts, isNamed) ?? nameOfOwner(furniture);
}

/** What a page says of itself. */
const speaksOfSite: ReadonlySet<RuleName> = new Set<RuleName>([
  'site-footer',
  'copyright',
  'about-site',
  'donation-appeal',
  'newsletter',
  'follow-row',
  'author-biography',
  'related-row',
]);

/** Whether a text has a name that is no part of a longer word. */
function hasName(text: string, name: string): boolean {
  const parts = text.split(name);
  return parts.some(
    (part, index) =>
      index > 0 && !/[\p{L}\p{N}]$/u.test(parts[index - 1] ?? '') && !/^[\p{L}\p{N}]/u.test(part),
  );
}

function nameAbove(furniture: readonly Draft[], isNamed: (name: string) => boolean): string | null {
  const names = furniture.filter(
    ({ mark, text }) => mark?.rule === 'above-headline' && countSpacedWords(text) >= 2 && isName(text),
  );
  return names.find(({ text }) => !isSectionName(text) && isNamed(text))?.text ?? null;
}

function nameInCredits(drafts: readonly Draft[], isNamed: (name: string) => boolean): string | null {
  for (const { mark, text } of drafts) {
    if (mark?.kind !== 'credit') continue;
    const name = /\/\s?(\p{Lu}[^/]{1,40}?)[\s.)\]]*$/u.exec(text)?.[1] ?? '';
    if (name !== '' && isName(name) && !isAgency(name) && isNamed(name)) return name;
  }
  return null;
}

function nameOfOwner(furniture: readonly Draft[]): string | null {
  for (const { mark, text } of furniture) {
    if (mark?.rule !== 'copyright') continue;
    const name = owner.exec(text)?.[1]?.replace(company, '').trim() ?? '';
    if (name !== '' && isName(name) && !/reserved|copyright/iu.test(name)) return name;
  }
  return null;
}

function isName(text: string): boolean {
  return countSpacedWords(text) <= longestName && isNameLike(text) && !endsSentence(text);
}
