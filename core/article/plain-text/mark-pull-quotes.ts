import type { Draft } from './draft.ts';
import { wordsOf } from './sentence-shape.ts';

/** A pull quote has at least and at most so many words; fewer may be repeated by chance, unless they are quoted. */
const shortest = 6;
const shortestQuoted = 4;
const longest = 45;
/** Each sentence of a quotation has at least so many; a shorter one goes with the one before it. */
const shortestPart = 4;

/**
 * Marks passages whose words, quotation marks aside, a longer paragraph says too: they were set large to be seen.
 * Of a quotation the paragraph may say the sentences apart, with the speaker named between them.
 */
export function markPullQuotes(drafts: readonly Draft[]): void {
  const open = drafts.filter(isOpen);
  const texts = open.map((draft) => wordsOf(draft.text));
  const quotes = new Map<string, Quote>();
  const byStart = new Map<string, { quote: Quote; part: readonly string[] }[]>();
  open.forEach((draft, index) => {
    const words = texts[index] ?? [];
    const least = quoted.test(draft.text) ? shortestQuoted : shortest;
    if (words.length < least || words.length > longest) return;
    const whole = words.join(' ');
    const known = quotes.get(whole);
    if (known !== undefined) {
      known.drafts.push(draft);
      return;
    }
    const quote: Quote = { length: words.length, parts: partsOf(draft.text, words), drafts: [draft] };
    quotes.set(whole, quote);
    for (const part of quote.parts) {
      const start = part.slice(0, shortestPart).join(' ');
      byStart.set(start, [...(byStart.get(start) ?? []), { quote, part }]);
    }
  });
  for (const words of texts) {
    const found = new Map<Quote, Set<readonly string[]>>();
    for (let at = 0; at + shortestPart <= words.length; at++) {
      for (const { quote, part } of byStart.get(words.slice(at, at + shortestPart).join(' ')) ?? []) {
        if (quote.length >= words.length || !part.every((word, offset) => words[at + offset] === word))
          continue;
        const parts = (found.get(quote) ?? new Set()).add(part);
        found.set(quote, parts);
        if (parts.size < quote.parts.length) continue;
        for (const draft of quote.drafts) draft.mark = { kind: 'pullquote', rule: 'repeats-the-story' };
      }
    }
  }
}

const quoted = /^[“"„«‘「].*[,.!?…，。！？][”"“»’」]$/u;

/** A wording short enough for a pull quote, and the passages that consist of it. */
interface Quote {
  readonly length: number;
  readonly parts: readonly (readonly string[])[];
  readonly drafts: Draft[];
}

/** The sentences of a quotation; any other passage must be repeated as it is. */
function partsOf(text: string, words: readonly string[]): readonly (readonly string[])[] {
  if (!/^[“"„«‘「]/u.test(text)) return [words];
  const parts: string[][] = [];
  for (const sentence of text.split(/(?<=[.!?…。！？])["”’»」]?\s+/u)) {
    const part = wordsOf(sentence);
    const before = parts.at(-1);
    if (before !== undefined && (part.length < shortestPart || before.length < shortestPart))
      before.push(...part);
    else parts.push(part);
  }
  return parts.every((part) => part.length >= shortestPart) ? parts : [words];
}

function isOpen(draft: Draft): boolean {
  return draft.mark === null && (draft.form === 'prose' || draft.form === 'quote');
}
