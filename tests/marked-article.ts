import { describeTarget } from '../core/annotation/describe.ts';
import { resolveTarget } from '../core/annotation/resolve.ts';
import type { Placement, Target } from '../core/annotation/target.ts';

/** A short article, in which tests mark passages. */
export const article = [
  'The harbour at dawn',
  'Fishing boats come in before six, and the market is over by the time the offices open.',
  'The old harbour master kept a book in which each boat had a line, with the hour and the weight of the catch.',
  'Nobody reads the book now, but it is still kept, and the hours in it are still right.',
  'Of the forty boats that he wrote down, nine are left; the rest were sold, or lie on the mud below the wall.',
].join('\n');

/** The first place where the words stand, marked. */
export function mark(text: string, words: string): Target {
  const start = text.indexOf(words);
  return describeTarget(text, 'old', start, start + words.length);
}

/** What a reader would see marked, and how sure it is. */
export function resolved(
  target: Target,
  text: string,
): { status: Placement['status']; words: string | null } {
  const placement = resolveTarget(target, text, 'new');
  if (placement.status === 'orphan') return { status: 'orphan', words: null };
  return { status: placement.status, words: text.slice(placement.start, placement.end) };
}
