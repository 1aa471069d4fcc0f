import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, passageOfAnyText } from '../../tests/arbitraries/passages.ts';
import { describeTarget } from './describe.ts';
import { resolveTarget } from './resolve.ts';
import type { Placement, Target } from './target.ts';

const article = [
  'The harbour at dawn',
  'Fishing boats come in before six, and the market is over by the time the offices open.',
  'The old harbour master kept a book in which each boat had a line, with the hour and the weight of the catch.',
  'Nobody reads the book now, but it is still kept, and the hours in it are still right.',
  'Of the forty boats that he wrote down, nine are left; the rest were sold, or lie on the mud below the wall.',
].join('\n');

function mark(text: string, words: string): Target {
  const start = text.indexOf(words);
  return describeTarget(text, 'old', start, start + words.length);
}

/** What a reader would see marked, and how sure it is. */
function resolved(target: Target, text: string): { status: Placement['status']; words: string | null } {
  const placement = resolveTarget(target, text, 'new');
  if (placement.status === 'orphan') return { status: 'orphan', words: null };
  return { status: placement.status, words: text.slice(placement.start, placement.end) };
}

describe('finding a passage again', () => {
  test('takes the position as it is in the same text', () => {
    const target = mark(article, 'nine are left');
    expect(resolveTarget(target, article, 'old')).toEqual({ status: 'exact', ...target.position, score: 1 });
  });

  test('looks for the words when the position does not fit the text, whatever the hash says', () => {
    const target = { ...mark(article, 'nine are left'), position: { start: 9000, end: 9013 } };
    expect(resolveTarget(target, article, 'old')).toMatchObject({ status: 'moved' });
  });

  test('stays where it stood when the text changed elsewhere', () => {
    expect(resolved(mark(article, 'Fishing boats'), article.replace('the mud', 'the sand'))).toEqual({
      status: 'exact',
      words: 'Fishing boats',
    });
  });

  test('moves with its words when text was added before', () => {
    expect(resolved(mark(article, 'nine are left'), `A new first line.\n${article}`)).toEqual({
      status: 'moved',
      words: 'nine are left',
    });
  });

  test('tells repeated words apart by what stands around them', () => {
    const text = 'She said no. Then he said no. In the end they all said no, and went home.';
    const start = text.lastIndexOf('said no');
    const target = describeTarget(text, 'old', start, start + 7);
    const later = `They met again. ${text}`;
    expect(resolveTarget(target, later, 'new')).toEqual({
      status: 'moved',
      start: later.lastIndexOf('said no'),
      end: later.lastIndexOf('said no') + 7,
      score: 1,
    });
  });

  test('takes the nearest when everything around repeated words is alike', () => {
    const verse = 'The same refrain is sung after each verse of the song, and then once more.\n';
    const text = verse.repeat(5);
    const start = verse.length * 2 + 4;
    const target = describeTarget(text, 'old', start, start + 12);
    expect(resolveTarget(target, `x${text}`, 'new')).toMatchObject({ status: 'moved', start: start + 1 });
  });

  test.each([
    ['a spelling', 'the hour and the weight of the catch', 'the weight', 'the wieght'],
    ['white space and quotation marks', 'is still kept, and the hours', 'kept, and', 'kept,\n and'],
    [
      'a few words inside',
      'The old harbour master kept a book in which each boat had a line',
      'kept a book',
      'always kept a thick book',
    ],
  ])('finds a passage after an edit of %s', (_, words, from, to) => {
    const edited = article.replace(from, to);
    const expected = words.replace(from, to);
    expect(resolved(mark(article, words), edited)).toEqual({ status: 'approximate', words: expected });
  });

  test('finds a long passage from which a whole sentence was taken', () => {
    const words = article.slice(article.indexOf('Fishing'), article.indexOf('Of the forty') - 1);
    const edited = article.replace('Nobody reads the book now, but it is still kept, and', 'And');
    const expected = words.replace('Nobody reads the book now, but it is still kept, and', 'And');
    expect(resolved(mark(article, words), edited)).toEqual({ status: 'approximate', words: expected });
  });

  test('finds words that were replaced between surroundings that stayed, if enough of them is left', () => {
    const edited = article.replace(
      'nine are left; the rest were sold',
      'nine are left, and the others were sold',
    );
    expect(resolved(mark(article, 'nine are left; the rest were sold'), edited)).toEqual({
      status: 'approximate',
      words: 'nine are left, and the others were sold',
    });
  });

  test('follows an edited sentence rather than moving to a repetition of the old one', () => {
    const sentence = 'Nobody reads the book now, but it is still kept';
    const edited = `“${sentence}”\n${article.replace(sentence, 'Nobody reads that book now, but it is still kept')}`;
    expect(resolved(mark(article, sentence), edited)).toEqual({
      status: 'approximate',
      words: 'Nobody reads that book now, but it is still kept',
    });
  });

  test('is an orphan when its sentence is gone, though its few words occur elsewhere', () => {
    const target = mark(article, 'the book');
    const edited = article.replace(/Nobody reads.*\n/, '').replace('in which', 'the book in which');
    expect(resolved(target, edited)).toEqual({ status: 'orphan', words: null });
  });

  test('is an orphan in a text about something else', () => {
    const other = 'An essay about bread: flour, water, salt, and above all the time that it takes to rise.';
    const target = mark(article, 'Fishing boats come in before six');
    expect(resolved(target, other.repeat(20))).toEqual({ status: 'orphan', words: null });
  });

  test('is an orphan in an empty text', () => {
    expect(resolved(mark(article, 'nine are left'), '')).toEqual({ status: 'orphan', words: null });
  });

  test('says how much an edited passage still resembles the quote', () => {
    const target = mark(article, 'the hour and the weight of the catch');
    const placement = resolveTarget(target, article.replace('hour and', 'hours and'), 'new');
    expect(placement.score).toBeCloseTo(1 - 1 / 37);
  });

  test('finds a few words that were edited by the surroundings that stayed', () => {
    expect(resolved(mark(article, 'offices open'), article.replace('offices open', 'office opens'))).toEqual({
      status: 'approximate',
      words: 'office opens',
    });
  });

  test('is an orphan when other words were put in the place of a few', () => {
    expect(resolved(mark(article, 'nine'), article.replace('nine', 'five'))).toEqual({
      status: 'orphan',
      words: null,
    });
  });
});

