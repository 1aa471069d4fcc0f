import { countSpacedWords } from './sentence-shape.ts';

/** Cells are seldom longer, in words. */
const longestCell = 25;
/** Rows parted by bars are a table from this many on; fewer may be rows of links. */
const fewestBarRows = 3;
const listMarker = /^(?:[-*+•‣▪◦●○·–]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])$/iu;

/**
 * The rows of a table that starts at a line, as cells parted by tabs, and how many lines it takes. Tabs make a table
 * where two lines or more have as many of them; bars where three have. `null` where no table starts.
 */
export function readTable(lines: readonly string[], start: number): { rows: string[]; lines: number } | null {
  const tabbed = readRows(lines, start, (line) => line.split('\t'));
  if (tabbed.rows.length >= 2) return tabbed;
  const barred = readRows(lines, start, (line) =>
    line.split('|').length < 3 ? [line] : line.replace(/^\s*\||\|\s*$/gu, '').split('|'),
  );
  return barred.rows.length >= fewestBarRows ? barred : null;
}

function readRows(
  lines: readonly string[],
  start: number,
  cellsOf: (line: string) => readonly string[],
): { rows: string[]; lines: number } {
  const rows: string[] = [];
  let columns = 0;
  let end = start;
  for (; end < lines.length; end++) {
    const line = (lines[end] ?? '').trimEnd();
    // The rule below the head of a table in Markdown.
    if (rows.length > 0 && /^[\s|:-]*-[\s|:-]*$/u.test(line) && line.includes('|')) continue;
    const cells = cellsOf(line).map((cell) => cell.trim());
    if (cells.length < 2 || (columns > 0 && cells.length !== columns)) break;
    // An indented line, and a list whose markers are followed by tabs.
    if (cells[0] === '' || listMarker.test(cells[0] ?? '')) break;
    if (cells.some((cell) => cell.length > 300 || countSpacedWords(cell) > longestCell)) break;
    columns = cells.length;
    rows.push(cells.join('\t'));
  }
  return { rows, lines: end - start };
}
