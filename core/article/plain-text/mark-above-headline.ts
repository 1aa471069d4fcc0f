import { findDate } from '../parse-date.ts';
import { displayWidth } from './display-width.ts';
import type { Draft } from './draft.ts';
import { fold, isOpen } from './draft.ts';
import { isPersonName, isUnreadDate, readByline, readDateline } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { isSectionName } from './section-names.ts';
import { countSpacedWords, endsSentence, isNameLike, isProse } from './sentence-shape.ts';
import { sharedTopics, topicWords } from './topic-words.ts';

/** Two paragraphs so near to each other are a story's; one by itself may be a notice of the site, in passages. */
const nearness = 8;
/** No headline stands farther above its story, in lines. */
const longestHead = 500;
/** So many passages of a story tell what it is about, those of a few words set aside. */
const openingPassages = 20;
const fewestWords = 5;
/** A menu's lines are seldom longer, in words. */
const longestLine = 12;
/** So many lines are a menu also where none of its words is known, if on average they have no more words than this. */
const fewestLines = 4;
const menuWords = 2.5;
/** What a line must have for being the headline below a menu; less is enough above an author or a date. */
const enoughScore = 2.75;
const enoughAboveMeta = 2.5;
/** A headline that has so much more than the first line is not that line's standfirst. */
const muchMore = 1.5;
/** Standfirsts are seldom shorter, in words. */
const shortestStandfirst = 12;

/** Furniture that pages have between headline and story too. */
const alsoBelowHeadlines: ReadonlySet<RuleName> = new Set<RuleName>([
  'advertisement',
  'share-row',
  'listen-row',
  'reading-time',
  'votes-row',
  'comment-count',
  'picture-counter',
  'video-placeholder',
]);

/**
 * Marks what a page has above its headline: the site's name, menus, buttons and the way from the home page. The
 * headline is found among the lines above the story by what it shares with the story and by the author or date below
 * it. Where nothing tells that there is a menu at all, the first line is left to be the headline.
 */
export function markAboveHeadline(drafts: readonly Draft[]): void {
  const start = storyStart(drafts);
  const lines = drafts
    .slice(0, Math.max(start, 0))
    .filter(({ mark, form }) => mark === null && form !== 'break' && form !== 'quote');
  const headline = findBelowMenu(lines.slice(-longestHead), drafts, start);
  if (headline === null) return;
  const last = drafts[drafts.indexOf(headline) - 1];
  for (const line of lines.slice(0, lines.indexOf(headline))) {
    const date = line === last && readDateline(line.text) !== null;
    const notice = endsSentence(line.text) && countSpacedWords(line.text) > longestLine;
    if (!date && !notice) fold(line, 'above-headline');
  }
}

/** Index of the first paragraph of the story: prose with more prose near it; -1 where there is no prose. */
function storyStart(drafts: readonly Draft[]): number {
  const prose = drafts.flatMap((draft, index) => (isOpen(draft) && isProse(draft.text) ? [index] : []));
  const dense = prose.find((index, at) => (prose[at + 1] ?? Infinity) - index <= nearness);
  return dense ?? prose[0] ?? -1;
}

/** A line above the story, and how much speaks for its being the headline. */
interface Line {
  readonly draft: Draft;
  readonly words: number;
  /** How many of its topic words the story has, and how many there are. */
  readonly shared: number;
  readonly topics: number;
  /** Whether an author or a date stands below it. */
  readonly meta: boolean;
  readonly weight: number;
  /** The weight; negative for what cannot be a headline, 0 for what has too little. */
  readonly score: number;
}

function findBelowMenu(lines: readonly Draft[], drafts: readonly Draft[], start: number): Draft | null {
  if (lines.length < 2) return null;
  const story = drafts
    .slice(start, start + openingPassages)
    .filter(({ mark, text }) => mark?.kind !== 'boilerplate' && countSpacedWords(text) >= fewestWords);
  const topics = topicWords(story.map(({ text }) => text));
  const seen = new Map<string, number>();
  for (const { text } of drafts) seen.set(text, (seen.get(text) ?? 0) + 1);

  const signed = lines.map(({ text }) => readByline(text) !== null);
  const scored = lines.map((draft, index) => {
    const line = weigh(draft, lines.slice(index + 1, index + 9), topics, seen);
    // What stands below an author's name and above none is no headline.
    const below = !line.meta && signed.slice(Math.max(0, index - 3), index).includes(true);
    return below ? { ...line, score: Math.min(line.score, 0) } : line;
  });
  const most = scored.reduce((best, { score }) => Math.max(best, score), 0);
  if (most === 0) return null;
  // Of equals the last: a way from the home page may say the headline before it stands.
  let best = scored.findLastIndex(({ score }) => score === most);
  const [above, headline] = [scored[best - 1], scored[best]];
  if (above !== undefined && headline !== undefined && isAlsoHeadline(above, headline, drafts)) best -= 1;
  const chosen = scored[best];
  return chosen !== undefined && isMenu(scored.slice(0, best), chosen, drafts) ? chosen.draft : null;
}

