import type { Draft } from './draft.ts';
import { fold, isOpen } from './draft.ts';
import { firstRule } from './furniture/furniture-rule.ts';
import type { FurniturePlace, FurnitureRule } from './furniture/furniture-rule.ts';
import { headRules } from './furniture/head-rules.ts';
import { storyRules } from './furniture/story-rules.ts';
import { tailRules } from './furniture/tail-rules.ts';
import { countSpacedWords, isProse } from './sentence-shape.ts';

const rulesOf: Readonly<Record<FurniturePlace, readonly FurnitureRule[]>> = {
  head: [...storyRules, ...headRules],
  anywhere: storyRules,
  tail: [...storyRules, ...tailRules],
};
/** The rule that knows a passage for what a page put around its story, or `null`. */
export function furnitureRule(text: string, where: FurniturePlace): FurnitureRule | null {
  return firstRule(rulesOf[where], text);
}

/** Marks what cannot be part of a story wherever it stands: adverts, rows of links and buttons, forms' messages. */
export function markFurniture(drafts: readonly Draft[]): void {
  const story = drafts.findIndex(
    (draft) => isOpen(draft) && isProse(draft.text) && furnitureRule(draft.text, 'head') === null,
  );
  drafts.forEach((draft, index) => {
    if (!isOpen(draft)) return;
    const rule = furnitureRule(draft.text, index < story ? 'head' : 'anywhere');
    // Rows with bars above and below each other are a table's.
    if (rule?.name === 'site-footer' && [drafts[index - 1], drafts[index + 1]].some(isBarRow)) return;
    if (rule !== null) fold(draft, rule.name);
  });
  markNavigation(drafts);
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
