import type { HighlightRecord } from '../../../core/library/records.ts';

/** What placing a note needs to know of it, in pixels. */
export interface NoteSize {
  readonly height: number;
  /** From the note's top to its first baseline. */
  readonly baseline: number;
}

/** A resting note in its fourteen pixels: its lines, the room at its stem, and a character's mean width. */
const lineHeight = 20;
const inset = 20;
const characterWidth = 6.9;
const restBaseline = 15;
const paragraphGap = 4;
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/gu;

/** How much room notes take: as measured, or about, for those that have not been drawn. */
export class NoteSizes {
  #width = 0;
  #measured = new Map<string, NoteSize & { readonly note: string }>();
  /** Of notes that have not been drawn. */
  #told = new WeakMap<HighlightRecord, NoteSize>();

  /** The width of the margin, in pixels; another one than before makes all that was measured void. */
  set width(width: number) {
    if (width === this.#width) return;
    this.#width = width;
    this.#told = new WeakMap();
    this.forget();
  }

  /** Whether it has been measured with the words that it has now. */
  has({ id, note }: HighlightRecord): boolean {
    return this.#measured.get(id)?.note === note;
  }

  /** Keeps what was measured of a drawn note. */
  keep({ id, note }: HighlightRecord, { height, baseline }: NoteSize): void {
    this.#measured.set(id, { height, baseline, note });
  }

  /** Takes one note's measures, or all, for void. */
  forget(id?: string | null): void {
    if (id === undefined) this.#measured.clear();
    else if (id !== null) this.#measured.delete(id);
  }

  of(highlight: HighlightRecord): NoteSize {
    const known = this.#measured.get(highlight.id);
    return known?.note === highlight.note ? known : this.#roughSize(highlight);
  }

  #roughSize(highlight: HighlightRecord): NoteSize {
    const told = this.#told.get(highlight) ?? {
      height: roughHeight(highlight.note, this.#width),
      baseline: restBaseline,
    };
    this.#told.set(highlight, told);
    return told;
  }
}

/** How high a note is that has not been drawn, as far as can be told from the length of its lines. In pixels. */
export function roughHeight(note: string, width: number): number {
  const perLine = Math.max(8, (width - inset) / characterWidth);
  let lines = 0;
  let gaps = -1;
  for (const line of note.trim().split('\n')) {
    if (line.trim() === '') continue;
    gaps += 1;
    lines += Math.max(1, Math.ceil((line.length + (line.match(wide)?.length ?? 0)) / perLine));
  }
  return Math.max(1, lines) * lineHeight + Math.max(0, gaps) * paragraphGap;
}
