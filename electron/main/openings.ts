import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { parseArticleLink } from './deep-link.ts';

/** Longest part of a link that is repeated to the user, in UTF-16 units. */
const longestShown = 120;

/** Something that the system asked the program to open: a file to import, a passage to show, or a link to nothing. */
export type Opening =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'article'; readonly article: string; readonly highlight: string | null }
  /** The beginning of an address of our scheme that is none of ours. */
  | { readonly kind: 'unknown-link'; readonly link: string };

const opening = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), path: v.pipe(v.string(), v.nonEmpty()) }),
  v.strictObject({ kind: v.literal('article'), article: v.string(), highlight: v.nullable(v.string()) }),
  v.strictObject({ kind: v.literal('unknown-link'), link: v.pipe(v.string(), v.maxLength(longestShown)) }),
]);
const sentOpenings = v.object({ openings: v.array(opening) });

/** What the words of a call name, relative to `folder`. */
export function toOpenings(words: readonly string[], folder: string): Opening[] {
  return words.map((word): Opening => {
    if (/^postil:/i.test(word)) {
      const link = parseArticleLink(word);
      return link === null
        ? { kind: 'unknown-link', link: word.slice(0, longestShown).toWellFormed() }
        : { kind: 'article', ...link };
    }
    return { kind: 'file', path: /^file:\/\//i.test(word) ? fileURLToPath(word) : resolve(folder, word) };
  });
}

/** Reads what a second start sent to the first; nothing when it was sent by something else. */
export function parseSentOpenings(data: unknown): readonly Opening[] {
  const result = v.safeParse(sentOpenings, data);
  return result.success ? result.output.openings : [];
}

/** Holds what is to be opened until the window can show it: the system may ask before there is a window. */
export class OpeningQueue {
  #waiting: Opening[] = [];
  #open: ((openings: readonly Opening[]) => void) | null = null;

  add(openings: readonly Opening[]): void {
    if (openings.length === 0) return;
    if (this.#open === null) this.#waiting.push(...openings);
    else this.#open(openings);
  }

  /** From now on `open` gets each opening, the waiting ones at once; `null` makes them wait again. */
  deliverTo(open: ((openings: readonly Opening[]) => void) | null): void {
    this.#open = open;
    const waiting = this.#waiting;
    if (open === null || waiting.length === 0) return;
    this.#waiting = [];
    open(waiting);
  }
}
