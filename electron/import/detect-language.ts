import { franc } from 'franc-min';
import { commonCharacters } from './encoding/common-characters.ts';

/** Shorter texts are not judged: too many languages look alike. In UTF-16 units. */
const shortest = 60;
/** So much of a text is looked at. */
const sample = 20_000;

/** ISO 639-3, as the detector names languages, to BCP 47, which prefers the codes of two letters. */
const tags: Readonly<Record<string, string>> = {
  afr: 'af',
  amh: 'am',
  arb: 'ar',
  arz: 'ar',
  azj: 'az',
  bel: 'be',
  ben: 'bn',
  bos: 'bs',
  bul: 'bg',
  ces: 'cs',
  ckb: 'ckb',
  cmn: 'zh',
  dan: 'da',
  deu: 'de',
  ell: 'el',
  eng: 'en',
  fin: 'fi',
  fra: 'fr',
  guj: 'gu',
  hau: 'ha',
  heb: 'he',
  hin: 'hi',
  hrv: 'hr',
  hun: 'hu',
  ibo: 'ig',
  ind: 'id',
  ita: 'it',
  jav: 'jv',
  jpn: 'ja',
  kan: 'kn',
  kaz: 'kk',
  kin: 'rw',
  kor: 'ko',
  mal: 'ml',
  mar: 'mr',
  mya: 'my',
  nld: 'nl',
  nno: 'nn',
  nob: 'nb',
  npi: 'ne',
  nya: 'ny',
  pan: 'pa',
  pbu: 'ps',
  pes: 'fa',
  pol: 'pl',
  por: 'pt',
  ron: 'ro',
  run: 'rn',
  rus: 'ru',
  sin: 'si',
  slk: 'sk',
  slv: 'sl',
  som: 'so',
  spa: 'es',
  srp: 'sr',
  sun: 'su',
  swe: 'sv',
  swh: 'sw',
  tam: 'ta',
  tel: 'te',
  tgl: 'tl',
  tha: 'th',
  tur: 'tr',
  uig: 'ug',
  ukr: 'uk',
  urd: 'ur',
  uzn: 'uz',
  vie: 'vi',
  yor: 'yo',
  ydd: 'yi',
  zlm: 'ms',
  zul: 'zu',
};

/**
 * The language of a text as a BCP 47 tag; `null` when the text is too short or its language cannot be told. Of Chinese
 * the script is told as well, `zh-Hans` or `zh-Hant`, where the text has characters that only one of them uses.
 */
export function detectLanguage(text: string): string | null {
  // East Asian scripts say as much in half the characters.
  const weight = text.length + countOf(text.slice(0, sample), isEastAsian) * 2;
  if (weight < shortest) return null;
  const start = text.slice(0, sample);
  const tag = tags[franc(start, { minLength: 10 })] ?? languageOfScript(start);
  return tag === 'zh' ? chineseOf(start) : tag;
}

/** Scripts in which hardly any other language is written, for what the detector does not know. */
const ofOneLanguage: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hebrew}/u, 'he'],
  [/[\u3040-\u30FF]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Lao}/u, 'lo'],
];

/** The language in whose script at least half of the letters are. */
function languageOfScript(text: string): string | null {
  const letters = countOf(text, (character) => /\p{L}/u.test(character));
  const found = ofOneLanguage.find(
    ([script]) => countOf(text, (character) => script.test(character)) * 2 >= letters,
  );
  return letters === 0 ? null : (found?.[1] ?? null);
}

/** Either script has to be three times as frequent as the other: quotations are often in the other. */
function chineseOf(text: string): string {
  const { simplified, traditional } = commonCharacters;
  const onlyHans = countOf(text, (character) => simplified.has(character) && !traditional.has(character));
  const onlyHant = countOf(text, (character) => traditional.has(character) && !simplified.has(character));
  if (onlyHans > onlyHant * 3) return 'zh-Hans';
  return onlyHant > onlyHans * 3 ? 'zh-Hant' : 'zh';
}

function isEastAsian(character: string): boolean {
  return /[\u2E80-\u9FFF\uAC00-\uD7A3]/u.test(character);
}

function countOf(text: string, holds: (character: string) => boolean): number {
  return Array.from(text).filter(holds).length;
}

/** A language tag as a source states it, in its canonical form; `null` for what is no tag. */
export function parseLanguageTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
