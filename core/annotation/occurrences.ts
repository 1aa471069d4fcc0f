/** Where `words` begin in `text`, in order, overlapping ones too. None for the empty string. */
export function* occurrences(text: string, words: string, from = 0): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) yield at;
}
