import { findDate } from '../parse-date.ts';
import { displayWidth } from './display-width.ts';
import { countSpacedWords, endsSentence, isNameLike } from './sentence-shape.ts';

const by =
  /^(?:(?:(?:written|words|story|text|reporting|reported|report|posted|published|edited|analysis|opinion|review|interview) )?by|author[s]?\s*:|von|ein(?:e)? \p{L}+ von|par|por|texto de|di|door|af|av)\s+(?=\S)/iu;
const byEastAsian = /^(?:作者|記者|记者|撰文|文|編輯|编辑)\s*[:：/|／｜]\s*/u;

/** What a line of an article's head says of its author and time. */
export interface Byline {
  /** The author as written, without “By”; `null` when the line names none. */
  readonly author: string | null;
  /** ISO 8601; `null` when the line states no date. */
  readonly published: string | null;
}

/** Reads a line such as “By Jane Doe”, “Jane Doe | 3 May 2021” or “作者：王小明”; `null` for other lines. */
export function readByline(line: string): Byline | null {
  if (displayWidth(line) > 140 || line.includes('\n')) return null;
  const found = findDate(line);
  const withoutDate =
    found === null
      ? line
      : line
          .replace(found.written, ' ')
          .replace(/\b\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?/iu, ' ');
  const parts = withoutDate
    .split(/\s*[|｜•·]\s*|\s+[–—-]\s+|,\s*$|^\s*,/u)
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part));
  const first = parts[0] ?? '';
  const start = by.exec(first) ?? byEastAsian.exec(first);
  if (start !== null) {
    const author = first.slice(start[0].length).trim();
    if (author === '' || countSpacedWords(author) > 14 || endsSentence(author.replace(/\b\p{Lu}\.$/u, '')))
      return null;
    return isNameLike(author) ? { author, published: found?.date ?? null } : null;
  }
  // Without “By” only a name beside a date is told from a heading.
  if (found === null || parts.length === 0 || parts.length > 3 || !isPersonName(first)) return null;
  const others = parts.slice(1).every((part) => countSpacedWords(part) <= 5);
  return others && /[|｜•·–—,-]/u.test(line) ? { author: first, published: found.date } : null;
}

/** Whether a text could be one person's name and nothing else. */
export function isPersonName(text: string): boolean {
  return /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|da|di|van|von|der|den|bin|al|la|le) )*\p{Lu}[\p{L}.’'-]*){1,3}$/u.test(
    text,
  );
}

const dateWords =
  /(?<!\p{L})(?:published|posted|updated|last|first|created|modified|date|on|at|am|pm|gmt|utc|[bcehjmp][ds]?t|hkt|cest|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|stand|veröffentlicht|aktualisiert|um|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|publiée?|mise?|jour|le|à|publicado|actualizado|el|las?|\d+ ?min(?:ute)?s?(?: read)?|read)(?!\p{L})|发布时间|发布于|发表于|發佈|時間|时间|更新|星期./giu;
const clockTimes = /\d{1,2}[:.h]\d{2}(?::\d{2})?|\d{1,2}\s?(?:uhr|h|時|时|点)(?:\s?\d{1,2}\s?分)?/giu;

/** Reads a line that says when, and perhaps where, and nothing else: “Published: 3 May 2021, 14:30”. */
export function readDateline(line: string): string | null {
  if (displayWidth(line) > 90) return null;
  const found = findDate(line);
  if (found === null) return null;
  const others = line.replaceAll(found.written, ' ');
  const rest = withoutDateWords(others.replace(findDate(others)?.written ?? '', ' '));
  return rest === '' || (countSpacedWords(rest) <= 4 && isNameLike(rest)) ? found.date : null;
}

/** Whether a line only announces a date: “Published”, “Last updated:”. */
export function isDateLabel(line: string): boolean {
  return displayWidth(line) <= 30 && /\p{L}{4}/u.test(line) && withoutDateWords(line) === '';
}

function withoutDateWords(text: string): string {
  return text
    .replace(clockTimes, ' ')
    .replace(dateWords, ' ')
    .replace(/[\d:.,|·•–—()/-]+/gu, ' ')
    .trim();
}
