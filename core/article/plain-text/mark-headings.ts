import { displayWidth } from './display-width.ts';
import type { Draft } from './draft.ts';
import { isFigurePart } from './draft.ts';
import { readByline, readDateline } from './read-byline.ts';
import { countSpacedWords, endsSentence, isProse, startsLowercase } from './sentence-shape.ts';

/** Longer lines are not headings, in words and columns. */
const mostWords = 14;
const widest = 90;

/** Marks short lines without full stop that a longer paragraph follows: the headings of sections. */
export function markHeadings(drafts: readonly Draft[]): void {
  const seen = new Map<string, number>();
  for (const { text } of drafts) seen.set(text, (seen.get(text) ?? 0) + 1);
  drafts.forEach((draft, index) => {
    if (draft.mark !== null || draft.form !== 'prose' || !isHeadingLike(draft.text)) return;
    // A line that comes again and again names a speaker.
    if ((seen.get(draft.text) ?? 0) > 1) return;
    const next = drafts.slice(index + 1).find((later) => !isPassedOver(later));
    if (next !== undefined && isFollowedUp(draft, next))
      draft.mark = { kind: 'heading', rule: 'section-heading' };
  });
}

/** Whether a line is written as headings are: short, capitalised, and without the end of a sentence. */
export function isHeadingLike(text: string): boolean {
  if (displayWidth(text) > widest || countSpacedWords(text) > mostWords || !/[\p{L}\p{N}]/u.test(text))
    return false;
  if (startsLowercase(text) || /^[–—•*-]/u.test(text)) return false;
  if (/[,;:，；：、–—-]$/u.test(text) || readDateline(text) !== null || readByline(text) !== null)
    return false;
  const question =
    /[?？]$/u.test(text) && !/^[“"„«]/u.test(text) && !/[.!?。！？]\s/u.test(text.slice(0, -1));
  return question ? countSpacedWords(text) <= 10 : !endsSentence(text);
}

/** A heading has something under it that is clearly more than the heading. */
function isFollowedUp(heading: Draft, next: Draft): boolean {
  if (next.mark !== null) return false;
  if (next.form === 'prose') {
    return (
      isProse(next.text) ||
      (endsSentence(next.text) &&
        displayWidth(next.text) >= 1.5 * displayWidth(heading.text) &&
        countSpacedWords(next.text) >= 5)
    );
  }
  return (
    (next.form === 'item' || next.form === 'quote' || next.form === 'verse') && next.group !== heading.group
  );
}

function isPassedOver(draft: Draft): boolean {
  return (
    isFigurePart(draft) ||
    draft.mark?.kind === 'boilerplate' ||
    draft.mark?.kind === 'pullquote' ||
    draft.form === 'break'
  );
}
