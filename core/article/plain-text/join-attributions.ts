import type { Draft } from './draft.ts';
import { countSpacedWords } from './sentence-shape.ts';

/** Takes the line that names a quotation's speaker (“— Jane Doe”) into the quotation above it. */
export function joinAttributions(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) =>
    draft.form === 'prose' && drafts[index - 1]?.form === 'quote' && isAttribution(draft.text)
      ? { ...draft, form: 'quote' }
      : draft,
  );
}

function isAttribution(text: string): boolean {
  return /^(?:[–—]|--?)\s*\p{Lu}/u.test(text) && countSpacedWords(text) <= 12;
}
