import type { Draft, ListMarker } from './draft.ts';
import { endsSentence } from './sentence-shape.ts';

const romanNumbers = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/**
 * Decides which marked lines are lists. Bullets and numbers need company: a lone “1.” starts a heading, a lone
 * hyphen a remark, and dashes before sentences are speech. What is no list gets its marker back.
 */
export function settleLists(drafts: readonly Draft[]): Draft[] {
  const settled: Draft[] = [];
  let index = 0;
  while (index < drafts.length) {
    const draft = drafts[index];
    if (draft === undefined) break;
    const end = listEnd(drafts, index);
    const run = drafts.slice(index, end);
    const list = draft.marker === null || isList(run);
    for (const item of run) settled.push(list ? withLetters(item) : withMarker(item));
    index = end;
  }
  return settled;
}

/** The index after the items that continue the one at `start`: bullets of one kind, or numbers that count up. */
function listEnd(drafts: readonly Draft[], start: number): number {
  let end = start + 1;
  for (let marker = drafts[start]?.marker; marker; end++) {
    const next = drafts[end]?.marker;
    if (!next || !continues(marker, next)) break;
    marker = next;
  }
  return end;
}

function continues(marker: ListMarker, next: ListMarker): boolean {
  if (marker.ordered) return next.ordered && next.number === marker.number + 1;
  if (marker.letters !== null) return next.letters !== null && followsLetter(marker.letters, next.letters);
  return !next.ordered && next.written.trim() === marker.written.trim();
}

/** Whether a letter or a small Roman number is the one after another. */
function followsLetter(letters: string, next: string): boolean {
  const roman = romanNumbers.indexOf(next) - romanNumbers.indexOf(letters) === 1;
  const alphabetic =
    letters.length === 1 && next.length === 1 && next.charCodeAt(0) - letters.charCodeAt(0) === 1;
  return (roman && romanNumbers.includes(letters)) || alphabetic;
}

function isList(items: readonly Draft[]): boolean {
  const written = items[0]?.marker?.written.trim() ?? '';
  if (/[•‣▪◦●○]/u.test(written)) return true;
  if (written === '–') return items.length >= 3 && !items.some((item) => endsSentence(item.text));
  return items.length >= 2;
}

function withLetters(draft: Draft): Draft {
  const { marker, text } = draft;
  if (typeof marker?.letters !== 'string') return draft;
  return { ...draft, text: marker.written + text, marker: { ...marker, written: '' } };
}

function withMarker(draft: Draft): Draft {
  return { ...draft, form: 'prose', text: (draft.marker?.written ?? '') + draft.text, marker: null };
}
