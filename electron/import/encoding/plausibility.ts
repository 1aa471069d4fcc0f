import { commonCharacters } from './common-characters.ts';
import { isTaught } from './taught-characters.ts';

/** The scripts that a reading in one encoding is expected to be written in. */
export type WritingKind = keyof typeof commonCharacters | 'latin' | 'hebrew' | 'arabic' | 'other';

const broken = /[\uFFFD\u0080-\u009F\uE000-\uF8FF]|\p{Cn}/u;
const fullWidth = /[\u3000-\u301F\uFF01-\uFF5E·—“”‘’…]/u;
const typographic = /[“”‘’‚„–—…•«»‹›€£°§©®™¿¡ºª½¼¾\u00A0№]/u;
const ofScript: Readonly<Record<WritingKind, RegExp>> = {
  simplified: /\p{Script=Han}/u,
  traditional: /\p{Script=Han}/u,
  japanese: /[\u3040-\u30FF\p{Script=Han}]/u,
  korean: /\p{Script=Hangul}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  latin: /[\u00C0-\u024F]/u,
  hebrew: /\p{Script=Hebrew}/u,
  arabic: /\p{Script=Arabic}/u,
  other: /(?!\p{Script=Han}|\p{Script=Hangul}|\p{Script=Latin})(?:\p{L}|\p{M})/u,
};

/**
 * How much a text looks as if it had been read in the right encoding, as a mean over its characters beyond ASCII:
 * about 1 for what is certainly right, below 0 for what nobody would write. 0 when there are none.
 */
export function plausibility(text: string, kind: WritingKind): number {
  const characters = Array.from(text);
  let sum = 0;
  let judged = 0;
  characters.forEach((character, index) => {
    if (character <= '\u007F') return;
    judged += 1;
    sum += worth(character, characters[index - 1] ?? ' ', characters[index + 1] ?? ' ', kind);
  });
  return judged === 0 ? 0 : sum / judged;
}

function worth(character: string, before: string, after: string, kind: WritingKind): number {
  if (broken.test(character)) return -4;
  if (kind === 'hebrew' || kind === 'arabic') return worthOfSemitic(character, before, after, kind);
  if (kind === 'latin' || kind === 'cyrillic' || kind === 'other') {
    if (typographic.test(character)) return kind === 'latin' ? 0.6 : 0.4;
    if (!ofScript[kind].test(character)) return -1;
    return kind === 'latin'
      ? worthOfLatin(character, before, after)
      : worthOfCased(character, before, after, kind);
  }
  if (fullWidth.test(character)) return 0.5;
  if (!ofScript[kind].test(character)) return -1;
  // One ideograph among Latin letters is two accented letters that were taken for one.
  if (/[a-z]/iu.test(before) && /[a-z]/iu.test(after)) return -1;
  if (commonCharacters[kind].has(character)) return 1;
  return isTaught(character, kind) ? 0.5 : -0.2;
}

/** Both are written without their vowels, never touch Latin letters, and Hebrew has letters for the ends of words. */
function worthOfSemitic(character: string, before: string, after: string, kind: 'hebrew' | 'arabic'): number {
  if (typographic.test(character)) return 0.4;
  if (!ofScript[kind].test(character) || /[a-z]/iu.test(before + after)) return -1;
  if (!/\p{L}/u.test(character)) return -0.5;
  // One letter alone is a word of western Europe.
  if (!ofScript[kind].test(before + after)) return 0;
  if (kind === 'arabic') return 0.9;
  return /[ךםןףץ]/u.test(character) && /\p{L}/u.test(after) ? -2 : 1;
}

/** The most plausible of several readings of one text. */
export function bestPlausibility(text: string, kinds: readonly WritingKind[]): number {
  return Math.max(...kinds.map((kind) => plausibility(text, kind)));
}

/** Accented letters stand alone among plain ones, and are small inside a word. */
function worthOfLatin(character: string, before: string, after: string): number {
  if (isSmall(before) && isCapital(character)) return -1;
  if (before > '\u007F' && ofScript.latin.test(before)) return -0.6;
  if (!/[a-z]/iu.test(before + after)) return 0.4;
  // The letters of western Europe are by far the most frequent ones in bytes that say nothing of their encoding.
  return character <= '\u00FF' ? 0.8 : 0.6;
}

function worthOfCased(character: string, before: string, after: string, kind: 'cyrillic' | 'other'): number {
  if (isSmall(before) && isCapital(character)) return -1;
  if (/[a-z]/iu.test(before)) return -0.5;
  if (kind === 'other') return 0.3;
  if (!ofScript.cyrillic.test(before + after)) return 0.3;
  if (commonCharacters.cyrillic.has(character)) return 1;
  return isCapital(character) && !isCapital(before) ? 0.6 : 0;
}

function isSmall(character: string): boolean {
  return /\p{Ll}/u.test(character);
}

function isCapital(character: string): boolean {
  return /\p{Lu}/u.test(character);
}
