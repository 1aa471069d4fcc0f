import { expect, test } from 'vitest';
import { isCompanionFolder } from './companion-folder.ts';

test.each([
  ['page_files', ['page.html', 'page_files']],
  ['Seite-Dateien', ['Seite.htm']],
  ['Café_fichiers', ['Cafe\u0301.html']],
  ['Page.files', ['page.HTML']],
  ['ページ_ファイル', ['ページ.html']],
])('%s beside %j is what its page was saved with', (folder, siblings) => {
  expect(isCompanionFolder(folder, siblings)).toBe(true);
});

test.each([
  ['page_files', ['other.html']],
  ['page_files', []],
  ['page_notes', ['page.html']],
  ['page_files', ['page.txt']],
])('%s beside %j is a folder like any other', (folder, siblings) => {
  expect(isCompanionFolder(folder, siblings)).toBe(false);
});
