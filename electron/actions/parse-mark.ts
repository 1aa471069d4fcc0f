import { colorName } from '../../core/library/color-names.ts';
import { markColors } from '../../core/library/records.ts';
import type { MarkColor, MarkStyle, Settings } from '../../core/library/records.ts';
import { ActionError } from './action-error.ts';

/** The colours that other readers call their marks by, beside the six names and their keys 1 to 6. */
const colorAliases: Readonly<Record<string, MarkColor>> = {
  yellow: 'marigold',
  green: 'clover',
  blue: 'sky',
  purple: 'iris',
  pink: 'rose',
  red: 'rose',
  gray: 'pencil',
  grey: 'pencil',
};

const styleWords: Readonly<Record<string, MarkStyle>> = {
  highlight: 'highlight',
  fill: 'highlight',
  underline: 'underline',
  strikethrough: 'strikethrough',
  'strike-through': 'strikethrough',
  strike: 'strikethrough',
};

/**
 * The colour that a word or a digit 1 to 6 names, in any case: one of the six, else one that the reader has called so.
 * Throws `ActionError` with `unknown-mark`.
 */
export function parseColor(word: string, settings: Pick<Settings, 'colorNames'>): MarkColor {
  const key = word.trim().toLowerCase();
  const byName = markColors.find((color) => color === key);
  const byKey = /^[1-6]$/.test(key) ? markColors[Number(key) - 1] : undefined;
  const byOwnName = markColors.find((each) => colorName(settings, each).toLowerCase() === key);
  const byAlias = Object.hasOwn(colorAliases, key) ? colorAliases[key] : undefined;
  const color = byName ?? byKey ?? byOwnName ?? byAlias;
  if (color !== undefined) return color;
  throw new ActionError(
    'unknown-mark',
    `“${word}” is not a colour of marks: use ${markColors.join(', ')}, or 1 to ${markColors.length}.`,
  );
}

/** The style that a word names, in any case. Throws `ActionError` with `unknown-mark`. */
export function parseStyle(word: string): MarkStyle {
  const key = word.trim().toLowerCase();
  const style = Object.hasOwn(styleWords, key) ? styleWords[key] : undefined;
  if (style !== undefined) return style;
  throw new ActionError(
    'unknown-mark',
    `“${word}” is not a style of marks: use highlight, underline or strikethrough.`,
  );
}
