import type { RootContent } from 'mdast';
import { isTimeAgo, readByline, readDateline } from '../../../core/article/plain-text/read-byline.ts';
import { endsSentence } from '../../../core/article/plain-text/sentence-shape.ts';
import { countWordsOf } from './block-units.ts';
import type { BlockUnit } from './block-units.ts';

/** What one extraction alone has after the last agreed block is no story if it is no more of it than this. */
const largestTail = 0.3;
/** A block with more of its words in links than this is a row of links. */
export const mostlyLinks = 0.5;
/** A passage of so many words is no teaser. */
const shortestPassage = 25;
/** So many such passages go on with the story. */
const fewestPassages = 2;
/** So many names or times parted by what was said are the heads of comments. */
const fewestHeads = 2;
/** A list with more of its words in links than this leads to other pages. */
const fewLinks = 0.1;
/** A list with more words than this, by those of the story, is a thing of its own: a gallery, a table of events. */
const largestList = 0.3;
/** Passages without a full stop up to this, in words, may be what stands above a story. */
const longestLabel = 12;
/** And up to this, a button. */
const longestButton = 2;

/**
 * Where blocks stand that one extraction alone has: before, between or after what both have, after the story but before
 * notes that both have, or both have nothing.
 */
export type Place = 'head' | 'middle' | 'notes' | 'tail' | 'alone';

/**
 * What Readability alone kept is story, but for rows of links, labels and, once the story has ended, all that
 * follows: cards, comments, forms. A heading goes with what it heads.
 */
export function judgeReadability(units: readonly BlockUnit[], place: Place, total: number): RootContent[] {
  const ended = place === 'tail' || place === 'notes';
  const small = ended && countWordsOf(units) <= total * largestTail;
  const after = small ? endOfStory(units) : units.length;
  let kept = !ended;
  return units
    .map((unit, index) => ({ unit, rule: index >= after ? 'after-the-story' : besideRule(unit, place) }))
    .toReversed()
    .flatMap(({ unit, rule }) => {
      if (unit.node.type !== 'heading') kept = rule === null;
      const heads = unit.node.type === 'heading' && (kept || place === 'head');
      return rule === null && (kept || heads) ? [unit.node] : setAside(unit, rule ?? 'heading-of-such');
    })
    .reverse();
}

/**
 * How many of the blocks after what both have are still story: all up to the last of several long passages, which
 * stand below a heading of their own, and the sentences after that.
 */
function endOfStory(units: readonly BlockUnit[]): number {
  const passages = units.flatMap((unit, index) => (isLongPassage(unit) ? [index] : []));
  const goesOn = passages.length >= fewestPassages && !holdsComments(units);
  const from = goesOn ? (passages.at(-1) ?? 0) : 0;
  const end = units.findIndex((unit, index) => index >= from && !isSentence(unit));
  return end < 0 ? units.length : end;
}

function isLongPassage(unit: BlockUnit): boolean {
  return unit.node.type === 'paragraph' && unit.words.length >= shortestPassage && isSentence(unit);
}

/** Whether what readers wrote is among some blocks: each begins or ends with who wrote it or when. */
export function holdsComments(units: readonly BlockUnit[]): boolean {
  const lines = units.flatMap(({ text }) => text.split('\n'));
  return lines.filter(isCommentHead).length >= fewestHeads;
}

function isCommentHead(line: string): boolean {
  return isTimeAgo(line) || readDateline(line) !== null || readByline(line) !== null;
}

function besideRule(unit: BlockUnit, place: Place): string | null {
  if (place === 'alone' || namesAuthor(unit)) return null;
  if (unit.linked > mostlyLinks && unit.node.type !== 'heading') return 'row-of-links';
  return isLabel(unit) || (place === 'head' && isTrail(unit)) ? 'label' : null;
}

/** Who wrote it and when, which is often a link. */
function namesAuthor({ node }: BlockUnit): boolean {
  const role = node.data?.role;
  return role === 'byline' || role === 'dateline';
}

