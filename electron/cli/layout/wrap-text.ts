import { displayWidth } from './display-width.ts';

/** Where a line may break: after white space, and before a letter of a script that is written without spaces. */
const breaks =
  /(?<=\s)(?=\S)|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u3001\u3002\uff0c\uff1b])(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\u300c])/u;

/**
 * Prose in lines of at most `width` columns, each after `indent`. A longer word stands alone; line breaks of the text
 * stay.
 */
export function wrapText(text: string, width: number, indent = ''): string {
  const room = Math.max(20, width - displayWidth(indent));
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, room))
    .map((line) => `${indent}${line}`.trimEnd())
    .join('\n');
}

function wrapLine(text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const piece of text.split(breaks)) {
    const needed = displayWidth(piece.trimEnd());
    if (line !== '' && width + needed > room) {
      lines.push(line.trimEnd());
      line = '';
      width = 0;
    }
    line += piece;
    width += displayWidth(piece);
  }
  return [...lines, line.trimEnd()];
}
