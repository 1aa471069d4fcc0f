import type { Draft } from './draft.ts';
import { fold, isFigurePart, isOpen } from './draft.ts';
import { isBiography } from './furniture/biography.ts';
import { firstRule } from './furniture/furniture-rule.ts';
import type { FurniturePlace, FurnitureRule } from './furniture/furniture-rule.ts';
import { headRules } from './furniture/head-rules.ts';
import { storyRules } from './furniture/story-rules.ts';
import { isAboutRow, tailRules } from './furniture/tail-rules.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence, isProse } from './sentence-shape.ts';

const rulesOf: Readonly<Record<FurniturePlace, readonly FurnitureRule[]>> = {
  head: [...storyRules, ...headRules],
  anywhere: storyRules,
  tail: [...storyRules, ...tailRules],
};
/** A line without full stop between pieces of furniture is furniture when it is no longer, in words. */
const longestLeftover = 25;
/** After a site's footer nothing is story, if what follows is no more than this share of the words. */
const largestTail = 0.3;
/** At the very end of a text are its last so many passages. */
const lastPassages = 8;
/** What stands below “About the author” is no longer, in words. */
const longestBiography = 90;

/** The rule that knows a passage for what a page put around its story, or `null`. */
export function furnitureRule(text: string, where: FurniturePlace): FurnitureRule | null {
  return firstRule(rulesOf[where], text);
}

/** Marks what cannot be part of a story wherever it stands: adverts, rows of links and buttons, forms' messages. */
export function markFurniture(drafts: readonly Draft[]): void {
  const story = drafts.findIndex((draft) => isOpen(draft) && isProse(draft.text));
  drafts.forEach((draft, index) => {
    if (!isOpen(draft)) return;
    const rule = furnitureRule(draft.text, index < story ? 'head' : 'anywhere');
    // Rows with bars above and below each other are a table's.
    if (rule?.name === 'site-footer' && [drafts[index - 1], drafts[index + 1]].some(isBarRow)) return;
    if (rule !== null) fold(draft, rule.name);
  });
  markNavigation(drafts);
}

/**
 * Marks what follows a story's end. From the last passage back, furniture, pictures, corrections and short
 * leftovers are passed over; the first passage that is none of these ends the story. From the first furniture
 * after it, all but pictures and corrections is set aside. `author` is whom the head names.
 */
export function markTail(drafts: readonly Draft[], author: string | null): void {
  const tail: Tail = { drafts, author };
  const start = withTopics(drafts, Math.min(tailStart(tail), footerStart(drafts)));
  drafts.slice(start).forEach((draft, offset) => {
    if (!isOpen(draft)) return;
    const rule = furnitureRule(draft.text, 'tail')?.name;
    const biography = isOfAuthor(draft, author) || isUnderAbout(tail, start + offset);
    fold(draft, rule ?? (biography ? 'author-biography' : 'after-the-story'));
  });
}

interface Tail {
  readonly drafts: readonly Draft[];
  /** As the head names the author. */
  readonly author: string | null;
}

function tailStart(tail: Tail): number {
  const { drafts } = tail;
  let start = drafts.length;
  for (let index = drafts.length - 1; index > 0; index--) {
    const draft = drafts[index];
    if (draft === undefined) break;
    if (draft.mark?.kind === 'boilerplate') start = index;
    else if (isOpen(draft)) {
      const rule = furnitureRule(draft.text, 'tail');
      const firm = rule !== null && rule.where === 'anywhere';
      if (firm || (rule !== null && (start < drafts.length || isPlainEnd(rule, drafts, index))))
        start = index;
      else if (isOfAuthor(draft, tail.author) && index >= drafts.length / 2) start = index;
      else if (start < drafts.length && isUnderAbout(tail, index)) start = index;
      else if (!isLeftover(draft) || isOwnListItem(drafts, index)) break;
    } else if (!isFigurePart(draft) && draft.mark?.kind !== 'correction' && draft.form !== 'break') break;
  }
  return start;
}

/** “Jane Doe (Paris)”, “Jane Doe is …”: a passage that opens with the author's whole name and is short. */
function isOfAuthor({ text }: Draft, author: string | null): boolean {
  if (author === null || !/\s/u.test(author) || !text.toLowerCase().startsWith(author.toLowerCase()))
    return false;
  const rest = text.slice(author.length);
  if (countSpacedWords(rest) <= 8 && !endsSentence(rest)) return true;
  return countSpacedWords(rest) <= 90 && isBiography(text);
}

