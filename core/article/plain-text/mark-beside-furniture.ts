import type { Draft } from './draft.ts';
import { fold, isOpen } from './draft.ts';
import { isTimeAgo } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence } from './sentence-shape.ts';

/** Between the offer of a newsletter and its form stand no more passages than this, */
const mostPitches = 2;
/** of no more words than this each. */
const longestPitch = 45;

/**
 * Marks what only its neighbours give away: a bare number beside a row of buttons, the name of who asked or answered
 * between such rows, and what a newsletter says of itself between its offer and its form.
 */
export function markBesideFurniture(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const above = drafts[index - 1]?.mark;
    const below = drafts[index + 1]?.mark;
    if (!isOpen(draft)) return;
    const beside = above?.kind === 'boilerplate' || below?.kind === 'boilerplate';
    if (beside && /^\d{1,3}(?:[,.]\d{3})*$|^\d+(?:\.\d)?[km]$/iu.test(draft.text)) fold(draft, 'votes-row');
    const between = above?.rule === 'votes-row' && below?.rule === 'votes-row';
    if (between && !/\s/u.test(draft.text) && draft.text.length <= 30) fold(draft, 'votes-row');
  });
  drafts.forEach((form, index) => {
    if (form.mark?.rule !== 'form-message') return;
    const start = drafts.slice(Math.max(0, index - mostPitches - 1), index).findLastIndex(isOffer);
    if (start < 0) return;
    const pitches = drafts.slice(Math.max(0, index - mostPitches - 1) + start + 1, index);
    if (!pitches.every((pitch) => isOpen(pitch) && countSpacedWords(pitch.text) <= longestPitch)) return;
    for (const pitch of pitches) fold(pitch, 'newsletter');
  });
}

/**
 * Marks who wrote an entry of a discussion and how long ago, where several stand on lines of their own between the
 * entries.
 */
export function markEntryHeads(drafts: readonly Draft[]): void {
  const ages = drafts.flatMap((draft, index) =>
    (draft.form === 'prose' || draft.form === 'item') && draft.mark === null && isAge(draft.text)
      ? [index]
      : [],
  );
  if (ages.length < 2) return;
  for (const index of ages) {
    const age = drafts[index];
    const name = drafts[index - 1];
    if (age !== undefined) fold(age, 'entry-head');
    if (name?.mark === null && name.form === 'prose' && isName(name.text)) fold(name, 'entry-head');
  }
}

function isAge(text: string): boolean {
  return isTimeAgo(text.replace(/^(?:OP\s*)?[•·∙]\s*/u, ''));
}

function isName(text: string): boolean {
  return countSpacedWords(text) <= 3 && text.length <= 30 && !/[.,:;!?。]$/u.test(text);
}

/** Lines between furniture are furniture if there are no more of them in a row than this, */
const mostBetween = 3;
/** of no more words than this each. */
const longestBetween = 6;

/** Marks short lines without full stop that stand between furniture: the rest of a form, of a row or of a menu. */
export function markAmongFurniture(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    if (isAmongFurniture(drafts, index)) fold(draft, 'among-furniture');
  });
}

/**
 * Whether a short line without full stop stands between furniture above and below, with at most two lines like it
 * beside it, or has no letters and stands beside furniture. Adverts and videos are no such furniture: a heading may
 * stand between two of them.
 */
export function isAmongFurniture(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  if (!isShortLine(draft)) return false;
  if (!/\p{L}|\d[:.]\d/u.test(draft?.text ?? ''))
    return isPageFurniture(drafts[index - 1]) || isPageFurniture(drafts[index + 1]);
  let first = index;
  while (index - first < mostBetween && isShortLine(drafts[first - 1])) first -= 1;
  let last = index;
  while (last - first < mostBetween && isShortLine(drafts[last + 1])) last += 1;
  return (
    last - first < mostBetween && isPageFurniture(drafts[first - 1]) && isPageFurniture(drafts[last + 1])
  );
}

/** Furniture that stands in the midst of stories, also right above and below their headings. */
const mayPartStory: ReadonlySet<RuleName> = new Set<RuleName>([
  'advertisement',
  'picture-counter',
  'video-placeholder',
  'running-head',
  'page-number',
]);

function isShortLine(draft: Draft | undefined): boolean {
  if (draft?.mark !== null || draft.form !== 'prose') return false;
  return countSpacedWords(draft.text) <= longestBetween && !endsSentence(draft.text);
}

function isPageFurniture(draft: Draft | undefined): boolean {
  const mark = draft?.mark;
  return mark?.kind === 'boilerplate' && !mayPartStory.has(mark.rule);
}

function isOffer(draft: Draft): boolean {
  return draft.mark?.rule === 'newsletter';
}
