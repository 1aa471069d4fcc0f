import type { Draft } from './draft.ts';
import { wordsOf } from './sentence-shape.ts';

/** A pull quote has at least and at most so many words; fewer may be repeated by chance. */
const shortest = 6;
const longest = 45;

/** Marks passages whose words, quotation marks aside, a longer paragraph says too: they were set large to be seen. */
export function markPullQuotes(drafts: readonly Draft[]): void {
  const open = drafts.filter(isOpen);
  const texts = open.map((draft) => wordsOf(draft.text));
  const starts = new Map<string, number[]>();
  texts.forEach((words, index) => {
    if (words.length < shortest || words.length > longest) return;
    const key = words.slice(0, shortest).join(' ');
    starts.set(key, [...(starts.get(key) ?? []), index]);
  });
  texts.forEach((words, index) => {
    for (let at = 0; at + shortest <= words.length; at++) {
      for (const candidate of starts.get(words.slice(at, at + shortest).join(' ')) ?? []) {
        const quoted = texts[candidate] ?? [];
        const draft = open[candidate];
        if (candidate === index || quoted.length >= words.length || draft === undefined) continue;
        if (quoted.every((word, offset) => words[at + offset] === word)) {
          draft.mark = { kind: 'pullquote', rule: 'repeats-the-story' };
        }
      }
    }
  });
}

function isOpen(draft: Draft): boolean {
  return draft.mark === null && (draft.form === 'prose' || draft.form === 'quote');
}
