import type { ArticleTree } from '../core/article/tree.ts';
import { describeTarget } from '../core/annotation/describe.ts';
import type { HighlightDraft } from '../core/ipc/contract.ts';
import { importArticle } from '../core/library/article-operations.ts';
import type { ArticleRecord } from '../core/library/records.ts';
import type { LibraryStore } from '../electron/store/library-store.ts';
import { sampleDraft, sampleFields, sampleText } from './sample-library.ts';

/** The tree of the sample article, one paragraph a line. */
export const sampleTree: ArticleTree = {
  type: 'root',
  children: sampleText
    .split('\n')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
};

/** Imports the sample article with its original and its tree, as an import does. */
export async function storeSample(store: LibraryStore, id = 'a1'): Promise<ArticleRecord> {
  const original = await store.keepOriginal(new TextEncoder().encode(sampleText));
  const text = await store.writeArticle(id, 1, sampleTree);
  const revision = {
    original,
    filename: 'tides.txt',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    words: 15,
    ...text,
  };
  return store.change(importArticle({ id, ...sampleFields, revision }));
}

/** A mark on “printed a year ahead” of a stored sample article. */
export function draftOn(article: ArticleRecord, draft: Partial<HighlightDraft> = {}): HighlightDraft {
  const textHash = article.revisions[0]?.textHash ?? '';
  return sampleDraft(article.id, { target: describeTarget(sampleText, textHash, 20, 40), ...draft });
}
