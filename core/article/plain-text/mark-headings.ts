import { displayWidth } from './display-width.ts';
import type { Draft } from './draft.ts';
import { isFigurePart } from './draft.ts';
import { rowItems } from './furniture/rows.ts';
import { isPersonName, readByline, readDateline } from './read-byline.ts';
import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence, isProse, startsLowercase } from './sentence-shape.ts';

/** Longer lines are not headings, in words and columns. */
const mostWords = 14;
const widest = 90;
/** No more headings than this stand right above one another. */
const mostStacked = 2;

/**
 * Marks headings that are told by their numbers: short lines numbered up or down by one, each with a longer passage
 * below it. What counts up without anything between is a list or a table of contents.
 */
export function markNumberedHeadings(drafts: readonly Draft[]): void {
  const numbered = drafts.flatMap((draft, index) => {
    const number = draft.mark === null && draft.form === 'prose' ? headingNumber(draft.text) : null;
    const below = drafts[index + 1];
    const next = headingNumber(below?.text ?? '');
    // “2 Methods” may stand right above “2.1 Area”.
    return number === null || below === undefined || (next !== null && next !== `${number}.1`)
      ? []
      : [{ draft, number }];
  });
  numbered.forEach(({ draft, number }, index) => {
    const near = [numbered[index - 1]?.number, numbered[index + 1]?.number];
    if (near.some((other) => other !== undefined && isNextTo(number, other)))
      draft.mark = { kind: 'heading', rule: 'numbered-heading' };
  });
}

