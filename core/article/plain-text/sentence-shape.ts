import { displayWidth } from './display-width.ts';

const sentenceEnd = /[.!?…。！？｡؟।][”’"'»«“)\]」』）]*(?:\s?\[\d+\])*$/u;

/** Whether a text ends as a sentence does, closing quotes, brackets and reference numbers set aside. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text.trimEnd());
}

/** Words by spaces; a run of an East Asian script counts one word for two characters. */
export function countSpacedWords(text: string): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words + Math.floor((displayWidth(text) - text.length) / 2);
}

/** Whether a text reads as prose: long enough for a statement, and with the end of a sentence in it. */
export function isProse(text: string): boolean {
  const width = displayWidth(text);
  if (width >= 220) return true;
  return (
    width >= 70 && countSpacedWords(text) >= 8 && (endsSentence(text) || /[.!?。！？][”’"'»]?\s/u.test(text))
  );
}

const nameParticles =
  /^(?:of|the|for|via|and|und|et|y|e|&|de|da|di|del|della|van|von|der|den|du|la|le|el|al|bin|in|at|from|with|on|by)$/iu;

/** Whether every word could be part of a name: capitalised, a particle, or of a script without capitals. */
export function isNameLike(text: string): boolean {
  const words = text.split(/[\s/,|·]+/u).filter((word) => word !== '');
  return (
    words.length > 0 && words.every((word) => nameParticles.test(word) || !/^[^\p{L}]*\p{Ll}/u.test(word))
  );
}

/** Whether a text starts with a small letter; never so in scripts without capitals. */
export function startsLowercase(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);
}

/** The letters and digits of a text, lower-cased, in runs: for comparing wordings. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many letters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
