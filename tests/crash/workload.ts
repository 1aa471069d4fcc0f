import { layOutText } from '../../core/article/article-text.ts';
import type { ArticleTree } from '../../core/article/tree.ts';
import { describeTarget } from '../../core/annotation/describe.ts';
import {
  addRevision,
  editArticle,
  importArticle,
  removeArticle,
  restoreArticle,
} from '../../core/library/article-operations.ts';
import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../core/library/highlight-operations.ts';
import { redoStep, undoStep } from '../../core/library/history/undo.ts';
import type { Operation } from '../../core/library/operation.ts';
import { OperationError } from '../../core/library/operation.ts';
import { markColors, markStyles, readingStates, themes } from '../../core/library/records.ts';
import type { ArticleRecord, HighlightRecord, Patch } from '../../core/library/records.ts';
import type { LibraryStore } from '../../electron/store/library-store.ts';
import { StoreError } from '../../electron/store/library-store.ts';
import type { ChildLine } from './child-lines.ts';
import { stateOf } from './library-state.ts';
import type { Entries } from './library-state.ts';
import type { Chance } from './seeded-random.ts';

/** Beyond so many articles none is imported. */
const enoughArticles = 8;

const words = 'tide quay ledger salt 潮 harbour öre lantern 🌊 rope moon שעון drift gauge kelp'.split(' ');

/** Does all that a reader does to a library, by chance, and tells of each change before and after. */
export class Workload {
  readonly #store: LibraryStore;
  readonly #chance: Chance;
  readonly #tell: (line: ChildLine) => void;
  readonly #mostTogether: number;
  #changes = 0;

  /** `mostTogether` changes share a write at most. */
  constructor(
    store: LibraryStore,
    chance: Chance,
    tell: (line: ChildLine) => void,
    { mostTogether = 4 }: { readonly mostTogether?: number } = {},
  ) {
    this.#store = store;
    this.#chance = chance;
    this.#tell = tell;
    this.#mostTogether = mostTogether;
  }

  /** One change, or a few at once that share a write. Resolves when all are answered. */
  async turn(): Promise<void> {
    const { articles, highlights } = this.#store.current;
    if (Object.keys(articles).length < 2) return this.#import();
    const { next, between } = this.#chance;
    const luck = next();
    if (luck < 0.05 && Object.keys(articles).length < enoughArticles) return this.#import();
    if (luck < 0.08) return this.#reimport();
    if (luck < 0.16) return this.#step('undo', undoStep);
    if (luck < 0.2) return this.#step('redo', redoStep);
    if (luck < 0.26) return this.#savePosition();
    if (luck < 0.3) return this.#saveSettings();
    const together = luck < 0.75 || Object.keys(highlights).length === 0 ? 1 : between(1, this.#mostTogether);
    await Promise.all(Array.from({ length: together }, () => this.#change(this.#operation())));
  }

  #operation(): Operation<unknown> {
    const chance = this.#chance;
    const { articles, highlights } = this.#store.current;
    const article = chance.pick(Object.values(articles));
    const marks = Object.values(highlights);
    const luck = chance.next();
    if (luck < 0.15) return this.#editArticle(article);
    if (luck < 0.2) return article.trashed === null ? removeArticle(article.id) : restoreArticle(article.id);
    if (luck < 0.6 || marks.length === 0) return this.#mark(article);
    const mark = chance.pick(marks);
    if (luck < 0.8) return this.#editMark(mark);
    return mark.trashed === null ? removeHighlight(mark.id) : restoreHighlight(mark.id);
  }

  #editArticle({ id }: ArticleRecord): Operation<unknown> {
    const { pick } = this.#chance;
    return editArticle(
      id,
      pick([
        { title: this.#text(3) },
        { note: this.#text(30) },
        { tags: [pick(words), 'log'] },
        { state: pick(readingStates) },
      ]),
    );
  }

  #editMark({ id }: HighlightRecord): Operation<unknown> {
    const { pick } = this.#chance;
    return editHighlight(
      id,
      pick([
        { note: this.#text(20) },
        { color: pick(markColors) },
        { style: pick(markStyles) },
        { tags: [pick(words)] },
      ]),
    );
  }

  #mark({ id, revisions }: ArticleRecord): Operation<unknown> {
    const { between, next, pick } = this.#chance;
    const revision = pick(revisions);
    const { text } = layOutText(treeOf(id, revision.revision));
    const start = between(0, text.length - 20);
    const target = describeTarget(text, revision.textHash, start, start + between(5, 20));
    const note = next() < 0.05 ? this.#text(3000) : this.#text(between(0, 25));
    return addHighlight({
      article: id,
      target,
      color: pick(markColors),
      style: pick(markStyles),
      note,
      tags: [],
    });
  }

  async #import(): Promise<void> {
    const id = `a${this.#chance.between(0, 999_999)}`;
    if (id in this.#store.current.articles) return;
    const revision = await this.#keep(id, 1);
    await this.#change(importArticle({ id, ...fieldsOf(this.#text(4)), revision }));
  }

  async #reimport(): Promise<void> {
    const { id, revisions } = this.#chance.pick(Object.values(this.#store.current.articles));
    if (revisions.length > 3) return;
    const revision = await this.#keep(id, revisions.length + 1);
    await this.#change(addRevision(id, fieldsOf(this.#text(4)), revision));
  }

  async #keep(id: string, revision: number) {
    const original = await this.#store.keepOriginal(originalOf(id, revision));
    const text = await this.#store.writeArticle(id, revision, treeOf(id, revision));
    return {
      original,
      ...text,
      filename: `${id}.txt`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      words: 60,
    };
  }

