import type { Draft } from './draft.ts';
import { isFigurePart } from './draft.ts';
import { furnitureRules } from './furniture-rules.ts';
import type { FurnitureRule } from './furniture-rules.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence } from './sentence-shape.ts';

/** A line without full stop between pieces of furniture is furniture when it is no longer, in words. */
const longestLeftover = 25;
/** After a site's footer nothing is story, if what follows is no more than this share of the words. */
const largestTail = 0.3;

/** The rule that knows a passage for what a page put around its story, or `null`. */
export function furnitureRule(text: string, where: FurnitureRule['where']): FurnitureRule | null {
  const words = countSpacedWords(text);
  const found = furnitureRules.find(
    (rule) => (where === 'tail' || rule.where === 'anywhere') && words <= rule.longest && rule.test(text),
  );
  return found ?? null;
}

/** Marks what cannot be part of a story wherever it stands: adverts, rows of links and buttons, forms' messages. */
export function markFurniture(drafts: readonly Draft[]): void {
  markNavigation(drafts);
  drafts.forEach((draft, index) => {
    if (!isOpen(draft)) return;
    const rule = furnitureRule(draft.text, 'anywhere');
    // Rows with bars above and below each other are a table's.
    if (rule?.name === 'site-footer' && [drafts[index - 1], drafts[index + 1]].some(isBarRow)) return;
    if (rule !== null) fold(draft, rule.name);
  });
}

/**
 * Marks what follows a story's end. From the last passage back, furniture, pictures, corrections and short
 * leftovers are passed over; the first passage that is none of these ends the story. From the first furniture
 * after it, all but pictures and corrections is set aside.
 */
export function markTail(drafts: readonly Draft[]): void {
  const start = Math.min(tailStart(drafts), footerStart(drafts));
  for (const draft of drafts.slice(start)) {
    if (!isOpen(draft)) continue;
    const rule = furnitureRule(draft.text, 'tail');
    fold(draft, rule?.name ?? 'after-the-story');
  }
}

function tailStart(drafts: readonly Draft[]): number {
  let start = drafts.length;
  for (let index = drafts.length - 1; index > 0; index--) {
    const draft = drafts[index];
    if (draft === undefined) break;
    if (draft.mark?.kind === 'boilerplate') start = index;
    else if (isOpen(draft)) {
      const rule = furnitureRule(draft.text, 'tail');
      if (
        rule !== null &&
        (rule.where === 'anywhere' || start < drafts.length || isPlainEnd(rule, drafts, index))
      )
        start = index;
      else if (!isLeftover(draft) || isOwnListItem(drafts, index)) break;
    } else if (!isFigurePart(draft) && draft.mark?.kind !== 'correction' && draft.form !== 'break') break;
  }
  return start;
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
  ];
  return plain.includes(rule.name) && index >= drafts.length - 3 && index >= drafts.length / 2;
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

/** Marks four or more lines in a row of one or two words each: a site's menu, copied along. */
function markNavigation(drafts: readonly Draft[]): void {
  let run: Draft[] = [];
  for (const draft of [...drafts, null]) {
    if (draft !== null && isMenuItem(draft)) run.push(draft);
    else {
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

/** Whether the rules may still speak of a passage: quotations and underlined headings are the author's. */
function isOpen(draft: Draft): boolean {
  return draft.mark === null && (draft.form === 'prose' || draft.form === 'item' || draft.form === 'verse');
}

function fold(draft: Draft, rule: RuleName): void {
  draft.mark = { kind: 'boilerplate', rule };
}
