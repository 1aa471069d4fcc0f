import { deriveTitle } from '../derive-title.ts';
import type { ArticleTree } from '../tree.ts';
import { buildTree } from './build-tree.ts';
import type { Draft } from './draft.ts';
import { isBiography, subjectOf } from './furniture/biography.ts';
import { joinAttributions } from './join-attributions.ts';
import { markAmongFurniture, markBesideFurniture, markEntryHeads } from './mark-beside-furniture.ts';
import { markBookLicence } from './mark-book-licence.ts';
import { keepLines } from './keep-lines.ts';
import { isCaptionLabel, markAlternativeTexts, markCaptions } from './mark-captions.ts';
import { markContents } from './mark-contents.ts';
import { isCorrection, markCorrections } from './mark-corrections.ts';
import { furnitureRule, markFurniture } from './mark-furniture.ts';
import { markHead } from './mark-head.ts';
import { markHeadings, markNumberedHeadings } from './mark-headings.ts';
import { markLiveTimes } from './mark-live-times.ts';
import { markPullQuotes } from './mark-pull-quotes.ts';
import { markRelatedLinks } from './mark-related.ts';
import { markTail } from './mark-tail.ts';
import { readByline, readDateline } from './read-byline.ts';
import { readSite } from './read-site.ts';
import { settleLists } from './settle-lists.ts';
import { splitCredit } from './split-credit.ts';
import { splitPassages } from './split-passages.ts';

/** No article is longer, in UTF-16 units; the longest novels have half as much. */
const longestArticle = 8_000_000;
/** Nor has one more lines; the Bible, printed in short ones, has half as many. */
const mostLines = 200_000;

/** Plain text with its structure found again. */
export interface StructuredText {
  readonly tree: ArticleTree;
  /** The headline, or the first sentence where there is none; empty for a text without words. */
  readonly title: string;
  readonly titleDerived: boolean;
  /** As the head names the author, or else the biography below the story. */
  readonly byline: string | null;
  /** The publisher, as what stands around the story names it. */
  readonly site: string | null;
  /** ISO 8601, as the text's head states it. */
  readonly published: string | null;
}

/**
 * Finds the structure of an article that was saved as plain text: its paragraphs however the lines were broken,
 * headline and head, section headings, lists, quotations, figures, corrections, and what the page had around the
 * story. No word is dropped; what is not the story's is marked as boilerplate. Each mark names its rule.
 *
 * Time and memory grow with the text's length, up to 8 million UTF-16 units or 200,000 lines; of a longer text the
 * lines are kept as they stand.
 *
 * The rules run from the certain to the uncertain, and a passage that one has marked is closed to the next.
 */
export function structurePlainText(text: string): StructuredText {
  if (text.length > longestArticle || hasMoreLines(text, mostLines)) return keepWhole(text);
  const drafts = markCaptions(joinAttributions(settleLists(splitPassages(text, standsAlone))));
  markBookLicence(drafts);
  markCorrections(drafts);
  markContents(drafts);
  markFurniture(drafts);
  markRelatedLinks(drafts);
  markNumberedHeadings(drafts);
  markBesideFurniture(drafts);
  markAlternativeTexts(drafts);
  const head = markHead(drafts);
  markLiveTimes(drafts);
  markEntryHeads(drafts);
  markAmongFurniture(drafts);
  markTail(drafts, head.byline);
  markPullQuotes(drafts);
  markHeadings(drafts);

  const first = drafts.find((draft) => draft.mark === null && draft.form !== 'break') ?? drafts[0];
  return {
    tree: buildTree(drafts),
    title: head.title ?? deriveTitle(first?.text.split('\n')[0] ?? ''),
    titleDerived: head.title === null,
    byline: head.byline ?? authorBelow(drafts),
    site: readSite(drafts),
    published: head.published,
  };
}

/** Whom the only biography below the story tells of; `null` where there are several, or none names anybody. */
function authorBelow(drafts: readonly Draft[]): string | null {
  const names = drafts.flatMap(({ mark, text }) =>
    mark?.rule === 'author-biography' && isBiography(text) ? [subjectOf(text)] : [],
  );
  return new Set(names).size === 1 ? (names[0] ?? null) : null;
}

function hasMoreLines(text: string, most: number): boolean {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= most; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > most;
}

function keepWhole(text: string): StructuredText {
  const title = deriveTitle(
    text
      .slice(0, 2000)
      .trimStart()
      .split(/[\r\n]/u)[0] ?? '',
  );
  return { tree: keepLines(text), title, titleDerived: true, byline: null, site: null, published: null };
}

/** A line with a mail address or a telephone number. */
const hasAddress = /\S@\S+\.\S|^\+\d[\d\s().-]{6,}$/u;

/** Whether a line has a meaning of its own that it would lose inside verse. */
function standsAlone(line: string): boolean {
  return (
    readByline(line) !== null ||
    readDateline(line) !== null ||
    splitCredit(line) !== null ||
    isCaptionLabel(line) ||
    line === '--' ||
    isCorrection(line) ||
    hasAddress.test(line) ||
    furnitureRule(line, 'head') !== null
  );
}
