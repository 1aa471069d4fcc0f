import { expect, test } from 'vitest';
import { continueList, makeLink, toggleSign, type FieldText, type TextEdit } from './markdown-keys.ts';

/** `‹` and `›` stand for the ends of the selection. */
function read(marked: string): FieldText {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  return { text: marked.replace(/[‹›]/gu, ''), start, end };
}

function show({ text }: FieldText, { from, to, insert, select: [start, end] }: TextEdit): string {
  const now = text.slice(0, from) + insert + text.slice(to);
  return `${now.slice(0, start)}‹${now.slice(start, end)}›${now.slice(end)}`;
}

test.each([
  ['a ‹word› b', '**', 'a **‹word›** b'],
  ['a **‹word›** b', '**', 'a ‹word› b'],
  ['a ‹word ›b', '*', 'a *‹word›* b'],
  ['a **‹word›** b', '*', 'a ***‹word›*** b'],
  ['a ***‹word›*** b', '*', 'a **‹word›** b'],
  ['a ‹› b', '**', 'a **‹›** b'],
  ['a **‹›** b', '**', 'a ‹› b'],
])('%s with %s around it is %s', (before, sign, after) => {
  expect(show(read(before), toggleSign(read(before), sign))).toBe(after);
});

test.each([
  ['see ‹this› too', 'see [this](‹›) too'],
  ['see ‹https://example.org/a›', 'see [‹›](https://example.org/a)'],
  ['see ‹›', 'see [‹›]()'],
])('%s becomes a link: %s', (before, after) => {
  expect(show(read(before), makeLink(read(before)))).toBe(after);
});

test.each([
  ['- one‹›', '- one\n- ‹›'],
  ['x\n  * one‹› more', 'x\n  * one\n  * ‹› more'],
  ['9. nine‹›', '9. nine\n10. ‹›'],
  ['- [x] done‹›', '- [x] done\n- [ ] ‹›'],
  ['> said‹›', '> said\n> ‹›'],
  ['- one\n- ‹›', '- one\n‹›'],
])('Enter after %j gives %j', (before, after) => {
  const edit = continueList(read(before));
  expect(edit === null ? null : show(read(before), edit)).toBe(after);
});

test.each([['plain‹›'], ['-no list‹›'], ['- a ‹selection›']])('Enter after %j is a new line', (before) => {
  expect(continueList(read(before))).toBe(null);
});
