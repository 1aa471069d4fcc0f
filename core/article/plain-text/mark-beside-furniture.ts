import type { Draft } from './draft.ts';
import { fold, isOpen } from './draft.ts';
import { countSpacedWords } from './sentence-shape.ts';

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

function isOffer(draft: Draft): boolean {
  return draft.mark?.rule === 'newsletter';
}
