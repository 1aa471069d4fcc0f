import type { HighlightRecord, MarkColor, MarkStyle } from '../library/records.ts';

const colorWords: Readonly<Record<MarkColor, string>> = {
  marigold: 'Marigold',
  clover: 'Clover',
  sky: 'Sky',
  iris: 'Iris',
  rose: 'Rose',
  pencil: 'Pencil',
};

const styleWords: Readonly<Record<MarkStyle, string>> = {
  highlight: 'highlight',
  underline: 'underline',
  strikethrough: 'strikethrough',
};

/** A mark's colour and style for people, such as `Sky underline`: colour alone must never carry a meaning. */
export function markInWords(mark: Pick<HighlightRecord, 'color' | 'style'>): string {
  return `${colorWords[mark.color]} ${styleWords[mark.style]}`;
}
