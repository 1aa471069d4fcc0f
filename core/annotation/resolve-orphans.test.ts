import { describe, expect, test } from 'vitest';
import { article, mark, resolved } from '../../tests/marked-article.ts';
import { describeTarget } from './describe.ts';
import { resolveTarget } from './resolve.ts';

describe('a passage that could be another', () => {
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

  test('is an orphan when other words were put in the place of a few', () => {
    expect(resolved(mark(article, 'nine'), article.replace('nine', 'five'))).toEqual({
      status: 'orphan',
      words: null,
    });
  });

  test.each([
    ['the new bridge', 'would be closed'],
    ['the library', 'would be mended'],
    ['the new bridge', 'said that'],
  ])('is an orphan when its sentence is gone and others are turned alike: %s, %s', (about, words) => {
    const minutes = [
      'The ferry was next, and the mayor said that the harbour would be dredged before the winter.',
      'Asked about the school, a clerk said that new windows had been ordered from Eastmere.',
      'Asked about the new bridge, the mayor said that the road would be closed before the spring.',
      'Asked about the reservoir, the engineer answered that nobody had measured it for years.',
      'Asked about the library, the mayor wrote that the roof would be mended before the summer.',
    ];
    const text = minutes.join('\n');
    const start = text.indexOf(words, text.indexOf(about));
    const target = describeTarget(text, 'old', start, start + words.length);
    const edited = minutes.filter((sentence) => !sentence.includes(about)).join('\n');
    expect(resolved(target, edited)).toEqual({ status: 'orphan', words: null });
  });

  test('is an orphan when what it is in is said twice in a row, and something around it was edited', () => {
    const sentence = 'Nobody reads the book now, but it is still kept, and the hours in it are still right.';
    const edited = article.replace(sentence, `${sentence}\n${sentence}`).replace('the catch', 'its haul');
    expect(resolved(mark(article, 'Nobody reads'), edited)).toEqual({ status: 'orphan', words: null });
  });

  test('is an orphan when a word of three letters became another', () => {
    expect(resolved(mark(article, 'had'), article.replace('had', 'has'))).toEqual({
      status: 'orphan',
      words: null,
    });
  });
});
