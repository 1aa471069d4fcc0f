import { describe, expect, test } from 'vitest';
import { article, mark, resolved } from '../../tests/marked-article.ts';
import { describeTarget } from './describe.ts';
import { createResolver, resolveTarget } from './resolve.ts';

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

  test('leaves out a word that was put before it, though that begins with the same letter', () => {
    expect(resolved(mark(article, 'nine are left'), article.replace('nine are', 'now nine are'))).toEqual({
      status: 'moved',
      words: 'nine are left',
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
