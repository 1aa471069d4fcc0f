/** Months by the first letters that tell them apart, in the languages that bylines are read in. */
const months: readonly (readonly [RegExp, number])[] = [
  [/^(?:jan|jän|ene|gen|janv|янв|يناير|ocak|ינו)/iu, 1],
  [/^(?:feb|fév|fev|фев|فبراير|şub|פבר)/iu, 2],
  [/^(?:mar|mär|mrz|maa|mrt|марта?|مارس|מרץ|מרס)/iu, 3],
  [/^(?:apr|avr|abr|апр|أبريل|nis|ابريل|אפר)/iu, 4],
  [/^(?:may|mai|mei|mag|maj|мая|май|مايو|מאי)/iu, 5],
  [/^(?:jun|juin|giu|июн|يونيو|haz|يونيه|יונ)/iu, 6],
  [/^(?:jul|juil|lug|июл|يوليو|tem|יול)/iu, 7],
  [/^(?:aug|aoû|ago|aou|авг|أغسطس|ağu|אוג)/iu, 8],
  [/^(?:sep|set|сен|سبتمبر|eyl|ספט)/iu, 9],
  [/^(?:oct|okt|ott|out|окт|أكتوبر|eki|אוק)/iu, 10],
  [/^(?:nov|ноя|نوفمبر|kas|נוב)/iu, 11],
  [/^(?:dec|dez|déc|dic|дек|ديسمبر|ara|דצמ)/iu, 12],
];

const monthName = '(\\p{L}{3,10})';
const forms: readonly { readonly pattern: RegExp; readonly order: readonly [number, number, number] }[] = [
  {
    // Pages write it against the name before it.
    pattern: /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})?)?/u,
    order: [1, 2, 3],
  },
  { pattern: /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u, order: [1, 2, 3] },
  { pattern: /(\d{4})\s*년\s*(\d{1,2})\s*월\s*(\d{1,2})\s*일/u, order: [1, 2, 3] },
  {
    pattern: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+|ב)?${monthName}\\.?,?\\s+(?:de\\s+)?(\\d{4})\\b`,
      'iu',
    ),
    order: [3, 2, 1],
  },
  {
    pattern: new RegExp(`${monthName}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'iu'),
    order: [3, 1, 2],
  },
  { pattern: /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/u, order: [3, 2, 1] },
  // Of two numbers before a year one above twelve is the day.
  { pattern: /\b(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})\b/u, order: [3, 2, 1] },
  { pattern: /\b(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})\b/u, order: [3, 1, 2] },
  { pattern: /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/u, order: [1, 2, 3] },
];

export interface FoundDate {
  /** ISO 8601: `2021-05-03`, or with the time and zone where the source states them. */
  readonly date: string;
  /** The words that state it. */
  readonly written: string;
}

/**
 * Finds the first date that a line states in full, in the common ways of writing one.
 * A date whose day and month could be swapped (05/03/2021) is not read, since a wrong date is worse than none.
 */
export function findDate(line: string): FoundDate | null {
  if (!/\d{4}/u.test(line)) return null;
  for (const { pattern, order } of forms) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const [year, month, day] = order.map((group) => match[group] ?? '');
    const date = toIso(year ?? '', month ?? '', day ?? '');
    if (date === null) continue;
    const time = match[4];
    return { date: time === undefined ? date : `${date}T${time}${match[5] ?? ''}`, written: match[0] };
  }
  return null;
}

/** Whether a line is a month of a year and nothing else: “May 2021”. */
export function isMonth(line: string): boolean {
  const name = /^(\p{L}{3,10})\.?,? (?:19|20)\d\d$/u.exec(line)?.[1];
  return name !== undefined && months.some(([start]) => start.test(name));
}

function toIso(year: string, month: string, day: string): string | null {
  const monthNumber = /^\d+$/u.test(month) ? Number(month) : months.find(([start]) => start.test(month))?.[1];
  const dayNumber = Number(day);
  if (monthNumber === undefined || monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31)
    return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(monthNumber)}-${two(dayNumber)}`;
}
