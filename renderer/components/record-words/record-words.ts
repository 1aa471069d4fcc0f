import { commandOf } from '../../../core/commands/commands.ts';
import { colorName } from '../../../core/library/color-names.ts';
import { layerName } from '../../../core/library/layers.ts';
import {
  markColors,
  markStyles,
  type MarkColor,
  type ReadingState,
  type RevisionRecord,
  type TableName,
} from '../../../core/library/records.ts';
import { momentName } from '../article-row/day.ts';
import type { NamedColors } from '../swatches/color-names.ts';

const fields: Readonly<Record<string, string>> = {
  title: 'Title',
  byline: 'Author',
  site: 'Publication',
  url: 'Address',
  published: 'Date of publication',
  language: 'Language',
  state: 'Reading state',
  tags: 'Tags',
  collections: 'Collections',
  note: 'Note',
  revisions: 'Revisions',
  roles: 'Kinds of blocks',
  target: 'Passage',
  color: 'Colour',
  style: 'Style',
  layer: 'Layer',
  name: 'Name',
  trashed: 'Where it is',
  theme: 'Theme',
  textScale: 'Size of the text',
  density: 'Rows of lists',
  margin: 'Margin',
  colorNames: 'Names of the colours',
  markOnSelection: 'Mark on selection',
  mergeAdjacent: 'Merge adjacent marks',
  hiddenColors: 'Hidden colours',
  hiddenLayers: 'Hidden layers',
};

const states: Readonly<Record<ReadingState, string>> = {
  unread: 'Unread',
  reading: 'Being read',
  finished: 'Finished',
};

/** The name of a field, or of one element of it: `Note`, `Tag #law`, `Revision 2`. */
export function fieldName(register: string): string {
  const slash = register.indexOf('/');
  if (slash < 0) return fields[register] ?? register;
  const element = register.slice(slash + 1);
  switch (register.slice(0, slash)) {
    case 'tags':
      return `Tag #${element}`;
    case 'revisions':
      return `Revision ${element}`;
    case 'roles':
      return 'Kind of a block';
    default:
      return 'Collection';
  }
}

/** What is in a field, in words; a note is its own words. Empty for nothing. */
export function valueInWords(
  register: string,
  value: unknown,
  { now, names }: { readonly now: Date; readonly names: NamedColors },
): string {
  if (register.startsWith('revisions/')) return revisionInWords(value as RevisionRecord | undefined, now);
  if (register.includes('/')) return value === undefined ? 'Not there' : 'There';
  switch (register) {
    case 'trashed':
      return typeof value === 'string' ? `In the trash since ${momentName(value, now)}` : 'In the library';
    case 'state':
      return states[value as ReadingState];
    case 'color':
      return colorName(names, pick(markColors, value));
    case 'style':
      return commandOf(`style.${pick(markStyles, value)}`).title;
    case 'layer':
      return layerName(typeof value === 'string' ? value : '');
    case 'markOnSelection':
    case 'mergeAdjacent':
      return value === true ? 'On' : 'Off';
    case 'colorNames':
      return markColors
        .map((color) => colorName({ colorNames: value as NonNullable<NamedColors['colorNames']> }, color))
        .join(', ');
    case 'hiddenColors':
      return ((value ?? []) as readonly MarkColor[]).map((color) => colorName(names, color)).join(', ');
    case 'hiddenLayers':
      return ((value ?? []) as readonly string[]).map(layerName).join(', ');
    case 'tags':
      return (value as readonly string[]).map((tag) => `#${tag}`).join(' ');
    case 'collections':
    case 'revisions':
      return String((value as readonly unknown[]).length);
    case 'roles':
      return String(Object.keys(value ?? {}).length);
    case 'target':
      return (value as { readonly quote: { readonly exact: string } }).quote.exact;
    default:
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}

/** What a record of a table is called. */
export const recordNames: Readonly<Record<TableName, string>> = {
  articles: 'article',
  highlights: 'mark',
  collections: 'collection',
};

function revisionInWords(revision: RevisionRecord | undefined, now: Date): string {
  if (revision === undefined) return 'Not there';
  return `Imported ${momentName(revision.imported, now)}, ${revision.words.toLocaleString('en')} words`;
}

function pick<T>(all: readonly [T, ...T[]], value: unknown): T {
  return all.find((one) => one === value) ?? all[0];
}
