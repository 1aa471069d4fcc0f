import { expect, it } from 'vitest';
import { suggestedFileName } from './file-name.ts';

it.each([
  ['Amnesty closes: “why?”', 'Amnesty closes “why”.md'],
  ['A/B\\C|D<E>F*G', 'A B C DEFG.md'],
  ['..hidden', 'hidden.md'],
  ['Ends with dots ... ', 'Ends with dots.md'],
  ['con', 'Notes con.md'],
  ['LPT1.old', 'Notes LPT1.old.md'],
  ['???', 'Notes.md'],
  ['line\nfeed\u0000 and \u202Etxt.exe', 'line feed and txt.exe.md'],
  ['香港文件', '香港文件.md'],
  ['Cafe\u0301', 'Caf\u00e9.md'],
])('makes of %j a name that every system takes', (title, name) => {
  expect(suggestedFileName(title, 'markdown')).toBe(name);
});

it('cuts a long title between graphemes, below what file systems allow', () => {
  const name = suggestedFileName('👩‍👩‍👧'.repeat(100), 'jsonld');
  expect(name).toBe(`${'👩‍👩‍👧'.repeat(10)}.jsonld`);
  expect(Buffer.byteLength(name)).toBeLessThan(200);
});
