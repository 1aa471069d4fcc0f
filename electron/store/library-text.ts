import type { LibraryFile } from '../../core/library/records.ts';

/**
 * The text of `library.json`: JSON with one record a line, which a person can read and a version control system can
 * compare. Records are replaced and never mutated, so each is written out once for as long as it lives.
 */
export function libraryText(library: LibraryFile): string {
  const fields = Object.entries(library).map(
    ([name, value]) => `${JSON.stringify(name)}: ${fieldText(name, value)}`,
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function fieldText(name: string, value: unknown): string {
  switch (name) {
    case 'articles':
    case 'highlights':
    case 'collections':
    case 'positions':
      return tableText(value as Readonly<Record<string, object>>);
    case 'history': {
      const lists = Object.entries(value as Readonly<Record<string, readonly object[]>>);
      return `{\n${lists.map(([key, list]) => `${JSON.stringify(key)}: ${listText(list)}`).join(',\n')}\n}`;
    }
    default:
      return JSON.stringify(value);
  }
}

function tableText(table: Readonly<Record<string, object>>): string {
  const lines = Object.entries(table).map(([id, record]) => `${JSON.stringify(id)}: ${recordText(record)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n}`;
}

function listText(list: readonly object[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map(recordText).join(',\n')}\n]`;
}

const texts = new WeakMap<object, string>();

function recordText(record: object): string {
  const known = texts.get(record);
  if (known !== undefined) return known;
  const text = JSON.stringify(record);
  texts.set(record, text);
  return text;
}
