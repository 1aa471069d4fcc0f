import type { Draft } from './draft.ts';
import { fold, isFigurePart, isOpen } from './draft.ts';
import { isBiography } from './furniture/biography.ts';
import type { FurnitureRule } from './furniture/furniture-rule.ts';
import { isAboutRow } from './furniture/tail-rules.ts';
import { furnitureRule } from './mark-furniture.ts';
import { isLeftover, isNotice } from './page-notices.ts';
import { isUnreadDate, readDateline } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence } from './sentence-shape.ts';
import { topicWords } from './topic-words.ts';

/** At the very end of a text are its last so many passages. */
const lastPassages = 8;
/** What stands below “About the author” is no longer, in words. */
const longestBiography = 90;

/** Below a line such as “Comments” the first buttons, names and times stand within so many passages. */
const nearComments = 6;
/** After these nothing is story, if what follows them is no more than this share of the words not set aside before. */
const endsOfStory: Partial<Record<RuleName, number>> = {
  'site-footer': 0.75,
  copyright: 0.4,
  'topics-row': 0.2,
  'comment-count': 0.5,
};

interface Tail {
  readonly drafts: readonly Draft[];
  /** As the head names the author. */
  readonly author: string | null;
  /** What the first two thirds of the text are about. */
  readonly topics: ReadonlySet<string>;
}

/**
 * Marks what follows a story's end. From the last passage back, furniture, pictures, corrections, short leftovers and
 * notices that do not speak of the story are passed over; the first passage that is none of these ends the story.
 * From the first furniture after it, all but pictures and corrections is set aside. `author` is whom the head names.
 */
export function markTail(drafts: readonly Draft[], author: string | null): void {
  const story = drafts.slice(0, Math.ceil((drafts.length * 2) / 3)).filter(isOpen);
  const tail: Tail = { drafts, author, topics: topicWords(story.map(({ text }) => text)) };
  const start = withTopics(drafts, tailStart(tail, storyEnd(drafts)));
  drafts.slice(start).forEach((draft, offset) => {
    if (!isOpen(draft)) return;
    const rule = furnitureRule(draft.text, 'tail')?.name;
    const biography = isOfAuthor(draft, author) || isUnderAbout(tail, start + offset);
    fold(draft, rule ?? (biography ? 'author-biography' : 'after-the-story'));
  });
}

/** Goes back from `end`, below which nothing is story. */
function tailStart(tail: Tail, end: number): number {
  const { drafts } = tail;
  let start = end;
  for (let index = end - 1; index > 0; index--) {
    const draft = drafts[index];
    if (draft === undefined) break;
    if (draft.mark?.kind === 'boilerplate') start = index;
    else if (isOpen(draft)) {
      const rule = furnitureRule(draft.text, 'tail');
      const below = start < drafts.length;
      const firm = rule !== null && rule.where === 'anywhere';
      if (firm || (rule !== null && (below || isPlainEnd(rule, drafts, index)))) start = index;
      else if (isOfAuthor(draft, tail.author) && index >= drafts.length / 2) start = index;
      else if (below && isUnderAbout(tail, index)) start = index;
      else if (!isLeftover(drafts, index) && !isNotice(drafts, index, { topics: tail.topics, below })) break;
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

/**
 * Whether a line such as “12 comments” has below it what belongs to comments. One by itself may head a part of the
 * story, and counts of likes stand in the midst of stories too.
 */
function hasComments(drafts: readonly Draft[], index: number): boolean {
  if (likes.test(drafts[index]?.text ?? '')) return false;
  const below = drafts.slice(index + 1, index + 1 + nearComments);
  return below.some(
    ({ mark, text }) => mark?.kind === 'boilerplate' || isUnreadDate(text) || readDateline(text) !== null,
  );
}

const likes = /\b(?:shares?|likes?|views?|reactions?|claps?|reads|followers|restacks?)$/iu;

/** Where a mark that pages put below their stories stands, if most of the text stands before it; else the text's end. */
function storyEnd(drafts: readonly Draft[]): number {
  // Answers stand below the comments of a question.
  const forum =
    drafts.filter(({ mark, text }) => mark?.rule === 'votes-row' && /\p{L}{2}/u.test(text)).length >= 2;
  const words = drafts.map((draft) =>
    draft.mark?.kind === 'boilerplate' ? 0 : countSpacedWords(draft.text),
  );
  const total = words.reduce((sum, count) => sum + count, 0);
  let after = total;
  for (const [index, { mark }] of drafts.entries()) {
    const share =
      mark === null || (forum && mark.rule === 'comment-count') ? undefined : endsOfStory[mark.rule];
    if (
      share !== undefined &&
      after <= total * share &&
      (mark?.rule !== 'comment-count' || hasComments(drafts, index))
    )
      return index;
    after -= words[index] ?? 0;
  }
  return drafts.length;
}
