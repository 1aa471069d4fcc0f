import { colorName } from '../library/color-names.ts';
import type { HighlightRecord, MarkStyle, Settings } from '../library/records.ts';

const styleWords: Readonly<Record<MarkStyle, string>> = {
  highlight: 'highlight',
  underline: 'underline',
  strikethrough: 'strikethrough',
};

/**
 * A mark's colour, by the name that the reader gave it, and its style for people, such as `Sky underline`: colour alone
 * must never carry a meaning.
 */
export function markInWords(
  { color, style }: Pick<HighlightRecord, 'color' | 'style'>,
  settings: Pick<Settings, 'colorNames'>,
): string {
  return `${colorName(settings, color)} ${styleWords[style]}`;
}
