import { colorName } from '../../../core/library/color-names.ts';
import { layerName } from '../../../core/library/layers.ts';
import type { MarkFilter } from '../../../core/library/mark-filter.ts';
import type { Settings } from '../../../core/library/records.ts';

/** One thing that is asked for. */
export interface FilterChip {
  readonly label: string;
  /** The filter without it. */
  readonly without: MarkFilter;
}

const notes = { with: 'With a note', without: 'Without a note' } as const;

/** What a filter asks for, each with the way to ask for it no longer. */
export function filterChips(
  filter: MarkFilter,
  settings: Pick<Settings, 'colorNames'>,
): readonly FilterChip[] {
  const words = filter.words.trim();
  return [
    ...(words === '' ? [] : [{ label: `“${words}”`, without: { ...filter, words: '' } }]),
    ...filter.colors.map((color) => ({
      label: colorName(settings, color),
      without: { ...filter, colors: filter.colors.filter((other) => other !== color) },
    })),
    ...filter.layers.map((layer) => ({
      label: layerName(layer),
      without: { ...filter, layers: filter.layers.filter((other) => other !== layer) },
    })),
    ...(filter.note === 'any'
      ? []
      : [{ label: notes[filter.note], without: { ...filter, note: 'any' as const } }]),
    ...filter.tags.map((tag) => ({
      label: `#${tag}`,
      without: { ...filter, tags: filter.tags.filter((other) => other !== tag) },
    })),
  ];
}
