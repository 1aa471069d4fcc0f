import type { Draft, Mark } from './draft.ts';
import { isSetAside } from './draft.ts';
import { isPost } from './furniture/biography.ts';
import { isDateLabel, isPersonName, isUnreadDate, readByline, readDateline } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence, isNameLike, isProse } from './sentence-shape.ts';

/** What a line of an article's head is, and what it says. */
export interface Meta {
  readonly mark: Mark;
  readonly author: string | null;
  /** ISO 8601. */
  readonly published: string | null;
}

/** What is known when a line of the head is read. */
export interface HeadSoFar {
  readonly drafts: readonly Draft[];
  /** Index of the last line that named an author or a date; -1 at first. */
  readonly lastMeta: number;
  readonly byline: string | null;
  readonly headline: boolean;
}

/** Reads the line at an index of what stands below the headline; `null` where it names neither author nor date. */
export function readMeta(rest: readonly Draft[], index: number, head: HeadSoFar): Meta | null {
  const draft = rest[index];
  if (draft === undefined) return null;
  const { text } = draft;
  const byline = readByline(text);
  const published = byline === null ? readDateline(text) : byline.published;
  const by = (rule: RuleName, author: string | null = null): Meta => ({
    mark: { kind: 'byline', rule },
    author,
    published,
  });
  const dateline: Meta = { mark: { kind: 'dateline', rule: 'dateline' }, author: null, published };
  const afterMeta = head.lastMeta === index - 1;

  if (byline !== null && head.byline === null) return by('byline', byline.author);
  if (isUnreadDate(text) && (afterMeta || !hasProse(rest.slice(0, index)))) return dateline;
  if (byline === null && (published !== null || isLabelOfDate(rest, index))) return dateline;
  if (isAuthorLabel(rest, index)) return by('byline');
  if (isAuthorLabel(rest, index - 1)) return by('byline', text);
  if (isAffiliation(draft, rest[index - 1], head.drafts)) return by('below-byline');
  if (head.headline && index === 0 && isSeveralNames(text)) return by('name-below-headline', text);
  const belowName = afterMeta && rest[head.lastMeta]?.mark?.kind === 'byline';
  const name = (head.byline === null || belowName) && isBareName(draft, rest, index);
  return name ? by('name-beside-date', text) : null;
}

/** “Published” on a line of its own, above the date. */
function isLabelOfDate(rest: readonly Draft[], index: number): boolean {
  return isDateLabel(rest[index]?.text ?? '') && readDateline(rest[index + 1]?.text ?? '') !== null;
}

/** “By” or “Author” on a line of its own, above the name. */
function isAuthorLabel(rest: readonly Draft[], index: number): boolean {
  const label = /^(?:by|authors?|written by|von|autor(?:in|es)?|par|auteure?s?|por|di)\s*:?$/iu;
  return label.test(rest[index]?.text ?? '') && isPersonName(rest[index + 1]?.text ?? '');
}

/** The author's paper or office, on the line below the name. */
function isAffiliation(draft: Draft, above: Draft | undefined, drafts: readonly Draft[]): boolean {
  if (above?.mark?.kind !== 'byline') return false;
  const lines = drafts.filter((other) => other.group === draft.group && !isSetAside(other)).length;
  if (countSpacedWords(draft.text) > 5 || endsSentence(draft.text)) return false;
  if (/\d/u.test(draft.text)) return false;
  if (isPost(draft.text)) return true;
  if (above.group !== draft.group) return false;
  const last = drafts[drafts.indexOf(draft) + 1]?.group !== draft.group;
  return (lines <= 4 || last) && isNameLike(draft.text);
}

/** Whether a paragraph stands among some passages: below it a month alone heads a part of the story. */
function hasProse(drafts: readonly Draft[]): boolean {
  return drafts.some(({ mark, text }) => mark === null && isProse(text));
}

/** Names joined by “and”, or with initials, are people's also without a date beside them. */
function isSeveralNames(text: string): boolean {
  // “Ana Ruiz,1 Ben Lund2 and Cleo Marsh1” refers to where they work.
  const names = text.replace(/(?<=[\p{L},])\d{1,2}\b/gu, '');
  return isPersonName(names) && /\s(?:and|und|et|y|e|&)\s|(?:^|\s)\p{Lu}\.\s/u.test(text);
}

/** A name on a line of its own is a byline only near a date. */
function isBareName(draft: Draft, rest: readonly Draft[], index: number): boolean {
  // “Jane Doe in Paris”.
  if (!isPersonName(draft.text.replace(/\s(?:at|in|aus|à|en|em)\s\p{Lu}.{1,30}$/u, ''))) return false;
  return rest
    .slice(Math.max(0, index - 1), index + 4)
    .some((near) => readDateline(near.text) !== null || isUnreadDate(near.text));
}
