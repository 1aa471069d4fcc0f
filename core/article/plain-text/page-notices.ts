import type { Draft } from './draft.ts';
import { isFigurePart, isOpen } from './draft.ts';
import { furnitureRule } from './mark-furniture.ts';
import { isPersonName, isUnreadDate, readDateline } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence } from './sentence-shape.ts';
import { sharedTopics } from './topic-words.ts';

/** A line without full stop between pieces of furniture is furniture when it is no longer, in words. */
const longestLeftover = 25;
/** Nor is a question, which may be the headline of another article, in words. */
const longestQuestion = 10;
/** A notice of the page that no rule knows is no longer, in words; */
const longestNotice = 60;
/** has so many topic words that one could be the story's, */
const fewestTopics = 3;
/** and shares no more of them with the story. */
const sharedByNotice = 0.1;
const sharedBelowFooter = 0.35;
/** The announcement of another article is no longer, in words. */
const longestCard = 45;
/** Two of them stand no farther apart, in passages. */
const nearCards = 6;
/** Between the story and a notice no more other notices are passed over. */
const mostNotices = 6;
/** The items of a list are not counted beyond so many. */
const longestList = 200;

/** What pages have below their stories, and seldom in the midst of them. */
const belowStory: ReadonlySet<RuleName> = new Set<RuleName>([
  'donation-appeal',
  'site-footer',
  'topics-row',
  'comment-count',
  'copyright',
  'follow-row',
  'app-row',
  'page-history',
  'site-link',
  'author-biography',
  'about-row',
  'contact-row',
  'republishing',
  'staff-credits',
  'disclaimer',
]);

/** Below these the announcements of other articles stand. */
const linksToOthers: ReadonlySet<RuleName> = new Set<RuleName>(['related-row', 'below-furniture']);
/** Below these a last line may stand that no rule knows. */
const footers: ReadonlySet<RuleName> = new Set<RuleName>(['site-footer', 'copyright', 'site-link']);

/**
 * Whether a passage below the story's middle is a notice of the page: not long, without a word of what the story is
 * about, and below furniture that ends stories, with nothing between but other furniture and lines like it. `topics`
 * are the story's; `below` says that there is furniture below it too.
 */
export function isNotice(
  drafts: readonly Draft[],
  index: number,
  { topics, below }: { readonly topics: ReadonlySet<string>; readonly below: boolean },
): boolean {
  const expected = below ? belowStory : footers;
  if (index < drafts.length / 2) return false;
  let notices = 0;
  let cards = false;
  for (let at = index; at > 0; at--) {
    const draft = drafts[at];
    if (draft === undefined) return false;
    const mark = draft.mark?.kind === 'boilerplate' ? draft.mark.rule : null;
    const rule = mark ?? (at !== index && isOpen(draft) ? furnitureRule(draft.text, 'tail')?.name : null);
    if (rule !== null && rule !== undefined) {
      if (expected.has(rule) || (cards && linksToOthers.has(rule))) return true;
      continue;
    }
    if (isFigurePart(draft) || (at !== index && isOpen(draft) && isLeftover(drafts, at))) continue;
    const card = isOneOfCards(drafts, at);
    if (!card && !isStrange(topics, draft, isBelowFooter(drafts, at) ? sharedBelowFooter : sharedByNotice))
      return false;
    cards ||= card;
    notices += card ? 0 : 1;
    if (notices > mostNotices) return false;
  }
  return false;
}

/** Whether a passage announces another article, and another near it does too. */
function isOneOfCards(drafts: readonly Draft[], index: number): boolean {
  if (!isCard(drafts, index)) return false;
  for (let at = Math.max(0, index - nearCards); at <= index + nearCards; at++)
    if (at !== index && isCard(drafts, at)) return true;
  return false;
}

/** Whether a sentence has a short line above it, and below it a date or a name: the announcement of another article. */
function isCard(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  const above = drafts[index - 1];
  if (draft?.form !== 'prose' || !isOpen(draft) || countSpacedWords(draft.text) > longestCard) return false;
  if (above === undefined || endsSentence(above.text.replace(/[?!]$/u, ''))) return false;
  return drafts
    .slice(index + 1, index + 3)
    .some(({ text }) => isUnreadDate(text) || readDateline(text) !== null || isPersonName(text));
}

function isBelowFooter(drafts: readonly Draft[], index: number): boolean {
  const rule = drafts[index - 1]?.mark?.rule;
  return rule !== undefined && footers.has(rule);
}

function isStrange(topics: ReadonlySet<string>, draft: Draft, most: number): boolean {
  if (draft.form !== 'prose' || !isOpen(draft) || countSpacedWords(draft.text) > longestNotice) return false;
  if (/^[“"„«‘「]/u.test(draft.text)) return false;
  const { shared, of } = sharedTopics(draft.text, topics);
  return of >= fewestTopics && shared <= of * most;
}

/** Whether a line may be passed over on the way back to the story: short, and not the end of a sentence or an item of a list. */
export function isLeftover(drafts: readonly Draft[], index: number): boolean {
  const draft = drafts[index];
  if (draft === undefined) return false;
  const question = /[?？]$/u.test(draft.text) && countSpacedWords(draft.text) <= longestQuestion;
  if (endsSentence(draft.text) && !question) return false;
  const above = drafts[index - 1]?.mark?.kind === 'boilerplate';
  if (draft.form === 'verse' && !above) return false;
  if (/[:：]$/u.test(draft.text) && drafts[index + 1]?.mark?.kind !== 'boilerplate') return false;
  return countSpacedWords(draft.text) <= longestLeftover && !isOwnListItem(drafts, index);
}

/** A list belongs to the story unless furniture, such as “Related articles”, introduces it. */
function isOwnListItem(drafts: readonly Draft[], index: number): boolean {
  if (drafts[index]?.form !== 'item') return false;
  let before = index - 1;
  while (drafts[before]?.form === 'item' && index - before < longestList) before -= 1;
  return drafts[before]?.mark?.kind !== 'boilerplate';
}