/** What Defuddle alone kept stands beside the story, but for what Readability loses for its form. */
export function judgeDefuddle(units: readonly BlockUnit[], place: Place, total: number): RootContent[] {
  let kept = place !== 'tail' && place !== 'alone';
  return units
    .map((unit, index) => ({ unit, before: units[index - 1], after: units[index + 1] }))
    .toReversed()
    .flatMap(({ unit, before, after }) => {
      const inRows = isRow(unit) && (isRow(before) || isRow(after)) && !ends(place);
      const own = leadsOn(unit) ? kept : belongs(unit, place, total) || inRows || areReferences(before, unit);
      // A word or two, such as “edit”, does not part a heading from what it heads.
      if (own || unit.words.length > longestButton) kept = own;
      if (own) return [unit.node];
      return isSentence(unit) ? setAside(unit, 'beside-the-story') : [];
    })
    .reverse();
}

/** A heading, or a passage that ends in a colon, belongs where what follows belongs. */
function leadsOn({ node, text }: BlockUnit): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && /[:：]$/u.test(text));
}

/** Notes are looked for across the page; code, boxes and captioned pictures are lost to Readability for their form. */
function belongs(unit: BlockUnit, place: Place, total: number): boolean {
  const { node, linked, words } = unit;
  if (node.type === 'footnoteDefinition') return true;
  if (ends(place) || linked > mostlyLinks) return false;
  if (isWrittenList(unit)) return words.length <= total * largestList;
  return node.type === 'code' || node.type === 'blockquote' || node.type === 'figure';
}

/** A list of sentences, and not of other pages. */
export function isWrittenList({ node, text, linked }: BlockUnit): boolean {
  if (node.type !== 'list' || linked > fewLinks) return false;
  const items = text.split('\n');
  return items.filter(endsSentence).length > items.length / 2;
}

/** Whether the story has come to its end before a place, or is not known to be near. */
function ends(place: Place): boolean {
  return place === 'tail' || place === 'alone';
}

const referencesHeading =
  /^(?:references|(?:foot|end)?notes|bibliography|works cited|sources|citations|literatur(?:verzeichnis)?|einzelnachweise|anmerkungen|fu(?:ß|ss)noten|quellen|notes et références|références|notas|referencias|referências|bibliografía|bibliografia|note|noten|примечания|литература|источники|参考(?:文献|資料|资料)|脚注|注釈|注释|註釋|참고\s?문헌|각주|المراجع|הערות שוליים)[:：]?$/iu;

/** A list below a heading that calls it the notes or sources of the story. */
function areReferences(heading: BlockUnit | undefined, { node }: BlockUnit): boolean {
  return node.type === 'list' && heading?.node.type === 'heading' && referencesHeading.test(heading.text);
}

/** One of the rows of a letter's head, or of facts: a name, a colon, and what is said of it. */
function isRow(unit: BlockUnit | undefined): boolean {
  return unit?.node.type === 'paragraph' && /^\p{L}[\p{L} ]{1,20}[:：]\s*\S/u.test(unit.text);
}

function isLabel(unit: BlockUnit): boolean {
  const { node, words, text } = unit;
  if (node.type !== 'paragraph' || node.data?.role !== undefined || leadsOn(unit)) return false;
  return words.length > 0 && words.length <= longestLabel && !endsSentence(text);
}

/** A row that says where a page stands in its site. */
function isTrail({ node, words, text }: BlockUnit): boolean {
  return node.type === 'list' && words.length <= longestLabel && !text.split('\n').some(endsSentence);
}

function isSentence({ node, words, text, linked }: BlockUnit): boolean {
  return node.type !== 'heading' && words.length >= 8 && endsSentence(text) && linked <= mostlyLinks;
}

function setAside({ node, words }: BlockUnit, rule: string): RootContent[] {
  if (words.length === 0) return [];
  if (node.type === 'footnoteDefinition' || !('children' in node)) return [node];
  return [{ ...node, data: { ...node.data, role: 'boilerplate', rule } }];
}
