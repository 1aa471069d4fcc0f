import { saysSomething, type PlacedHighlight } from './placed-highlight.ts';

/** What decides which marks have a note to be shown. */
export interface ShownMarks {
  /** All marks in the order of the text, those without a place last. */
  readonly placed: readonly PlacedHighlight[];
  /** Id of the mark whose note is being written. */
  readonly editing: string | null;
  /** Marks without notes are listed, too. */
  readonly listing: boolean;
}

/** Tells which marks have a note to be shown; it is asked with every layout and looks only when something changed. */
export class NotedMarks {
  #known: (ShownMarks & { readonly at: readonly number[] }) | null = null;

  /** Indexes of those marks of `placed`; those without a place are shown in any case. */
  of({ placed, editing, listing }: ShownMarks): readonly number[] {
    const known = this.#known;
    if (known?.placed === placed && known.editing === editing && known.listing === listing) return known.at;
    const isNoted = ({ highlight, placement }: PlacedHighlight): boolean =>
      listing || placement.status === 'orphan' || saysSomething(highlight) || highlight.id === editing;
    const at = placed.flatMap((one, index) => (isNoted(one) ? [index] : []));
    this.#known = { placed, editing, listing, at };
    return at;
  }
}