/** Whether a passage stands right below a line such as “About the author”, buttons and counts passed over. */
function isUnderAbout({ drafts }: Tail, index: number): boolean {
  const draft = drafts[index];
  if (draft === undefined || countSpacedWords(draft.text) > longestBiography) return false;
  const above = drafts
    .slice(Math.max(0, index - 5), index)
    .findLast(({ mark }) => mark?.kind !== 'boilerplate');
  return above !== undefined && isOpen(above) && isAboutRow(above.text);
}

/**
 * The start of a tail with the topics above it that a page lists one a line: three short lines or more below a
 * passage that ends as a sentence does.
 */
function withTopics(drafts: readonly Draft[], start: number): number {
  if (start >= drafts.length) return start;
  let first = start;
  while (first > 0 && isTopic(drafts[first - 1])) first -= 1;
  const above = drafts[first - 1];
  const below = above?.form === 'prose' && countSpacedWords(above.text) >= 5 && endsSentence(above.text);
  return start - first >= 3 && below ? first : start;
}

function isTopic(draft: Draft | undefined): boolean {
  if (draft?.mark !== null || draft.form !== 'prose') return false;
  return countSpacedWords(draft.text) <= 3 && /^\p{Lu}[\p{L}\p{N} &’'-]*$/u.test(draft.text);
}

/** At the very end of a text, with nothing else set aside, only the plainer kinds are trusted. */
function isPlainEnd(rule: FurnitureRule, drafts: readonly Draft[], index: number): boolean {
  const plain: readonly RuleName[] = [
    'donation-appeal',
    'author-biography',
    'about-site',
    'newsletter',
    'republishing',
    'row-of-links',
    'contact-row',
    'disclaimer',
    'staff-credits',
    'page-history',
  ];
  return plain.includes(rule.name) && index >= drafts.length - lastPassages && index >= drafts.length / 2;
}

/** Where a site's footer starts, if the story stands before it; else the text's end. */
function footerStart(drafts: readonly Draft[]): number {
  const words = drafts.map((draft) => countSpacedWords(draft.text));
  const total = words.reduce((sum, count) => sum + count, 0);
  let after = total;
  for (const [index, draft] of drafts.entries()) {
    const footer = draft.mark?.rule === 'site-footer' || draft.mark?.rule === 'copyright';
    if (footer && after <= total * largestTail) return index;
    after -= words[index] ?? 0;
  }
  return drafts.length;
}

function isLeftover(draft: Draft): boolean {
  const { form, text } = draft;
  if (form === 'verse' || endsSentence(text) || /[:：]$/u.test(text)) return false;
  return countSpacedWords(text) <= longestLeftover;
}

/** A list belongs to the story unless furniture, such as “Related articles”, introduces it. */
function isOwnListItem(drafts: readonly Draft[], index: number): boolean {
  if (drafts[index]?.form !== 'item') return false;
  const before = drafts.slice(0, index).findLast((draft) => draft.form !== 'item');
  return before?.mark?.kind !== 'boilerplate';
}

/** Marks four or more lines in a row of one or two words each, before or after the story: a site's menu. */
function markNavigation(drafts: readonly Draft[]): void {
  const first = drafts.findIndex((draft) => isOpen(draft) && isProse(draft.text));
  const last = drafts.findLastIndex((draft) => isOpen(draft) && isProse(draft.text));
  let run: Draft[] = [];
  for (const [index, draft] of [...drafts.entries(), [drafts.length, null] as const]) {
    const outside = index < first || index > last;
    if (outside && draft !== null && isMenuItem(draft)) run.push(draft);
    else if (draft?.mark?.kind !== 'boilerplate') {
      if (run.length >= 4) for (const item of run) fold(item, 'navigation');
      run = [];
    }
  }
}

function isMenuItem(draft: Draft): boolean {
  const { form, mark, text } = draft;
  return form === 'prose' && mark === null && countSpacedWords(text) <= 2 && /^\p{Lu}[\p{L} &]*$/u.test(text);
}

function isBarRow(draft: Draft | undefined): boolean {
  return draft?.text.includes('|') ?? false;
}
