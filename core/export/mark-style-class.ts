import type { HighlightRecord, MarkColor } from '../library/records.ts';

type Mark = Pick<HighlightRecord, 'color' | 'style'>;

const colors: Readonly<Record<MarkColor, string>> = {
  marigold: '#f9cb51',
  clover: '#78da95',
  sky: '#75ccff',
  iris: '#ceafff',
  rose: '#ffa3ae',
  pencil: '#a2a5a8',
};

/** The class of a mark's look, such as `sky-underline`. */
export function markClass({ color, style }: Mark): string {
  return `${color}-${style}`;
}

/** The CSS rule of that class. */
export function markRule(mark: Mark): string {
  const color = colors[mark.color];
  const look = {
    highlight: `background-color: ${color}`,
    underline: `text-decoration: underline 2px ${color}`,
    strikethrough: `text-decoration: line-through 2px ${color}`,
  }[mark.style];
  return `.${markClass(mark)} { ${look} }`;
}
