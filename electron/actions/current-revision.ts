import type { ArticleRecord, RevisionRecord } from '../../core/library/records.ts';

/** The revision that is read and marked. An article has one always; a library without is refused when opened. */
export function currentRevision(article: ArticleRecord): RevisionRecord {
  const current = article.revisions.at(-1);
  if (current === undefined) throw new Error(`Article ${article.id} has no revision.`);
  return current;
}
