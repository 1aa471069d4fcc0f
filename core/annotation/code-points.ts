/** Converts offsets of one text between UTF-16 units, as JavaScript counts, and code points, as W3C selectors count. */
export interface CodePointMap {
  /** The code points before a UTF-16 offset. Inside a surrogate pair: those before the pair. */
  readonly toCodePoints: (utf16: number) => number;
  /** The UTF-16 offset after so many code points. */
  readonly toUtf16: (codePoints: number) => number;
}

/** Reads the text once; each conversion then takes the logarithm of the number of its surrogate pairs. */
export function createCodePointMap(text: string): CodePointMap {
  /** UTF-16 offsets of the pairs' second halves, ascending. */
  const seconds = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair) => pair.index + 1);
  return {
    toCodePoints: (utf16) => utf16 - countWhile(seconds, (second) => second <= utf16),
    toUtf16: (codePoints) =>
      codePoints + countWhile(seconds, (second, pairs) => second - pairs <= codePoints),
  };
}

/** How many of the first elements satisfy a condition that, once false, stays false. */
function countWhile(sorted: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? Infinity, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
