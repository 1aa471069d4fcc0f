import { describeTarget } from '../core/annotation/describe.ts';
import type { RoleText } from '../core/article/carry-roles.ts';
import type { RevisionFields } from '../core/library/article-operations.ts';
import type { ArticleFields } from '../core/library/new-article.ts';
import { emptyLibrary } from '../core/library/empty-library.ts';
import { commitChange } from '../core/library/commit-change.ts';
import type { PendingChange } from '../core/library/commit-change.ts';
import { draftOf } from '../core/library/library-draft.ts';
import { makeDot } from '../core/library/dots.ts';
import type { HighlightDraft } from '../core/ipc/contract.ts';
import type { Operation } from '../core/library/operation.ts';
import type { LibraryFile } from '../core/library/records.ts';

export const sampleText = 'The tide tables are printed a year ahead.\nThey are never wrong about the moon.';

/** What an import would say of an article. */
export const sampleFields: ArticleFields = {
  title: 'Tide tables',
  titleDerived: false,
  byline: 'Edda Marsh',
  site: 'The Quay',
  url: 'https://example.org/tides',
  published: '2026-03-01',
  language: 'en',
};

export const sampleRevision: RevisionFields = {
  original: 'a'.repeat(64),
  filename: 'tides.txt',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  textHash: 'b'.repeat(64),
  length: sampleText.length,
  words: 15,
};

/** That text as a tree of two paragraphs. */
export const sampleArticleText: RoleText = {
  tree: {
    type: 'root',
    children: sampleText
      .split('\n')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  },
  textHash: sampleRevision.textHash,
};

/** A mark on “printed a year ahead” of that article. */
export function sampleDraft(article: string, draft: Partial<HighlightDraft> = {}): HighlightDraft {
  return {
    article,
    target: describeTarget(sampleText, sampleRevision.textHash, 20, 40),
    color: 'marigold',
    style: 'highlight',
    note: '',
    tags: [],
    ...draft,
  };
}

/** A library in memory that counts its ids and its minutes: `article-1` at 10:00, `highlight-2` at 10:01. */
export class SampleLibrary {
  library: LibraryFile = emptyLibrary('sample', '2026-11-05T10:00:00.000Z');
  /** Seconds since ten o'clock. */
  seconds = 0;
  /** Names the replica in which changes are made. */
  readonly replica: string;
  #ids = 0;

  constructor(replica = 'sample') {
    this.replica = replica;
  }

  /** What the clock says. */
  get now(): string {
    return new Date(Date.UTC(2026, 10, 5, 10, 0, this.seconds)).toISOString();
  }

  /** Makes a change, as the store does. The library before it stays as it was. */
  commit(pending: PendingChange): void {
    const draft = draftOf(this.library);
    commitChange(draft, pending, makeDot(this.replica, (this.library.seen[this.replica] ?? 0) + 1));
    this.library = draft;
  }

  do<T>(operation: Operation<T>): T {
    const { now } = this;
    const newId = (kind: string): string => `${kind}-${(this.#ids += 1)}`;
    const { kind, subject, patches, value } = operation(this.library, { now, newId });
    if (patches.length > 0) this.commit({ kind, subject, at: now, patches });
    return value;
  }
}
