import type { Draft } from './draft.ts';
import { fold } from './draft.ts';

const start = /^\*{3}\s*START OF (?:THE|THIS) PROJECT GUTENBERG/iu;
const end = /^\*{3}\s*END OF (?:THE|THIS) PROJECT GUTENBERG/iu;

/** Marks what Project Gutenberg puts before and after a book, up to the lines that say where the book begins and ends. */
export function markBookLicence(drafts: readonly Draft[]): void {
  const first = drafts.findIndex((draft) => start.test(draft.text));
  const last = drafts.findIndex((draft) => end.test(draft.text));
  drafts.forEach((draft, index) => {
    if (draft.form !== 'break' && (index <= first || (last > first && index >= last)))
      fold(draft, 'book-licence');
  });
}
