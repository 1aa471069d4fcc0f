/** A text field's text and selection, in UTF-16 units. */
export interface FieldText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What to put in the place of a range, and what is selected then. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly select: readonly [start: number, end: number];
}

/** A line that belongs to a list or a quotation: its indent, its sign, a box if it is a task, and what it says. */
const listLine = /^(\s*)([-*+]|\d{1,9}[.)]|>)(\s+)(\[[ xX]\]\s+)?(.*)$/u;

/** What of a key press says which edit it asks for. */
type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The edit that a key asks for: bold, italics or a link with Ctrl or Command, and Enter in a list; else `null`. */
export function editForKey(pressed: Pressed, field: () => FieldText): TextEdit | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (altKey || shiftKey) return null;
  if (!ctrlKey && !metaKey) return key === 'Enter' ? continueList(field()) : null;
  switch (key.toLowerCase()) {
    case 'b':
      return toggleSign(field(), '**');
    case 'i':
      return toggleSign(field(), '*');
    case 'k':
      return makeLink(field());
    default:
      return null;
  }
}

/** Puts a sign (`**` or `*`) around the selection, or takes it away where it is already; selects the same words. */
export function toggleSign({ text, start, end }: FieldText, sign: string): TextEdit {
  const inner = trimmed(text, start, end);
  const selected = text.slice(inner.start, inner.end);
  const { length } = sign;
  const before = signsBefore(text, inner.start);
  const after = signsAfter(text, inner.end);
  // One star inside of two is bold, not italic: three are both.
  const isAround = length === 1 ? before % 2 === 1 && after % 2 === 1 : before >= 2 && after >= 2;
  if (isAround) {
    return {
      from: inner.start - length,
      to: inner.end + length,
      insert: selected,
      select: [inner.start - length, inner.end - length],
    };
  }
  return {
    from: inner.start,
    to: inner.end,
    insert: `${sign}${selected}${sign}`,
    select: [inner.start + length, inner.end + length],
  };
}

/** Makes the selection a link: its words with the address yet to be typed, or an address with its words. */
export function makeLink({ text, start, end }: FieldText): TextEdit {
  const inner = trimmed(text, start, end);
  const selected = text.slice(inner.start, inner.end);
  const isAddress = /^(?:https?:\/\/|mailto:|postil:\/\/)\S+$/u.test(selected);
  const insert = isAddress ? `[](${selected})` : `[${selected}]()`;
  const caret = inner.start + (isAddress || selected === '' ? 1 : insert.length - 1);
  return { from: inner.start, to: inner.end, insert, select: [caret, caret] };
}

/**
 * Goes on with a list or a quotation on the next line, counting on where it is numbered; an empty item ends it. `null`
 * where Enter is only a new line.
 */
export function continueList({ text, start, end }: FieldText): TextEdit | null {
  if (start !== end) return null;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const found = listLine.exec(text.slice(lineStart, start));
  if (found === null) return null;
  const [, indent = '', sign = '', gap = '', box, said = ''] = found;
  const rest = text.slice(start, lineEnd(text, start));
  if (said.trim() === '' && rest.trim() === '') {
    return { from: lineStart, to: start, insert: '', select: [lineStart, lineStart] };
  }
  const number = /^(\d+)([.)])$/u.exec(sign);
  const next = number === null ? sign : `${Number(number[1]) + 1}${number[2] ?? ''}`;
  const insert = `\n${indent}${next}${gap}${box === undefined ? '' : '[ ] '}`;
  return { from: start, to: start, insert, select: [start + insert.length, start + insert.length] };
}

/** Signs do not work beside white space on their inner side. */
function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const selected = text.slice(start, end);
  if (selected.trim() === '') return { start, end: start };
  return {
    start: start + selected.length - selected.trimStart().length,
    end: end - (selected.length - selected.trimEnd().length),
  };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function signsBefore(text: string, at: number): number {
  let count = 0;
  while (text[at - count - 1] === '*') count += 1;
  return count;
}

function signsAfter(text: string, at: number): number {
  let count = 0;
  while (text[at + count] === '*') count += 1;
  return count;
}
