const english = '“”‘’';
const german = '„“‚‘';
const guillemets = '«»“”';
const russian = '«»„“';
const nordic = '””’’';
const norwegian = '«»‘’';
const polish = '„”«»';
const corners = '「」『』';

/** Opening and closing, then the same within a quotation, where not as in English: Unicode's CLDR, “delimiters”. */
const marksOf: ReadonlyMap<string, string> = new Map([
  ['be', russian],
  ['bg', german],
  ['ca', guillemets],
  ['cs', german],
  ['de', german],
  ['el', guillemets],
  ['es', guillemets],
  ['et', german],
  ['fa', '«»‹›'],
  ['fi', nordic],
  ['fr', '«»«»'],
  ['he', nordic],
  ['hu', '„”»«'],
  ['is', german],
  ['it', guillemets],
  ['ja', corners],
  ['lt', german],
  ['nb', norwegian],
  ['nl', '‘’“”'],
  ['nn', norwegian],
  ['no', norwegian],
  ['pl', polish],
  ['ro', polish],
  ['ru', russian],
  ['sk', german],
  ['sl', german],
  ['sv', nordic],
  ['uk', russian],
  ['zh-hant', corners],
  ['zh-hk', corners],
  ['zh-tw', corners],
]);

/** Between a guillemet and the words French puts a narrow space at which no line breaks. */
const frenchSpace = '\u202f';

/**
 * The words between the quotation marks of their language (BCP 47; English ones where it is unknown), unchanged. The
 * marks are those for a quotation in a quotation when the words hold the outer ones already.
 */
export function inQuotationMarks(words: string, language: string | null): string {
  const [main = '', variety = ''] = language?.toLowerCase().split('-') ?? [];
  const marks = marksOf.get(`${main}-${variety}`) ?? marksOf.get(main) ?? english;
  const [open = '', close = '', innerOpen = '', innerClose = ''] = marks;
  const space = main === 'fr' ? frenchSpace : '';
  const spaced = `${space}${words}${space}`;
  const held = words.includes(open) || words.includes(close);
  return held ? `${innerOpen}${spaced}${innerClose}` : `${open}${spaced}${close}`;
}
