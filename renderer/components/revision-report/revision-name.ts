import type { RevisionRecord } from '../../../core/library/records.ts';
import { momentName } from '../article-row/day.ts';

/** A revision as it is named to the reader: `Revision 2, 3 May, 14:05`. */
export function revisionName({ revision, imported }: RevisionRecord, now: Date): string {
  return `Revision ${revision}, ${momentName(imported, now)}`;
}