describe('any passage of any text', () => {
  test('is found exactly where it was described', () => {
    fc.assert(
      fc.property(passageOfAnyText(), ({ text, start, end }) => {
        const target = describeTarget(text, 'old', start, end);
        expect(resolveTarget(target, text, 'new')).toEqual({ status: 'exact', start, end, score: 1 });
      }),
    );
  });

  test('in its whole surroundings is ahead of one that is nearer in a part of them', () => {
    const target = describeTarget(' abcdef ', 'old', 1, 2);
    const edited = `abcdef ${'the '.repeat(20)}! abcdef the`;
    expect(resolveTarget(target, edited, 'new')).toMatchObject({ start: 89, end: 90 });
  });

  test('is found after edits beyond its surroundings', () => {
    fc.assert(
      fc.property(passageOfAnyText(), anyText(), anyText(), ({ text, start, end }, before, after) => {
        const target = describeTarget(text, 'old', start, end);
        const kept = text.slice(start - target.quote.prefix.length, end + target.quote.suffix.length);
        // Where the words stand once with their surroundings, there is one right answer.
        const edited = `${before}${kept}${after}`;
        const expected = before.length + target.quote.prefix.length;
        fc.pre(edited.indexOf(kept) === before.length && edited.lastIndexOf(kept) === before.length);
        expect(resolveTarget(target, edited, 'new')).toMatchObject({
          start: expected,
          end: expected + end - start,
        });
      }),
    );
  });

  test('is never found in words that do not resemble it', () => {
    fc.assert(
      fc.property(passageOfAnyText(), anyText(), ({ text, start, end }, other) => {
        const target = describeTarget(text, 'old', start, end);
        const placement = resolveTarget(target, other, 'new');
        if (placement.status === 'orphan') return;
        const found = other.slice(placement.start, placement.end);
        expect(editDistance(target.quote.exact, found)).toBeLessThanOrEqual(
          0.4 * Math.max(found.length, target.quote.exact.length),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** Levenshtein's distance, the slow and plain way. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
