import { idPattern, timePattern } from './record-schemas.ts';
import { markColors, markStyles } from './records.ts';

const colors: ReadonlySet<unknown> = new Set(markColors);
const styles: ReadonlySet<unknown> = new Set(markStyles);

/**
 * Whether a value passes `highlightSchema`, without saying why not. A library may hold 100,000 highlights, and going
 * through the schema for each would cost as much as parsing the file.
 */
export function isSoundHighlight(value: unknown): boolean {
  const { id, article, target, color, style, note, tags, layer, created, modified, trashed } =
    fieldsOf(value);
  const { position, quote, textHash } = fieldsOf(target);
  const { start, end } = fieldsOf(position);
  const { exact, prefix, suffix } = fieldsOf(quote);
  return (
    isId(id) &&
    isId(article) &&
    Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    (start as number) >= 0 &&
    (start as number) < (end as number) &&
    typeof exact === 'string' &&
    typeof prefix === 'string' &&
    typeof suffix === 'string' &&
    typeof textHash === 'string' &&
    colors.has(color) &&
    styles.has(style) &&
    typeof note === 'string' &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    (layer === undefined || typeof layer === 'string') &&
    isTime(created) &&
    isTime(modified) &&
    (trashed === null || isTime(trashed))
  );
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && idPattern.test(value);
}

/** Whether a value is a time in UTC as `library.json` holds it. */
export function isTime(value: unknown): boolean {
  return typeof value === 'string' && timePattern.test(value);
}
