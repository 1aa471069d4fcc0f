import { createDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { countSpacedWords, endsSentence, startsLowercase, wordsOf } from './sentence-shape.ts';
import { isLabelledCaption, splitCredit } from './split-credit.ts';

const captionLabel = /^(?:image|media|photo|video) caption\s*[,:]?$/iu;

/** A picture's alternative text is seldom longer, in words. */
const longestAlt = 16;

/**
 * Marks captions and credits. A passage that holds both becomes two. A line of the same group above a lone
 * credit is its caption when it is a sentence.
 */
export function markCaptions(drafts: readonly Draft[]): Draft[] {
  const marked = drafts.flatMap((draft): Draft[] => {
    if (draft.form !== 'prose' || draft.mark !== null) return [draft];
    const parts = splitCredit(draft.text);
    if (parts === null) {
      if (isLabelledCaption(draft.text)) draft.mark = { kind: 'caption', rule: 'caption-label' };
      return [draft];
    }
    const { group } = draft;
    const credit: Draft = {
      ...createDraft('prose', parts.credit, group),
      mark: { kind: 'credit', rule: 'picture-credit' },
    };
    if (parts.caption === '') return [credit];
    const mark = { kind: 'caption', rule: 'caption-before-credit' } as const;
    return [{ ...createDraft('prose', parts.caption, group), mark }, credit];
  });
  markBelowCredit(marked);
  marked.forEach((draft, index) => {
    const next = marked[index + 1];
    if (isFree(draft) && isCaptionLabel(draft.text) && next?.group === draft.group) {
      for (const part of [draft, next])
        if (isFree(part)) part.mark = { kind: 'caption', rule: 'caption-label' };
    }
    if (!isFree(draft) || next?.mark?.kind !== 'credit' || next.group !== draft.group) return;
    if (!isPictureGroup(marked, draft.group)) return;
    const above = marked[index - 1];
    // Of three lines the first tells what the picture shows to those who cannot see it.
    const third = above?.group === draft.group && isFree(above) && countSpacedWords(above.text) <= longestAlt;
    const sentence = endsSentence(draft.text) || countSpacedWords(draft.text) > longestAlt || third;
    if (sentence && countSpacedWords(draft.text) <= 60) {
      draft.mark = { kind: 'caption', rule: 'caption-above-credit' };
    }
  });
  return marked;
}

/** Marks the lines below a credit that opens a group of its own: some sites put what the picture shows below it. */
function markBelowCredit(drafts: readonly Draft[]): void {
  drafts.forEach((credit, index) => {
    const opens = credit.mark?.kind === 'credit' && drafts[index - 1]?.group !== credit.group;
    if (!opens || !isPictureGroup(drafts, credit.group)) return;
    const below = drafts.slice(index + 1, index + 4).filter((draft) => draft.group === credit.group);
    if (below.length > 2 || !below.every((draft) => isFree(draft) && countSpacedWords(draft.text) <= 30))
      return;
    // A sentence right below a credit is the story's where it stands alone.
    if (below.some((draft) => endsSentence(draft.text))) return;
    for (const draft of below) draft.mark = { kind: 'caption', rule: 'caption-below-credit' };
  });
}

/**
 * Marks the alternative text that saving a page leaves above a caption or credit: a line without full stop that
 * stands in one group with it, or that is plainly no heading since it repeats the caption's words or starts small.
 */
export function markAlternativeTexts(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!isFree(draft) || (next?.mark?.kind !== 'caption' && next?.mark?.kind !== 'credit')) return;
    const together = next.group === draft.group && isPictureGroup(drafts, draft.group);
    const sentence = endsSentence(draft.text) && !(together && next.mark.rule === 'caption-above-credit');
    if (sentence || countSpacedWords(draft.text) > longestAlt || /[:：]$/u.test(draft.text)) return;
    if (together || startsLowercase(draft.text) || sharesWords(draft.text, next.text)) {
      draft.mark = { kind: 'alt', rule: 'alternative-text' };
    }
  });
}

/** Whether a line only announces the caption below it. */
export function isCaptionLabel(line: string): boolean {
  return captionLabel.test(line);
}

function isFree(draft: Draft): boolean {
  return draft.form === 'prose' && draft.mark === null;
}

/** A few lines between blank ones belong together; where there are no blank lines, a group says nothing. */
function isPictureGroup(drafts: readonly Draft[], group: number): boolean {
  const size = drafts.filter((draft) => draft.group === group).length;
  return size <= 4 && size < drafts.length;
}

function sharesWords(text: string, other: string): boolean {
  const others = new Set(wordsOf(other));
  const words = wordsOf(text).filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => others.has(word)).length >= Math.max(2, words.length / 2);
}
