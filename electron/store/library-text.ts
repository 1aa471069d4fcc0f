import type { LibraryFile } from '../../core/library/records.ts';

/** A part of the text holds about as much, in UTF-16 units: little enough that making it is not felt. */
const partLength = 256 * 1024;

/** These hold one record, or one change, a line. */
const tables: ReadonlySet<string> = new Set([
  'articles',
  'highlights',
  'collections',
  'positions',
  'history',
  'dots',
  'siblings',
  'tombstones',
]);

/**
 * The text of `library.json`: JSON with one record a line, which a person can read and a version control system can
 * compare. It comes in parts, so that other work has its turn between them; all are of the library as it was when this
 * was called, whatever becomes of it meanwhile.
 */
export function libraryText(library: LibraryFile): Iterable<string> {
  const fields = Object.entries(library).map(([name, value]) => ({
    name,
    // What changes in place is written as it is now; the records in the tables never change.
    value: name === 'seen' ? { ...(value as object) } : (value as unknown),
    lines: tables.has(name) ? linesOf(value as object) : null,
  }));
  return gather(fieldTexts(fields));
}

interface Field {
  readonly name: string;
  readonly value: unknown;
  readonly lines: Lines | null;
}

interface Lines {
  /** `null` for a list. */
  readonly keys: readonly string[] | null;
  readonly values: readonly unknown[];
}

function linesOf(table: object): Lines {
  return Array.isArray(table)
    ? { keys: null, values: [...(table as readonly unknown[])] }
    : { keys: Object.keys(table), values: Object.values(table) };
}

function* fieldTexts(fields: readonly Field[]): Generator<string> {
  let before = '{\n';
  for (const { name, value, lines } of fields) {
    yield `${before}${JSON.stringify(name)}: `;
    if (lines === null) yield JSON.stringify(value);
    else yield* lineTexts(lines);
    before = ',\n';
  }
  yield '\n}\n';
}

function* lineTexts({ keys, values }: Lines): Generator<string> {
  const [first, last] = keys === null ? ['[', ']'] : ['{', '}'];
  yield first;
  for (const [index, value] of values.entries()) {
    const key = keys === null ? '' : `${JSON.stringify(keys[index])}: `;
    yield `${index === 0 ? '\n' : ',\n'}${key}${JSON.stringify(value)}`;
  }
  yield values.length === 0 ? last : `\n${last}`;
}

function* gather(texts: Iterable<string>): Generator<string> {
  let part = '';
  for (const text of texts) {
    part += text;
    if (part.length < partLength) continue;
    yield part;
    part = '';
  }
  yield part;
}
