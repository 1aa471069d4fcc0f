import { franc } from 'franc-min';

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

/** The language of a text as a BCP 47 tag; `null` when the text is too short or its language cannot be told. */
export function detectLanguage(text: string): string | null {
  // East Asian scripts say as much in half the characters.
  const weight = text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7A3]/gu)?.length ?? 0) * 2;
  return weight < shortest ? null : (tags[franc(text.slice(0, sample), { minLength: 10 })] ?? null);
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