const numberForm =
  /^(?:(?:[Ss]tep|STEP|[Pp]art|PART|[Dd]ay|DAY|No\.|Nr\.|#)\s?)?(\d{1,2}(?:\.\d{1,2}){0,2})(?:[.):]\s|\s[–—-]\s|、|\s(?=\p{Lu})|$)/u;
const chapterForm =
  /^(?:chapter|part|book|act|scene|canto|kapitel|teil|chapitre|partie|livre|acte|scène|capítulo|parte|libro|capitolo|глава|часть|الفصل)\s+(?:\d{1,3}|[ivxlc]{1,7}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the (?:first|second|third|last))\s*(?:[.:–—-]|$)|^第[一二三四五六七八九十百\d]{1,4}[章回節节部]/iu;

/** The number of a line that could be a numbered heading, else `null`. */
function headingNumber(text: string): string | null {
  if (
    displayWidth(text) > widest ||
    countSpacedWords(text) > mostWords ||
    endsSentence(text.replace(/[?!]$/u, ''))
  )
    return null;
  return /[,;:，；：、]$/u.test(text) ? null : (numberForm.exec(text)?.[1] ?? null);
}

/** Whether two section numbers follow each other, up or down: 2 and 3, 2.1 and 2.2, 2 and 2.1, 2.3 and 3. */
function isNextTo(one: string, other: string): boolean {
  const [a, b] = [one, other].map((number) => number.split('.').map(Number));
  if (a === undefined || b === undefined) return false;
  const shared = Math.min(a.length, b.length);
  const differs = Array.from({ length: shared }, (_, at) => at).find((at) => a[at] !== b[at]);
  if (differs === undefined) return a.length !== b.length;
  return Math.abs((a[differs] ?? 0) - (b[differs] ?? 0)) === 1;
}

/** Marks short lines without full stop that a longer paragraph follows: the headings of sections. */
export function markHeadings(drafts: readonly Draft[]): void {
  const seen = new Map<string, number>();
  for (const { text, mark } of drafts) {
    if (mark !== null || text.length > 500) continue;
    for (const words of new Set([text, speakerOf(text) ?? text])) seen.set(words, (seen.get(words) ?? 0) + 1);
  }
  // From the end back, so that what comes next is known; also a heading may stand below a heading.
  let next: Draft | null = null;
  let stack: Draft[] = [];
  const interview = isInterview(drafts);
  const ending = new Set(drafts.filter((draft, index) => endsGroup(draft, drafts[index - 1])));
  for (const draft of drafts.toReversed()) {
    const speech = (interview && speakerOf(draft.text) !== null) || ending.has(draft);
    const rule =
      !speech && draft.mark === null && draft.form === 'prose' ? headingRule(draft, next, seen) : null;
    stack =
      rule === 'section-heading' && next?.mark?.rule === 'section-heading' ? [...stack, draft] : [draft];
    if (rule !== null) draft.mark = { kind: 'heading', rule };
    // Facts of a few words each, one below another, are no headings of one paragraph.
    if (stack.length > mostStacked) for (const line of stack) line.mark = null;
    if (!isPassedOver(draft)) next = draft;
  }
}

function headingRule(draft: Draft, next: Draft | null, seen: ReadonlyMap<string, number>): RuleName | null {
  const { text } = draft;
  if (next === null || text.length > 2 * widest) return null;
  const capitals = /\p{Lu}.*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  const short = displayWidth(text) <= widest && (!endsSentence(text) || countSpacedWords(text) <= 3);
  if (wikiEdit.test(text) && short) return 'wiki-heading';
  if (chapterForm.test(text) && short && next.mark?.kind !== 'boilerplate') return 'chapter-heading';
  if (!isHeadingLike(text)) return null;
  // A line that comes again and again names a speaker, also where the speech follows on the same line.
  if ((seen.get(text) ?? 0) > 1 || (seen.get(speakerOf(text) ?? '') ?? 0) > 1) return null;
  if (next.mark?.kind === 'heading') return ruleAboveHeading(draft, next, capitals);
  if (!isFollowedUp(draft, next)) return null;
  return capitals ? 'capitals-heading' : 'section-heading';
}

/** A heading may stand above another: one in capitals above one in capitals, and any on a line of its own. */
function ruleAboveHeading(draft: Draft, next: Draft, capitals: boolean): RuleName | null {
  if (capitals && next.mark?.rule === 'capitals-heading') return 'capitals-heading';
  const apart = draft.group !== next.group && !isPersonName(draft.text) && countSpacedWords(draft.text) >= 2;
  return apart && next.mark?.rule === 'section-heading' ? 'section-heading' : null;
}

const wikiEdit = /\[(?:edit|edit source|bearbeiten.*|modifier.*|editar.*|править.*|编辑)\]$/iu;

/** Whether a line belongs to those right above it: an address below a name, or “Attendance: 4,112” below others like it. */
function endsGroup(draft: Draft, above: Draft | undefined): boolean {
  if (above?.mark !== null || above.group !== draft.group || above.form !== 'prose') return false;
  return isPersonName(above.text) || [draft, above].every(({ text }) => labelledValue.test(text));
}

const labelledValue = /^\p{L}[^:：.!?]{1,30}[:：]\s*\S.{0,60}$/u;

/** Whether a text is a talk of two or more, each named before what he or she says. */
function isInterview(drafts: readonly Draft[]): boolean {
  const prose = drafts.filter(({ mark, form }) => mark === null && form === 'prose');
  const speeches = prose.filter(({ text }) => speakerOf(text) !== null).length;
  return speeches >= 4 && speeches >= prose.length / 2;
}

/** What stands before the colon of “Q: Why?”, if it is short. */
function speakerOf(text: string): string | null {
  return /^(\p{L}[^:：]{0,29})[:：]\s*\S/u.exec(text)?.[1] ?? null;
}

/** Whether a line is written as headings are: short, capitalised, and without the end of a sentence. */
export function isHeadingLike(text: string): boolean {
  if (displayWidth(text) > widest || countSpacedWords(text) > mostWords || !/\p{L}/u.test(text)) return false;
  if (startsLowercase(text) || /^[–—•*-]/u.test(text) || /^[([（].*[)\]）]$/u.test(text)) return false;
  if (/[,;:，；：、–—-][”’"'»“]?$/u.test(text) || readDateline(text) !== null || readByline(text) !== null)
    return false;
  const question =
    /[?？]$/u.test(text) && !/^[“"„«]/u.test(text) && !/[.!?。！？]\s/u.test(text.slice(0, -1));
  return question ? countSpacedWords(text) <= 10 : !endsSentence(text);
}

/** A heading has something under it that is clearly more than the heading. */
function isFollowedUp(heading: Draft, next: Draft): boolean {
  if (next.mark !== null) return false;
  if (next.form === 'prose') {
    return (
      isProse(next.text) ||
      (countSpacedWords(heading.text) <= 4 && rowItems(next.text) >= 3) ||
      (/^[“"„«‘「]/u.test(next.text) && countSpacedWords(next.text) >= 6) ||
      (/[:：]$/u.test(next.text) && countSpacedWords(next.text) >= 3) ||
      (endsSentence(next.text) &&
        displayWidth(next.text) >= (next.group === heading.group ? 1.5 : 1.2) * displayWidth(heading.text) &&
        countSpacedWords(next.text) >= 5)
    );
  }
  if (next.form === 'row') return next.group !== heading.group;
  if (next.form === 'item' && countSpacedWords(heading.text) <= 4) return true;
  return (
    (next.form === 'item' || next.form === 'quote' || next.form === 'verse') && next.group !== heading.group
  );
}

function isPassedOver(draft: Draft): boolean {
  return (
    isFigurePart(draft) ||
    draft.mark?.kind === 'boilerplate' ||
    draft.mark?.kind === 'pullquote' ||
    draft.form === 'break'
  );
}
