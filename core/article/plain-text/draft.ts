import type { RuleName } from './rule-words.ts';

/** How a passage is written, as far as its lines alone tell. */
export type DraftForm = 'prose' | 'verse' | 'item' | 'quote' | 'heading' | 'row' | 'break';

/** What a rule found a passage to be. */
export type DraftKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'pullquote'
  | 'correction'
  | 'boilerplate';

export interface Mark {
  readonly kind: DraftKind;
  /** The name of the rule, kept as `data.rule`. */
  readonly rule: RuleName;
}

export interface ListMarker {
  readonly ordered: boolean;
  /** The item's number; 0 in a bulleted or lettered list. */
  readonly number: number;
  /** Of “b)” or “(ii)” the letters. Such a marker stays with the words, since the text may refer to it. */
  readonly letters: string | null;
  /** The marker as it was written, to be put back where there is no list after all. */
  readonly written: string;
}

/** A passage on its way to a block: the rules look at it in turn, and the first that knows it sets `mark`. */
export interface Draft {
  readonly form: DraftForm;
  /** On one line; the lines of verse are parted by line feeds, the cells of a table's row by tabs. */
  readonly text: string;
  /** Number of the blank-line-parted group of lines that it stood in. */
  readonly group: number;
  readonly marker: ListMarker | null;
  /** Rank of a heading that was written as one, else 0. */
  readonly depth: number;
  mark: Mark | null;
}

/** A passage of one form that no rule has looked at. */
export function createDraft(form: DraftForm, text: string, group: number): Draft {
  return { form, text, group, marker: null, depth: 0, mark: null };
}

/** Whether a passage is part of a figure. */
export function isFigurePart(draft: Draft): boolean {
  return draft.mark?.kind === 'alt' || draft.mark?.kind === 'caption' || draft.mark?.kind === 'credit';
}

/** Whether the rules may still speak of a passage: quotations and underlined headings are the author's. */
export function isOpen(draft: Draft): boolean {
  return draft.mark === null && (draft.form === 'prose' || draft.form === 'item' || draft.form === 'verse');
}

/** Sets a passage aside as no part of the story. */
export function fold(draft: Draft, rule: RuleName): void {
  draft.mark = { kind: 'boilerplate', rule };
}

/** Whether a passage is passed over where the story and its head are looked for. */
export function isSetAside(draft: Draft): boolean {
  return (
    draft.form === 'break' ||
    draft.mark?.kind === 'boilerplate' ||
    draft.mark?.kind === 'correction' ||
    isFigurePart(draft)
  );
}