/** `below` are the next lines above the story. */
function weigh(
  draft: Draft,
  below: readonly Draft[],
  story: ReadonlySet<string>,
  seen: ReadonlyMap<string, number>,
): Line {
  const words = countSpacedWords(draft.text);
  const { shared, of: topics } = sharedTopics(draft.text, story);
  const line = { draft, words, shared, topics, meta: false, weight: 0 };
  if (!mayBeHeadline(draft)) return { ...line, score: -1 };
  // Some papers sum the story up in a list above the author's name.
  const next = below.filter(({ form }) => form !== 'item').slice(0, 3);
  const meta = next.some(({ text }) => isMeta(text));
  const long = words >= 4;
  let score = (topics === 0 ? 0 : (2 * shared) / topics) + Math.min(shared, 3) + (long ? 1 : 0);
  if (isPersonName(draft.text)) score -= 1;
  else if (meta) score += 1.5;
  else if (below.length === 0) score += 0.5;
  if (long && (seen.get(draft.text) ?? 0) > 1) score += 1;
  return {
    ...line,
    meta,
    weight: score,
    score: score >= (long && meta ? enoughAboveMeta : enoughScore) ? score : 0,
  };
}

/** A headline stands above a standfirst that may share more words with the story. */
function isAlsoHeadline(above: Line, below: Line, drafts: readonly Draft[]): boolean {
  if (above.score < 0 || above.words < 3 || below.words < above.words - 4) return false;
  const between = drafts.indexOf(below.draft) - drafts.indexOf(above.draft) - 1;
  return above.shared > 0 ? between <= 1 : between === 0 && below.words >= shortestStandfirst;
}

/** Whether the lines above a headline are a menu: known furniture among them, many short lines, or the site's name. */
function isMenu(above: readonly Line[], headline: Line, drafts: readonly Draft[]): boolean {
  const [first] = above;
  if (first === undefined) return false;
  if (
    above.some(
      ({ draft, words }) => draft.form === 'prose' && words > longestLine && !endsSentence(draft.text),
    )
  )
    return false;
  const place = drafts.indexOf(headline.draft);
  const known = drafts
    .slice(0, place)
    .filter(({ mark }) => mark?.kind === 'boilerplate' && !alsoBelowHeadlines.has(mark.rule));
  const aboveFirst = known[0] !== undefined && drafts.indexOf(known[0]) < drafts.indexOf(first.draft);
  // A headline of a few words may be followed by buttons and a standfirst.
  const sections =
    above.every((line) => line.words <= 2) && above.some(({ draft }) => isSectionName(draft.text));
  if (sections && headline.words >= 4 && headline.score > first.weight) return true;
  const own = above.filter(({ shared, draft }) => shared > 0 || draft.form === 'row').length;
  if (known.length >= 3 && headline.score >= first.weight + muchMore) return true;
  const headlineLike =
    first.shared >= Math.max(1, first.topics / 2) && (first.words >= 3 || above.length <= 2);
  // What speaks of the story may be the story's: the things that a recipe takes, the goals of a match.
  if ((headlineLike || own > above.length / 2) && !aboveFirst) return false;
  if (known.length >= 3 || (known.length > 0 && (above.length > 1 || aboveFirst))) return true;
  const words = above.reduce((sum, line) => sum + line.words, 0);
  // Above a headline with a date even a short menu in a language that is not known is one.
  if (headline.meta && headline.words >= 4 && above.length >= 3 && above.every((line) => line.words <= 2))
    return true;
  if (above.length >= fewestLines && words / above.length <= menuWords) return true;
  const names = above.every((line) => line.words <= 4 && isNameLike(line.draft.text));
  return names && isNamedBelow(first.draft.text, drafts);
}

/** Whether what is set aside below names a site: “© The Evening Example”, “About The Evening Example”. */
function isNamedBelow(name: string, drafts: readonly Draft[]): boolean {
  const named = drafts.some(
    ({ mark, text }) => mark?.kind === 'boilerplate' && text !== name && text.includes(name),
  );
  return countSpacedWords(name) >= 2 && named;
}

function mayBeHeadline({ form, text }: Draft): boolean {
  if (form === 'heading') return true;
  if (form !== 'prose' || displayWidth(text) > 180 || countSpacedWords(text) > 30) return false;
  if (text.includes('://') || /[.。:：;；,，–—-]$/u.test(text) || /^(?:[–—-]|\d+[.)]\s)/u.test(text))
    return false;
  return !isMeta(text) && (findDate(text) === null || countSpacedWords(text) > 10);
}

function isMeta(text: string): boolean {
  return readByline(text) !== null || readDateline(text) !== null || isUnreadDate(text);
}
