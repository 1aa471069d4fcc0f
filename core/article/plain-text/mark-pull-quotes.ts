import type { Draft } from './draft.ts';
import { wordsOf } from './sentence-shape.ts';

/** A pull quote has at least and at most so many words; fewer may be repeated by chance. */
const shortest = 6;
const longest = 45;

/** Marks passages whose words, quotation marks aside, a longer paragraph says too: they were set large to be seen. */
export function markPullQuotes(drafts: readonly Draft[]): void {
  const open = drafts.filter(isOpen);
  const texts = open.map((draft) => wordsOf(draft.text));
  const quotes = new Map<string, Quote>();
  const byStart = new Map<string, Quote[]>();
  texts.forEach((words, index) => {
    const draft = open[index];
    if (draft === undefined || words.length < shortest || words.length > longest) return;
    const whole = words.join(' ');
    const known = quotes.get(whole);
    if (known !== undefined) {
      known.drafts.push(draft);
      return;
    }
    const quote: Quote = { words, drafts: [draft] };
    const start = words.slice(0, shortest).join(' ');
    quotes.set(whole, quote);
    byStart.set(start, [...(byStart.get(start) ?? []), quote]);
  });
  for (const words of texts) {
    for (let at = 0; at + shortest <= words.length; at++) {
      for (const quote of byStart.get(words.slice(at, at + shortest).join(' ')) ?? []) {
        if (
          quote.words.length >= words.length ||
          !quote.words.every((word, offset) => words[at + offset] === word)
        )
          continue;
        for (const draft of quote.drafts) draft.mark = { kind: 'pullquote', rule: 'repeats-the-story' };
      }
    }
  }
}

/** A wording short enough for a pull quote, and the passages that consist of it. */
interface Quote {
  readonly words: readonly string[];
  readonly drafts: Draft[];
}

function isOpen(draft: Draft): boolean {
  return draft.mark === null && (draft.form === 'prose' || draft.form === 'quote');
}
