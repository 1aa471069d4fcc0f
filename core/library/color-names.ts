import type { MarkColor, Settings } from './records.ts';

/** Longest name of a colour, in UTF-16 units. */
export const maxColorNameLength = 60;

const given: Readonly<Record<MarkColor, string>> = {
  marigold: 'Marigold',
  clover: 'Clover',
  sky: 'Sky',
  iris: 'Iris',
  rose: 'Rose',
  pencil: 'Pencil',
};

/** What a colour is called: by the reader (“claim”), else as it comes. */
export function colorName({ colorNames }: Pick<Settings, 'colorNames'>, color: MarkColor): string {
  const chosen = colorNames?.[color]?.trim() ?? '';
  return chosen === '' ? given[color] : chosen;
}
