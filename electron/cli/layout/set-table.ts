import { displayWidth, fitWidth } from './display-width.ts';

export interface Column {
  readonly heading: string;
  readonly align?: 'end';
  /** Gives way when the table is wider than the terminal; at most one column. */
  readonly yields?: boolean;
}

/** Narrowest that a yielding column becomes. */
const leastWidth = 16;
const gap = 2;

/** Rows under their headings, aligned, one line a row. No wider than `width` if the yielding column allows it. */
export function setTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string {
  const lines = [columns.map(({ heading }) => heading), ...rows];
  const natural = columns.map((_, index) =>
    Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))),
  );
  const excess = natural.reduce((sum, each) => sum + each + gap, -gap) - width;
  const widths = natural.map((each, index) =>
    columns[index]?.yields === true && excess > 0
      ? Math.max(Math.min(each, leastWidth), each - excess)
      : each,
  );
  return lines.map((line) => setRow(line, columns, widths)).join('\n');
}

function setRow(cells: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  return widths
    .map((width, index) => {
      const cell = fitWidth(cells[index] ?? '', width);
      const padding = ' '.repeat(width - displayWidth(cell));
      return columns[index]?.align === 'end' ? padding + cell : cell + padding;
    })
    .join(' '.repeat(gap))
    .trimEnd();
}
