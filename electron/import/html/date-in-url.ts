import { findDate } from '../../../core/article/parse-date.ts';

/** The day that many sites file their articles under: `/2021/05/03/`, `/2021/may/03/`, `/2021-05-03-`; ISO 8601. */
export function dateInUrl(url: string | null): string | null {
  const path = url !== null && URL.canParse(url) ? new URL(url).pathname : '';
  const found = /[/-]((?:19|20)\d{2})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/-]|$)/u.exec(path);
  if (found === null) return null;
  const [, year = '', , month = '', day = ''] = found;
  return findDate(/\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`)?.date ?? null;
}
