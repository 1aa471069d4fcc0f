import type { Draft } from './draft.ts';

const time = /^\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:[A-Z]{2,4}|Uhr))?$/iu;

/** Marks the times at which the entries of a live report were written, where several stand alone on their lines. */
export function markLiveTimes(drafts: readonly Draft[]): void {
  const times = drafts.filter(({ mark, form, text }) => mark === null && form === 'prose' && time.test(text));
  if (times.length < 2) return;
  for (const draft of times) draft.mark = { kind: 'dateline', rule: 'live-time' };
}
