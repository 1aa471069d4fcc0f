/** How alike an approximate place is to the quote, in words: `90 % alike`. Changed words are never called 100 % alike. */
export function likenessInWords(score: number): string {
  return score === 1
    ? 'the same words, typed differently'
    : `${Math.min(99, Math.round(score * 100))} % alike`;
}
