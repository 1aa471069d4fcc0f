import type { Draft } from './draft.ts';
import { fold, isFigurePart, isOpen } from './draft.ts';
import { countSpacedWords, endsSentence, isProse } from './sentence-shape.ts';

/** A link is seldom longer, in words. */
const longestLink = 20;
/** More lines than this under one label are not looked at. */
const mostLinks = 12;
/** A line above a paragraph with no more words than this may be the heading of that paragraph. */
const headingWords = 4;

/**
 * Marks the links under a label such as “Related articles” in the midst of a story: short lines without full stop,
 * or list items, from the label on. Where a label names its link itself (“Read more: …”) there are none below it.
 * The last line above a paragraph is left alone where it could be that paragraph's heading.
 */
export function markRelatedLinks(drafts: readonly Draft[]): void {
  const first = drafts[0]?.group;
  // Where there are no blank lines, a group says nothing.
  const pictureGroups = new Set(
    drafts.filter((draft) => isFigurePart(draft) && draft.group !== first).map(({ group }) => group),
  );
  drafts.forEach((label, index) => {
    if (label.mark?.rule !== 'related-row' || !isBareLabel(label.text)) return;
    const links: Draft[] = [];
    for (const draft of drafts.slice(index + 1, index + 1 + mostLinks)) {
      if (draft.mark?.kind === 'boilerplate') continue;
      if (
        !isOpen(draft) ||
        !isLink(draft) ||
        pictureGroups.has(draft.group) ||
        (links[0] !== undefined && links[0].form !== draft.form)
      )
        break;
      links.push(draft);
    }
    const last = links.at(-1);
    const below = last === undefined ? undefined : drafts[drafts.indexOf(last, index) + 1];
    if (last !== undefined && below !== undefined && mayHead(last, below, links.length)) links.pop();
    for (const link of links) fold(link, 'below-furniture');
  });
}

/** Whether a label stands alone, so that what it announces comes below. */
function isBareLabel(text: string): boolean {
  return countSpacedWords(text) <= 6 && !/[:：|»›>→]\s*\S/u.test(text);
}

function isLink({ form, text }: Draft): boolean {
  if (form === 'verse' || countSpacedWords(text) > longestLink || isProse(text)) return false;
  return form === 'item' || !endsSentence(text) || /[?!]$/u.test(text);
}

function mayHead(line: Draft, below: Draft, links: number): boolean {
  if (line.form === 'item' || below.mark !== null || below.form !== 'prose') return false;
  return links > 1 && (countSpacedWords(line.text) <= headingWords || /^\d{1,2}[.)]\s/u.test(line.text));
}
