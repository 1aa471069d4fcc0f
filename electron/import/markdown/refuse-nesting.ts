import { ImportError } from '../imported-article.ts';

/** A parser's memory grows with the square of the quotations and lists that are open on a line. */
const mostOpen = 200;

/** Throws `unreadable` for Markdown with a line that opens more quotations and lists than any text does. */
export function refuseDeepNesting(markdown: string): void {
  for (const [marks] of markdown.matchAll(/^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){20,}/gmu)) {
    const open = marks.match(/>|[-+*]|\d+/gu)?.length ?? 0;
    if (open <= mostOpen) continue;
    throw new ImportError('unreadable', `is nested too deeply to be read (over ${mostOpen} levels).`);
  }
}
