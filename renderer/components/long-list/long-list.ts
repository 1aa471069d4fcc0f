import { virtualize } from '@lit-labs/virtualizer/virtualize.js';
import { nothing, type TemplateResult } from 'lit';

/** How the things of a long list are drawn. */
export interface LongList<T> {
  readonly items: readonly T[];
  /** Tells a thing from all others, whatever its place. */
  readonly keyOf: (item: T) => string;
  readonly render: (item: T, index: number) => TemplateResult;
}

/**
 * Draws the part of a list that is in view, however long the list is; goes alone into a block inside the element that
 * scrolls. A list that has become shorter is drawn once more with its old range before the new one is known, so
 * places without a thing are left empty.
 */
export function longList<T>({ items, keyOf, render }: LongList<T>): unknown {
  return virtualize<T | undefined>({
    items: items as T[],
    keyFunction: (item, index) => (item === undefined ? index : keyOf(item)),
    // The library asks for a template, but hands what it gets to Lit, which draws nothing for nothing.
    renderItem: (item, index) => (item === undefined ? nothing : render(item, index)) as TemplateResult,
  });
}
