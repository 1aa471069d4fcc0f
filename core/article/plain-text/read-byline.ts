import { findDate, isMonth } from '../parse-date.ts';
import { displayWidth } from './display-width.ts';
import { countSpacedWords, endsSentence, isNameLike } from './sentence-shape.ts';

const by =
  /^(?:(?:(?:written|words|story|text|reporting|reported|report|posted|published|edited|analysis|opinion|review|interview)(?:\s+on)?\s+)?by:?|author[s]?\s*:|from\s*:|von|ein(?:e)? \p{L}+ von|par|por|texto de|di|door|af|av|text[eo]?\s*:|текст\s*:|автор\s*:|كتبت?\s*:|بقلم\s*:?|إعداد\s*:|מאת\s*:?)\s+(?=\S)/iu;
const byEastAsian =
  /^(?:来源[:：]\s*\S+\s+)?(?:作者|記者|记者|撰文|文|編輯|编辑|글|取材・文)\s*[:：/|／｜]\s*/u;
/** Korean names are followed by the word for “reporter”, Japanese and Chinese ones may be. */
const reporterAfter =
  /^(?:[\p{Script=Hangul}]{1,6}\s?=\s?)?([\p{Script=Hangul}]{2,4}) (?:선임|수습|인턴)?(?:기자|특파원|논설위원|칼럼니스트)(?:\s+[\w.+-]+@[\w.-]+)?$|^([\p{Script=Han}]{2,4})\s?(?:記者|记者)$/u;

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
  const reporter = reporterAfter.exec(line);
  if (reporter !== null) return { author: reporter[1] ?? reporter[2] ?? null, published: null };
  const found = findDate(line);
  const withoutDate =
    found === null
      ? line
      : line
          .replace(found.written, ' ')
          .replace(/\b\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4}\b)?/iu, ' ');
  const parts = withoutDate
    .replace(/\s(?:follow )?@[\w.]+|\s[(<]?[\w.+-]+@[\w.-]+[)>]?/giu, '')
    .split(/\s*[|｜•·]\s*|\s+[–—-]\s+|,\s*$|^\s*,/u)
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, ''))
    .filter((part) => /\p{L}/u.test(part));
  const first = parts[0] ?? '';
  const start = by.exec(first) ?? byEastAsian.exec(first);
  if (start !== null) {
    const author = first.slice(start[0].length).trim();
    if (author === '' || countSpacedWords(author) > 14 || endsSentence(author.replace(/\b\p{Lu}\.$/u, '')))
      return null;
    // “Posted on 3 May 2021 by admin” names nobody.
    if (found !== null && /^\p{Ll}[\p{L}\d_-]*$/u.test(author))
      return { author: null, published: found.date };
    const named = isNameLike(author.replace(/^an? /iu, ''));
    return named ? { author, published: found?.date ?? null } : null;
  }
  // Without “By” only a name beside a date is told from a heading.
  if (found === null || parts.length === 0 || parts.length > 3 || !isPersonName(first)) return null;
  const others = parts.slice(1).every((part) => countSpacedWords(part) <= 5);
  return others && /[|｜•·–—,-]/u.test(line) ? { author: first, published: found.date } : null;
}

/** Whether a text could be the names of one person or of several, and nothing else. */
export function isPersonName(text: string): boolean {
  const names = text.split(/,? (?:and|und|et|y|e|и|&) |, /u);
  return names.length <= 6 && names.every((name) => personName.test(name) || eastAsianName.test(name));
}

const eastAsianName =
  /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,3}\s[\p{Script=Han}]{1,3}|[\p{Script=Hangul}]{2,4})$/u;
const personName =
  /^\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|da|di|van|von|der|den|bin|al|la|le) )*\p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** “14 hours ago”, “Updated 2 days ago”. */
const timeAgo =
  /^(?:(?:published|posted|updated|modified)\s+)?(?:\d{1,2}|an?|one) (?:min(?:ute)?|hour|day|week|month|year)s? ago$|^\d{1,2}(?:m|h|d|w|mo|y)(?: ago)?$|^vor (?:\d{1,2}|eine[rm]) (?:Minuten?|Stunden?|Tage?n?)$|^il y a \d{1,2} (?:minutes?|heures?|jours?)$|^hace \d{1,2} (?:minutos?|horas?|días?)$/iu;

/** A date whose day and month could be swapped. */
const dayAndYear = /^(?:\S+ ){0,3}\d{1,2}[.,]? [\p{L}\p{M}.]{2,15},? (?:19|20)\d\d(?:,? \d{1,2}[:.]\d{2})?$/u;
const swappable = /(?<!\d)\d{1,2}\/\d{1,2}\/\d{4}(?!\d)/u;

/** Whether a line says only how long ago. */
export function isTimeAgo(line: string): boolean {
  return line.length <= 40 && timeAgo.test(line);
}

/**
 * Whether a line says when, but states no date that can be read: how long ago, a time of day, a month, a day and month
 * that could be swapped, or a month in a language that is not known.
 */
export function isUnreadDate(line: string): boolean {
  if (line.length > 70) return false;
  if (isTimeAgo(line) || isMonth(line.replace(/^[\p{L} ]{3,20}:\s*| issue$/giu, ''))) return true;
  // “11:04 A.M. EDT”.
  if (/^\d{1,2}[:.]\d{2}\s?\p{L}/u.test(line) && withoutDateWords(line) === '') return true;
  if (!swappable.test(line)) return dayAndYear.test(line);
  const rest = withoutDateWords(line.replace(swappable, ' '));
  return countSpacedWords(rest) <= 3 && !endsSentence(rest);
}

const dateWords =
  /(?<!\p{L})(?:\d+ (?:hours?|days?|minutes?) ago|a\.m\.|p\.m\.|published|posted|updated|last|first|created|modified|date|on|at|am|pm|gmt|utc|[bcehjmp][ds]?t|hkt|cest|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|stand|aangepast|gepubliceerd|bijgewerkt|veröffentlicht|aktualisiert|um|uhr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|publiée?|mise?|jour|le|à|publicado|actualizado|el|las?|\d+ ?min(?:ute)?s?(?: read)?|read|first published|edt|est|cdt|cst|pdt|pst|bst|et|ct|pt|msk|atualizado|há|anos?|dias?|horas?|às|опубликовано|обновлено|в|г|入力|입력|수정|등록|승인|نشر|تحديث|في|פורסם|עודכן|בשעה)(?!\p{L})|出版[：:]|发[布表](?:时间)?|發[佈布表](?:時間)?|发布时间|发布于|发表于|發佈|時間|时间|更新|星期./giu;
const clockTimes =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?(?!\p{L})|\d{1,2}\s?(?:uhr|h(?!\p{L})|時|时|点)(?:\s?\d{1,2}\s?分)?/giu;

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
    .replace(/[\d:：.,|·•–—()/-]+/gu, ' ')
    .trim();
}
