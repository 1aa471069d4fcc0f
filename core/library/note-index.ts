import { mayHoldLinks, parseNoteLinks, sourceOf, targetKey } from './note-links.ts';
import type { NoteLinkTarget } from './note-link-syntax.ts';
import type { ArticleRecord, HighlightRecord, Patch, Tables } from './records.ts';
import { tagsOf } from './tags.ts';

/** A tag, and how much it is used. */
export interface TagUse {
  readonly name: string;
  /** Articles and marks that carry it, themselves or in their notes. */
  readonly count: number;
  /** ISO 8601, UTC: the last change of anything that carried it. */
  readonly last: string;
}

interface Entry {
  readonly source: NoteLinkTarget;
  readonly tags: readonly string[];
  /** Keys of what the note links to. */
  readonly targets: readonly string[];
}

/**
 * Which notes link to what, and which tags are used how often. It reads each note once and then follows the changes,
 * so that asking it costs nothing however many notes there are. What is in the trash does not count.
 */
export class NoteIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #linking = new Map<string, Map<string, NoteLinkTarget>>();
  readonly #tags = new Map<string, TagUse>();

  constructor({ articles, highlights }: Pick<Tables, 'articles' | 'highlights'>) {
    for (const record of Object.values(articles)) this.#add(record);
    for (const record of Object.values(highlights)) this.#add(record);
  }

  /**
   * Follows a change; the same patch twice does no harm. Answers the ids of what may look different now: of the
   * records themselves, and of what their notes linked to or link to.
   */
  apply(patches: readonly Patch[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const { table, id, after } of patches) {
      if (table === 'collections') continue;
      touched.add(id);
      this.#remove(id, touched);
      if (after === null) continue;
      this.#add(after);
      for (const key of this.#entries.get(id)?.targets ?? []) touched.add(idOf(key));
    }
    return touched;
  }

  /** The notes that link to exactly this. */
  linksTo(target: NoteLinkTarget): readonly NoteLinkTarget[] {
    return [...(this.#linking.get(targetKey(target))?.values() ?? [])];
  }

  /** All tags, in no particular order. */
  get tags(): readonly TagUse[] {
    return [...this.#tags.values()];
  }

  #add(record: ArticleRecord | HighlightRecord): void {
    if (record.trashed !== null) return;
    const links = mayHoldLinks(record.note) ? parseNoteLinks(record.note) : [];
    const tags = tagsOf(record);
    if (links.length === 0 && tags.length === 0) return;
    const entry = { source: sourceOf(record), tags, targets: [...new Set(links.map(targetKey))] };
    this.#entries.set(record.id, entry);
    for (const name of tags) {
      const { count, last } = this.#tags.get(name) ?? { count: 0, last: '' };
      this.#tags.set(name, { name, count: count + 1, last: last > record.modified ? last : record.modified });
    }
    for (const key of entry.targets) {
      const sources = this.#linking.get(key) ?? new Map<string, NoteLinkTarget>();
      this.#linking.set(key, sources.set(record.id, entry.source));
    }
  }

  #remove(id: string, touched: Set<string>): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    for (const name of entry.tags) {
      const use = this.#tags.get(name);
      if (use === undefined || use.count === 1) this.#tags.delete(name);
      else this.#tags.set(name, { ...use, count: use.count - 1 });
    }
    for (const key of entry.targets) {
      touched.add(idOf(key));
      this.#linking.get(key)?.delete(id);
    }
  }
}

/** The id of the record that a target's key names. */
function idOf(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}
