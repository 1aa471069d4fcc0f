import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLibrary } from '../../../core/library/empty-library.ts';
import { libraryText } from '../library-text.ts';
import { RecordCounter } from './record-counter.ts';
import type { RecordCounts } from '../../../core/library/restore-operations.ts';

const now = '2026-11-05T10:00:00.000Z';

function count(bytes: Uint8Array, pieceSize = bytes.length): RecordCounts | null {
  const counter = new RecordCounter();
  for (let at = 0; at < bytes.length; at += pieceSize) counter.feed(bytes.subarray(at, at + pieceSize));
  return counter.counts;
}

test('records are counted whatever is written in them, and wherever the pieces part', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', '"', '\\', '{', '[', ']', '}', ':', '\n', 'é', '香'),
    maxLength: 8,
  });
  const table = fc.dictionary(text, fc.record({ note: text, tags: fc.array(text, { maxLength: 2 }) }), {
    maxKeys: 5,
  });
  fc.assert(
    fc.property(
      table,
      table,
      fc.integer({ min: 1, max: 50 }),
      fc.boolean(),
      (articles, highlights, size, pretty) => {
        const library = { articles, highlights, collections: articles };
        const bytes = Buffer.from(JSON.stringify(library, null, pretty ? 2 : undefined));
        expect(count(bytes, size)).toEqual({
          articles: Object.keys(articles).length,
          highlights: Object.keys(highlights).length,
        });
      },
    ),
  );
});

test('a library that was cut short or begins or ends in NUL bytes is none', () => {
  const bytes = Buffer.from([...libraryText(emptyLibrary('l1', now))].join('').trimEnd());
  expect(count(bytes)).toEqual({ articles: 0, highlights: 0 });
  for (let length = 0; length < bytes.length; length += 1) {
    expect(count(bytes.subarray(0, length))).toBeNull();
    const filled = Buffer.alloc(bytes.length);
    bytes.copy(filled, 0, 0, length);
    expect(count(filled)).toBeNull();
  }
  expect(count(Buffer.concat([bytes, bytes]))).toBeNull();
  expect(count(Buffer.from('[]'))).toBeNull();
});
