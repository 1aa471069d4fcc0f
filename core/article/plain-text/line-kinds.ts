import type { ListMarker } from './draft.ts';

const bullet = /^([-*+•‣▪◦●○·–▢□☐✓✔➤])\s+(?=\S)/u;
const lettered = /^(?:\(([a-z]|[ivx]{1,5})\)|([a-z]|[ivx]{1,5})\))\s+(?=\S)/u;
const numbered = /^(?:(\d{1,3})[.)](?=\s)|(\d{1,2})、|\((\d{1,2})\)(?=\s))\s*(?=\S)/u;

/** The marker of a list item at the start of a line, or `null`. Whether there is a list the neighbours decide. */
export function readListMarker(line: string): ListMarker | null {
  const trimmed = line.trimStart();
  const dot = bullet.exec(trimmed);
  if (dot !== null) return { ordered: false, number: 0, letters: null, written: dot[0] };
  const letter = lettered.exec(trimmed);
  if (letter !== null)
    return { ordered: false, number: 0, letters: letter[1] ?? letter[2] ?? null, written: letter[0] };
  const number = numbered.exec(trimmed);
  if (number === null) return null;
  return {
    ordered: true,
    number: Number(number[1] ?? number[2] ?? number[3]),
    letters: null,
    written: number[0],
  };
}

/** Whether a line is quoted as mail programs quote: with `>` before it. */
export function isQuotedLine(line: string): boolean {
  return /^\s{0,3}>/u.test(line);
}

/** A quoted line without its marks, however often it was quoted. */
export function unquoteLine(line: string): string {
  return line.replace(/^(?:\s{0,3}>)+ ?/u, '');
}

/** Whether a line is an ornament that parts two passages: a row of asterisks, dashes or the like. */
export function isOrnament(line: string): boolean {
  return /^\s*(?:([*_~=#•·⁂§–—-])(?:\s*\1){2,}|[⁂§❦※])\s*$/u.test(line);
}

/** The rank that an underline gives to the line above: 1 for `===`, 2 for `---`, 0 when it is no underline. */
export function underlineDepth(line: string): number {
  if (/^={3,}\s*$/u.test(line)) return 1;
  return /^-{3,}\s*$/u.test(line) ? 2 : 0;
}

/** Width of the white space that a line starts with; a tab counts four, an ideographic space two. */
export function indentOf(line: string): number {
  let indent = 0;
  for (const character of line) {
    if (character === '\t') indent += 4;
    else if (character === '\u3000') indent += 2;
    else if (character === ' ' || character === '\u00A0') indent += 1;
    else break;
  }
  return indent;
}
