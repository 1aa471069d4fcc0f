import { UsageError } from './words.ts';

const form = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A time as a word of the command line: `2026-11-23T10:20`, with seconds and a zone if they matter; without a zone it is
 * the time of this computer, and a date alone is its first moment. In the answer it is ISO 8601, UTC.
 * Throws `UsageError`.
 */
export function parseTime(name: string, word: string): string {
  // A date alone would be read as one in UTC.
  const time = new Date(word.includes(':') ? word.replace(' ', 'T') : `${word}T00:00`);
  if (!form.test(word) || Number.isNaN(time.getTime())) {
    throw new UsageError(`${name} takes a time such as 2026-11-23T10:20, not “${word}”.`);
  }
  return time.toISOString();
}