  async #change(operation: Operation<unknown>): Promise<void> {
    const id = this.#nextChange();
    await this.#answered(
      id,
      this.#store.change((library, context) => {
        const result = operation(library, context);
        this.#tell({ line: 'try', id, after: entriesOf(result.patches) });
        return result;
      }),
    );
  }

  /** What undo will do is guessed by the same rule, so that one that is cut short can be judged. */
  async #step(way: 'undo' | 'redo', rule: typeof undoStep): Promise<void> {
    const id = this.#nextChange();
    const { current } = this.#store;
    const guess = entriesOf(rule(current, current.created)?.pending.patches ?? []);
    this.#tell({ line: 'try', id, after: guess });
    const now = (): Entries => {
      const state = stateOf(this.#store.current);
      return guess.map(([key]) => [key, state[key] ?? null]);
    };
    await this.#answered(id, this.#store[way](), now);
  }

  async #savePosition(): Promise<void> {
    const { id } = this.#chance.pick(Object.values(this.#store.current.articles));
    const at = new Date(Date.UTC(2026, 10, 5) + this.#chance.between(0, 10 ** 9)).toISOString();
    const old = this.#store.current.positions[id];
    if (old !== undefined && old.at > at) return;
    const position = { offset: this.#chance.between(0, 99), fraction: this.#chance.next(), at };
    const change = this.#nextChange();
    this.#tell({ line: 'try', id: change, after: [[`positions/${id}`, position]] });
    await this.#answered(change, this.#store.savePosition(id, position));
  }

  async #saveSettings(): Promise<void> {
    const change = this.#nextChange();
    const theme = this.#chance.pick(themes);
    this.#tell({
      line: 'try',
      id: change,
      after: [['settings', { ...this.#store.current.settings, theme }]],
    });
    await this.#answered(change, this.#store.saveSettings({ theme }));
  }

  async #answered(id: number, answer: Promise<unknown>, after?: () => Entries): Promise<void> {
    try {
      await answer;
      this.#tell({ line: 'ack', id, ...(after !== undefined && { after: after() }) });
    } catch (error) {
      if (!(error instanceof OperationError) && !(error instanceof StoreError)) throw error;
      this.#tell({ line: 'refused', id, why: error.message });
    }
  }

  #nextChange(): number {
    return (this.#changes += 1);
  }

  #text(length: number): string {
    return Array.from({ length }, () => this.#chance.pick(words)).join(' ');
  }
}

/** The tree of a revision that the workload imported: the same one for the same names. */
export function treeOf(id: string, revision: number): ArticleTree {
  const line = (from: number): string =>
    Array.from(
      { length: 30 },
      (_, index) => words[(from * 7 + index * revision + id.length) % words.length],
    ).join(' ');
  return {
    type: 'root',
    children: [1, 2].map((from) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: `${id} ${line(from)}` }],
    })),
  };
}

/** The bytes from which that revision would have been imported. */
export function originalOf(id: string, revision: number): Uint8Array {
  return new TextEncoder().encode(`${id} ${revision} `.repeat(200));
}

function fieldsOf(title: string) {
  return { title, titleDerived: false, byline: null, site: null, url: null, published: null, language: null };
}

function entriesOf(patches: readonly Patch[]): Entries {
  return patches.map(({ table, id, after }) => [`${table}/${id}`, after]);
}
