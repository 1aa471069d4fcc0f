import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTarget, trimPassage } from '../../../core/annotation/describe.ts';
import { occurrences } from '../../../core/annotation/occurrences.ts';
import type { Target, TextPosition } from '../../../core/annotation/target.ts';
import { sharedFolder } from '../../shared-folder.ts';
import { edits, type EditName } from './edits.ts';
import { inventFormulaicArticle } from './formulaic.ts';
import { inventArticle } from './prose.ts';
import { createRandom, type Random } from './random.ts';
import { piecesOf, putTogether } from './tokens.ts';
import { truthOf, type Truth } from './truth.ts';

/** An article that was edited, and passages that were marked before. */
export interface EditedArticle {
  readonly text: string;
  readonly edits: readonly EditName[];
  readonly passages: readonly { readonly target: Target; readonly truth: Truth }[];
}

/** How much of an article each of its edits touches, from a correction to a rewriting. */
const rates = [0.01, 0.03, 0.08, 0.15];

/** Every kind of edit, and those that happen to most articles three times as often as the rest. */
const usual: readonly EditName[] = [
  'words replaced',
  'words inserted',
  'words deleted',
  'paragraphs moved',
  'paragraphs deleted',
  'signs made plain',
  'signs made typographic',
];
const kinds: readonly EditName[] = [...(Object.keys(edits) as EditName[]), ...usual, ...usual];

/** Longest base text. */
const longest = 12_000;

/**
 * Articles and passages, the same for the same seed: invented ones, and where the shared folder is there every second
 * one a real page. Each went through one to five kinds of edit.
 */
export function makeSet(
  seed: number,
  size: { readonly articles: number; readonly passages: number },
): readonly EditedArticle[] {
  const random = createRandom(seed);
  const pages = realPages();
  return Array.from({ length: size.articles }, (_, at) => {
    const base =
      at % 2 === 1 && pages.length > 0 ? random.oneOf(pages) : inventArticle(random, 8 + random.below(25));
    return editArticle(base.slice(0, longest).trim(), random, size.passages);
  });
}

/** Of articles in which the same turns of phrase come back all the time: what is gone from them has many that are like it. */
export function makeFormulaicSet(
  seed: number,
  size: { readonly articles: number; readonly passages: number },
): readonly EditedArticle[] {
  const random = createRandom(seed);
  return Array.from({ length: size.articles }, () =>
    editArticle(inventFormulaicArticle(random, 8 + random.below(25)), random, size.passages),
  );
}

function editArticle(old: string, random: Random, count: number): EditedArticle {
  const chosen = Array.from({ length: 1 + random.below(5) }, () => random.oneOf(kinds));
  const edited = chosen.reduce(
    (pieces, name) => edits[name](pieces, random, random.oneOf(rates)),
    piecesOf(old),
  );
  const { text, tokens } = putTogether(edited);
  const passages = Array.from({ length: count }, () => {
    const { start, end } = choosePassage(old, random);
    const target = describeTarget(old, 'old', start, end);
    return { target, truth: withTwins(text, target, truthOf({ old, new: text }, tokens, target.position)) };
  });
  return { text, edits: chosen, passages };
}

/** Where the words stand in all their surroundings, nothing tells that place from the true one: either is right. */
function withTwins(text: string, { quote }: Target, truth: Truth): Truth {
  const twins = [...occurrences(text, quote.prefix + quote.exact + quote.suffix)].map((at) => ({
    start: at + quote.prefix.length,
    end: at + quote.prefix.length + quote.exact.length,
  }));
  return { ...truth, places: [...truth.places, ...twins] };
}

/** Of all lengths: from three characters to several paragraphs, mostly whole words, at times a whole line. */
function choosePassage(text: string, random: Random): TextPosition {
  const length = Math.floor(3 * (Math.min(1500, text.length / 3) / 3) ** random.next());
  const from = random.below(text.length - length);
  const passage = random.chance(0.1) ? wholeLine(text, from) : { start: from, end: from + length };
  const words = random.chance(0.9) ? wholeWords(text, passage) : passage;
  return trimPassage(text, words.start, words.end) ?? choosePassage(text, random);
}

function wholeLine(text: string, at: number): TextPosition {
  const end = text.indexOf('\n', at);
  return { start: text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: end === -1 ? text.length : end };
}

function wholeWords(text: string, { start, end }: TextPosition): TextPosition {
  const inWord = (at: number): boolean => isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at));
  let [from, to] = [start, end];
  while (inWord(from)) from -= 1;
  while (inWord(to)) to += 1;
  return { start: from, end: to };
}

/** A letter of a script that has spaces between words. */
function isLetter(character: string): boolean {
  return /(?!\p{Script=Han})[\p{L}\p{M}\p{N}]/u.test(character);
}

/** The texts of the shared pages that are long enough to mark something in. */
function realPages(): readonly string[] {
  const shared = sharedFolder();
  if (shared === null) return [];
  const folder = join(shared, 'pages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('expected.txt'))
    .sort()
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .filter((text) => text.length > 1500 && !/lorem ipsum/i.test(text));
}
