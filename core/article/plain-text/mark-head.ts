import { findDate } from '../parse-date.ts';
import { displayWidth } from './display-width.ts';
import type { Draft } from './draft.ts';
import { fold, isSetAside } from './draft.ts';
import { markAboveHeadline } from './mark-above-headline.ts';
import { isAmongFurniture } from './mark-beside-furniture.ts';
import { markMail, markMailFooter } from './mark-mail.ts';
import { readByline, readDateline } from './read-byline.ts';
import { readMeta } from './read-meta.ts';
import { isSectionName } from './section-names.ts';
import { countSpacedWords, endsSentence, isProse } from './sentence-shape.ts';

/** A head is over after so many passages. */
const longestHead = 10;
/** The story that a headline stands over begins within so many passages. */
const searched = 40;
/** In columns; longer lines are paragraphs. */
const longestHeadline = 180;
const longestStandfirst = 400;

/** What the head of a text says of the article. */
export interface Head {
  readonly title: string | null;
  readonly byline: string | null;
  /** ISO 8601. */
  readonly published: string | null;
}

/** Marks headline, standfirst, byline and dateline at the start of a text, and reads what they say. */
export function markHead(drafts: readonly Draft[]): Head {
  const mail = markMail(drafts);
  if (mail !== null) return { title: mail.subject, byline: mail.from, published: mail.date };
  markMailFooter(drafts);
  markAboveHeadline(drafts);
  const start = drafts.filter((draft) => !isSetAside(draft)).slice(0, longestHead);
  const { open, above } = withoutMeta(withoutSectionLabel(start, drafts), drafts);
  const headline = findHeadline(open, drafts);
  if (headline !== null) headline.mark = { kind: 'headline', rule: 'headline' };

  const head = {
    title: headline?.text ?? null,
    byline: null as string | null,
    published: above,
  };
  const rest = headline === null ? open : open.slice(open.indexOf(headline) + 1);
  let lastMeta = -1;
  let since = 0;
  for (const [index, draft] of rest.entries()) {
    // Some papers sum the story up in a list above the author's name.
    if (draft.form === 'item' && since <= 4) {
      since += 1;
      continue;
    }
    if (draft.form !== 'prose') break;
    const meta = readMeta(rest, index, {
      drafts,
      lastMeta,
      byline: head.byline,
      headline: headline !== null,
    });
    if (meta !== null) {
      draft.mark = meta.mark;
      head.byline ??= meta.author;
      head.published ??= meta.published;
      lastMeta = index;
      since = 0;
    } else if (headline !== null && isAmongButtons(draft, drafts)) {
      fold(draft, 'among-furniture');
    } else {
      // Before the story proper one or two sentences may stand; a second paragraph is the story.
      const ahead = rest.slice(index + 1, index + 4).some(({ text }) => isWrittenBy(text));
      if ((since > 1 && !ahead) || displayWidth(draft.text) > longestStandfirst) break;
      since += 1;
    }
  }
  if (headline !== null) markStandfirst(rest, lastMeta);
  const story = rest.find((draft) => draft.mark === null && isProse(draft.text));
  return { ...head, published: head.published ?? (story === undefined ? null : inlineDateline(story.text)) };
}

/** Whether a line below the headline is a sign or a short line between buttons. */
function isAmongButtons(draft: Draft, drafts: readonly Draft[]): boolean {
  return !/[\p{L}\p{N}]/u.test(draft.text) || isAmongFurniture(drafts, drafts.indexOf(draft));
}

/** The first passage, when it is short, ends without full stop, and longer ones follow. */
function findHeadline(open: readonly Draft[], drafts: readonly Draft[]): Draft | null {
  const first = open[0];
  if (first === undefined) return null;
  if (first.form === 'heading') return first;
  const { text } = first;
  if (first.form !== 'prose' || displayWidth(text) > longestHeadline || countSpacedWords(text) > 30)
    return null;
  if (/[.。:：;；,，–—-]$/u.test(text) || /^(?:[–—-]|\d+[.)]\s)/u.test(text)) return null;
  if (readByline(text) !== null || readDateline(text) !== null) return null;
  const longer = drafts
    .slice(drafts.indexOf(first) + 1, drafts.indexOf(first) + 1 + searched)
    .some((draft) => !isSetAside(draft) && displayWidth(draft.text) > displayWidth(text) && isBody(draft));
  return longer ? first : null;
}

function isBody(draft: Draft): boolean {
  return (
    draft.form === 'verse' || draft.form === 'item' || draft.form === 'quote' || endsSentence(draft.text)
  );
}

/** What stands between headline and byline, or a line without full stop right below the headline. */
function markStandfirst(rest: readonly Draft[], lastMeta: number): void {
  const between = rest.slice(0, Math.max(lastMeta, 0)).filter((draft) => draft.mark === null);
  const [first] = between;
  const below = rest[0];
  if (first !== undefined && between.length === 1) first.mark = { kind: 'standfirst', rule: 'before-byline' };
  else if (
    below?.mark === null &&
    below.form === 'prose' &&
    !/[.。:：?？]$/u.test(below.text) &&
    countSpacedWords(below.text) > 4 &&
    displayWidth(below.text) <= longestStandfirst &&
    rest[1] !== undefined
  ) {
    below.mark = { kind: 'standfirst', rule: 'below-headline' };
  }
}

/** “Opinion” or “FOR IMMEDIATE RELEASE” above a headline names the section, and is set aside. */
function withoutSectionLabel(start: readonly Draft[], drafts: readonly Draft[]): readonly Draft[] {
  const [first, second] = start;
  if (first?.form !== 'prose' || second === undefined || findHeadline(start.slice(1), drafts) === null)
    return start;
  if (countSpacedWords(first.text) > 3 || countSpacedWords(second.text) < 4) return start;
  const capitals = /^[\p{Lu}\s&/-]{3,}$/u.test(first.text) && !/^[\p{Lu}\s]+$/u.test(second.text);
  if (!capitals && !isSectionName(first.text)) return start;
  first.mark = { kind: 'boilerplate', rule: 'section-label' };
  return start.slice(1);
}

/** A date above the headline, as announcements have it, is marked; `above` is what it says. */
function withoutMeta(
  start: readonly Draft[],
  drafts: readonly Draft[],
): { readonly open: readonly Draft[]; readonly above: string | null } {
  const [first] = start;
  const above = first?.form === 'prose' ? readDateline(first.text) : null;
  if (first === undefined || above === null || findHeadline(start.slice(1), drafts) === null)
    return { open: start, above: null };
  first.mark = { kind: 'dateline', rule: 'dateline' };
  return { open: start.slice(1), above };
}

/** “By Jane Doe”: no story has such a line. */
function isWrittenBy(text: string): boolean {
  return /^by\s/iu.test(text) && readByline(text) !== null;
}

/** The date in “PARIS, May 3, 2021 (Agency) — …”, if it is stated in full. */
function inlineDateline(text: string): string | null {
  const place = /^\p{Lu}[\p{Lu} .’'-]{2,40}[^–—]{0,60}?\s(?:[–—]|--?)\s/u.exec(text.slice(0, 140));
  return place === null ? null : (findDate(place[0])?.date ?? null);
}
