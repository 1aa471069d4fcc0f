import { OperationError } from './operation.ts';
import type { Operation } from './operation.ts';
import type { HighlightRecord, Patch } from './records.ts';

/** Longest name of a layer, in UTF-16 units. */
export const maxLayerLength = 100;

/** The layer of a mark; the empty name when it is in none. */
export function layerOf({ layer = '' }: Pick<HighlightRecord, 'layer'>): string {
  return layer;
}

/** What a layer is called where it is shown, also that of marks in none. */
export function layerName(layer: string): string {
  return layer === '' ? 'No layer' : layer;
}

/** A layer and how many marks are in it. */
export interface LayerCount {
  readonly name: string;
  readonly count: number;
}

/** The names of the layers that marks are in, in the order of their names. */
export function layersIn(highlights: Iterable<Pick<HighlightRecord, 'layer'>>): readonly string[] {
  const names = new Set([...highlights].map(layerOf));
  names.delete('');
  return [...names].sort((a, b) => a.localeCompare(b));
}

/** The layers that marks are in with the marks of each, and the one that new marks go into, in the order of names. */
export function countLayers(
  highlights: Iterable<Pick<HighlightRecord, 'layer' | 'trashed'>>,
  current = '',
): readonly LayerCount[] {
  const counts = new Map<string, number>(current === '' ? [] : [[current, 0]]);
  for (const mark of highlights) {
    const name = layerOf(mark);
    if (mark.trashed === null && name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => a.name.localeCompare(b.name));
}

/** The name as it is kept: one line, without control characters. Throws `OperationError` with `invalid` when it is too long. */
export function parseLayer(name: string): string {
  const layer = name
    .replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .normalize('NFC');
  if (layer.length <= maxLayerLength) return layer;
  throw new OperationError(
    'invalid',
    `The name of a layer has at most ${maxLayerLength} characters; this one has ${layer.length}. Nothing was changed.`,
  );
}

/**
 * Gives all marks of a layer, also those in the trash, to another; the empty name is none. Answers how many there were.
 * Throws `invalid` for a name that cannot be kept.
 */
export function renameLayer(layer: string, to: string): Operation<number> {
  return ({ highlights }, { now }) => {
    const name = parseLayer(to);
    const marks = Object.values(highlights).filter((mark) => layerOf(mark) === layer && layer !== name);
    const patches = marks.map((before): Patch => ({
      table: 'highlights',
      id: before.id,
      before,
      after: { ...before, layer: name, modified: now },
    }));
    return { kind: 'highlight-layer', subject: marks[0]?.id ?? 'library', patches, value: marks.length };
  };
}
