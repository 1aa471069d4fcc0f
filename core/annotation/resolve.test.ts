import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, passageOfAnyText, type PassageOfText } from '../../tests/arbitraries/passages.ts';
import { describeTarget } from './describe.ts';
import { createResolver, resolveTarget } from './resolve.ts';
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
    const text = verse.repeat(30);
    const start = verse.length * 20 + 4;
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

  test('is an orphan when its sentence was doubled, and each copy has one side of what was around it', () => {
    const sentence = 'Nobody reads the book now, but it is still kept';
    const edited = article.replace(sentence, `${sentence}. Quite so! ${sentence}`);
    expect(resolved(mark(article, sentence), edited)).toEqual({ status: 'orphan', words: null });
  });

  test('keeps to the copy that has both sides when a passage was doubled elsewhere', () => {
    const sentence = 'Nobody reads the book now, but it is still kept';
    const start = article.indexOf(sentence) + sentence.length + 2;
    expect(
      resolveTarget(mark(article, sentence), `${sentence}.\n${article}\n${sentence}!`, 'new'),
    ).toMatchObject({ status: 'moved', start });
  });

  test('is an orphan when it could be either of two lines that read alike all around, neither much nearer', () => {
    const verse = 'The same refrain is sung after each verse of the song, and then once more.\n';
    const target = describeTarget(verse.repeat(30), 'old', verse.length * 20 + 4, verse.length * 20 + 16);
    const edited = `${'x'.repeat(verse.length / 2)}${verse.repeat(30)}`;
    expect(resolved(target, edited)).toEqual({ status: 'orphan', words: null });
  });

  test('is an orphan when only its words stand somewhere, and nothing of what was on either side', () => {
    const edited = article
      .replace('The old harbour master kept a book', 'The mayor wrote letters')
      .concat('\nA shop sells what the old harbour master left behind him.');
    expect(resolved(mark(article, 'old harbour master'), edited)).toEqual({ status: 'orphan', words: null });
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

  test.each([
    ['typographic signs', 'It’s “late” — he said…', 'It\'s "late" - he said...'],
    ['ligatures', 'a final office in the flat', 'a ﬁnal oﬃce in the ﬂat'],
    ['capital letters', 'nobody reads the book', 'NOBODY READS THE BOOK'],
    ['soft hyphens', 'the weight of the catch', 'the weight of the ca\u00adtch'],
    ['the way accents are made', 'a naïve idea of cafés', 'a nai\u0308ve idea of cafe\u0301s'],
  ])('minds no difference of %s', (_, before, after) => {
    const around = (words: string): string =>
      `Of this it was said: ${words}; and nothing else was said of it.`;
    const text = around(before);
    const target = mark(text, before);
    expect(resolved(target, `Before all, this.\n${around(after)}`)).toEqual({
      status: 'approximate',
      words: after,
    });
  });

  test('keeps to the part that is left when the other was moved away', () => {
    const words = 'in it are still right.\nOf the forty boats that he wrote down, nine are left';
    const target = mark(article, words);
    const between = 'A new paragraph, about something else, why has it come between the two?\n'.repeat(3);
    const edited = article.replace('Of the forty', `${between}Of the forty`);
    expect(resolved(target, edited)).toEqual({
      status: 'approximate',
      words: 'Of the forty boats that he wrote down, nine are left',
    });
  });

  test('finds a word of one character by what stands around it', () => {
    expect(
      resolved(mark('我们在河口的旧市场买了一条鱼。', '鱼'), '前言。\n我们在河口的旧市场买了一条鱼。'),
    ).toEqual({
      status: 'moved',
      words: '鱼',
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
        expectResemblance(target, other, resolveTarget(target, other, 'new'));
      }),
      { numRuns: 1000 },
    );
  });

  test('is never moved by edits onto words that do not resemble it', () => {
    fc.assert(
      fc.property(editedText(), ({ text, start, end, edited }) => {
        const target = describeTarget(text, 'old', start, end);
        expectResemblance(target, edited, resolveTarget(target, edited, 'new'));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found in the same place whatever other passages are looked for', () => {
    fc.assert(
      fc.property(
        editedText(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
        ({ text, start, end, edited }, others) => {
          const target = describeTarget(text, 'old', start, end);
          const { resolve } = createResolver(edited, 'new');
          const alone = resolve(target);
          for (const [a, b] of others) {
            const from = a % text.length;
            resolve(describeTarget(text, 'old', from, from + 1 + (b % (text.length - from))));
          }
          expect([resolve(target), resolveTarget(target, edited, 'new')]).toEqual([alone, alone]);
        },
      ),
    );
  });

  test('never begins or ends within a character, and has something in it', () => {
    fc.assert(
      fc.property(editedText(), ({ text, start, end, edited }) => {
        const placement = resolveTarget(describeTarget(text, 'old', start, end), edited, 'new');
        if (placement.status === 'orphan') return;
        const parts = [
          edited.slice(0, placement.start),
          edited.slice(placement.start, placement.end),
          edited.slice(placement.end),
        ];
        expect(parts.map((part) => part.isWellFormed())).toEqual([true, true, true]);
        expect(parts[1]).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a long or repetitive text', () => {
  const sentences = Array.from(
    { length: 4000 },
    (_, at) => `Line ${at * 7919} of the ledger names boat ${at * 31} and its ${at * 17} barrels.`,
  );
  const ledger = sentences.join('\n');

  test('gives back a quote of ten thousand characters that was edited all over', () => {
    const start = ledger.indexOf('Line 7919000 ');
    const target = describeTarget(ledger, 'old', start, start + 10_000);
    const edited = `A preface.\n${ledger.replaceAll('00 of the ledger', '00 of that book').replaceAll('boat', 'ship')}`;
    const placement = resolveTarget(target, edited, 'new');
    expect(placement).toMatchObject({ status: 'approximate', start: edited.indexOf('Line 7919000 ') });
    expect(placement.score).toBeGreaterThan(0.9);
  });

  test('gives back the whole article as one passage', () => {
    const target = describeTarget(article, 'old', 0, article.length);
    const edited = article.replace('Fishing boats', 'The fishing boats');
    expect(resolved(target, edited)).toEqual({ status: 'approximate', words: edited });
  });

  test('costs little however often it says the same', () => {
    const refrain = 'the ferry carries eggs, letters and whatever else has to cross. '.repeat(5000);
    const targets = Array.from({ length: 500 }, (_, at) =>
      describeTarget(refrain, 'old', at * 600, at * 600 + 90),
    );
    const { resolve } = createResolver(
      `A new line. ${refrain.replaceAll('eggs, letters', 'eggs letters')}`,
      'new',
    );
    const start = performance.now();
    const statuses = new Set(targets.map((target) => resolve(target).status));
    expect(statuses.has('orphan') || statuses.has('approximate')).toBe(true);
    // A search through all of the text for each would take minutes.
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

/** A passage of a text, and the text after a few cuts and insertions anywhere. */
function editedText(): fc.Arbitrary<PassageOfText & { edited: string }> {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), anyText());
  return fc
    .tuple(passageOfAnyText(), fc.array(edit, { minLength: 1, maxLength: 5 }))
    .map(([passage, edits]) => {
      const edited = edits.reduce((points, [at, cut, put]) => {
        return points.toSpliced(at % (points.length + 1), cut, ...Array.from(put).slice(0, 20));
      }, Array.from(passage.text));
      return { ...passage, edited: edited.join('') };
    });
}

/** At least a third of what is longer stands in both in the same order, but for how it is written. */
function expectResemblance(target: Target, text: string, placement: Placement): void {
  if (placement.status === 'orphan') return;
  const found = text.slice(placement.start, placement.end);
  if (found === target.quote.exact) return;
  const [a, b] = [evenedOut(target.quote.exact), evenedOut(found)];
  expect(common(a, b)).toBeGreaterThanOrEqual(Math.max(a.length, b.length) / 3);
}

/** The differences of writing that do not count, taken out in another way than the resolver does. */
function evenedOut(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Cf}|[\u0300-\u036f\ufe00-\ufe0f]/gu, '')
    .replace(/[“”„«»‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The length of the longest common subsequence, the slow and plain way. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const unit of a.split('')) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next.push(unit === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}
