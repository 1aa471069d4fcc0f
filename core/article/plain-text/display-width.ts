const wide =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu;

/** How many columns of a terminal a line takes: characters of East Asian scripts take two (after UAX #11). */
export function displayWidth(line: string): number {
  return line.length + (line.match(wide)?.length ?? 0);
}
