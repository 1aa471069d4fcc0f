import { expect, test } from 'vitest';
import { conflictCopyOf } from './conflict-copy-name.ts';

test.each([
  'library.sync-conflict-20261123-101500-ABCDEF7.json',
  'library.sync-conflict-1763893000000.json',
  'library (conflicted copy 2026-11-23).json',
  "library (Anna's conflicted copy 2026-11-23).json",
  'library (conflicted copy 2026-11-23 101500).json',
  'library (In Konflikt stehende Kopie von Anna 2026-11-23).json',
  'library (Case Conflict 1).json',
  'library_conflict-20261123-101500.json',
  'library-DESKTOP-AB12CD3.json',
  'library-DESKTOP-AB12CD3-2.json',
  'library 2.json',
  'library (1).json',
  'library [Conflict].json',
  'library.json.sync-conflict-20261123-101500-ABCDEF7.bak',
])('%s is known as a copy of the library', (name) => {
  expect(conflictCopyOf(name)).toBe('library');
});

test.each([
  ['library.sync-conflict-20261123-101500-ABCDEF7.journal', 'journal'],
  ['library (conflicted copy 2026-11-23 101500).journal', 'journal'],
  ['library.journal.sync-conflict-20261123-101500-ABCDEF7.bak', 'old-journal'],
])('%s is known as a copy of a journal', (name, of) => {
  expect(conflictCopyOf(name)).toBe(of);
});

test.each([
  'library.json',
  'library.json.bak',
  'library.journal',
  'library.journal.bak',
  'library.lock',
  'library.json.damaged-2026-11-23T10-15-00-000Z',
  'library.journal.damaged-2026-11-23T10-15-00-000Z',
  '.postil-library.json-12-3.tmp',
  'library-old.json',
  'library of my own.json',
  'my library (1).json',
  'notes.json',
])('%s is none, and is left alone', (name) => {
  expect(conflictCopyOf(name)).toBeNull();
});
