import { findDate } from '../../../core/article/parse-date.ts';

const prefix =
  /^(?:(?:written|posted|published|words|story|text|reporting|edited)\s+)?(?:by\b|von\s|par\s|por\s|di\s|door\s|av\s)\s*:?\s*/iu;
/** What a name is followed by: a time, an address on some network, what else stands in the row. */
const whatFollows =
  /(?<=\S)\s*(?:[|｜•·<@]|\s[–—-]\s|[\w.+-]+@[\w.-]+|\d{1,2}[:.]\d{2}|\d{1,2}\s?[ap]\.?m\b|\d+\s*(?:comments?|shares?|min)\b)[\s\S]*$/iu;
/** And what leads from it to that; small words in lower case alone, since Le and On are names. */
const connectors =
  /(?:[\s,;:–—-]|(?<!\p{L})(?:on|at|le|am|el|em|il|um|[Pp]osted|[Pp]ublished|[Uu]pdated|authored|wrote|Follow|Print|E-?mail|Share|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?=[.,])\.?))+$/u;

/**
 * The names in what a page states of its author, who often stands in one row with the date and with buttons: “By Jane
 * Doe on May 3, 2021 @jane”. `null` when nobody is named.
 */
export function cleanByline(stated: string | null): string | null {
  if (stated === null) return null;
  const written = findDate(stated)?.written;
  const untilDate = written === undefined ? stated : stated.slice(0, stated.indexOf(written));
  const name = untilDate.replace(prefix, '').replace(whatFollows, '').replace(connectors, '').trim();
  return /\p{L}/u.test(name) && !/^(?:https?:|authors?$|staff$)/iu.test(name) ? name : null;
}
