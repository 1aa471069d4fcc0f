import type { ImportItem, ImportReport } from '../../../core/library/import-report.ts';
import { markCountsInWords, marksIn } from '../revision-report/mark-counts.ts';

/** How many items came to which end. */
export type ImportCounts = Readonly<Record<ImportItem['status'], number>>;

export function countItems(items: readonly ImportItem[]): ImportCounts {
  const counts = { new: 0, duplicate: 0, revision: 0, failed: 0 };
  for (const { status } of items) counts[status] += 1;
  return counts;
}

/** The result in a sentence without a full stop: `13 of 14 files are in the library`. */
export function reportHeading({ items, cancelled }: ImportReport): string {
  const kept = items.length - countItems(items).failed;
  if (cancelled) return `Stopped: ${fileCount(kept)} ${kept === 1 ? 'is' : 'are'} in the library`;
  if (kept === items.length) {
    return items.length === 1 ? 'The file is in the library' : `All ${items.length} files are in the library`;
  }
  if (kept === 0)
    return items.length === 1 ? 'The file was not imported' : `None of ${items.length} files was imported`;
  return `${kept} of ${fileCount(items.length)} ${kept === 1 ? 'is' : 'are'} in the library`;
}

/** How long it took, and what became of the files. */
export function reportLead({ milliseconds, cancelled }: ImportReport): string {
  const time = durationText(milliseconds);
  const first = cancelled ? `Stopped after ${time}; what was finished stays.` : `Finished in ${time}.`;
  return `${first} The files themselves were not changed, and a copy of each that was imported is kept.`;
}

/** A time in words, in seconds or minutes. */
export function durationText(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'less than a second';
  if (seconds < 90) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}

/** What became of one item, in a few words. */
export function itemWords(item: ImportItem): string {
  switch (item.status) {
    case 'new':
      return `${item.title ?? 'Added'}${item.book === undefined ? '' : ` (from “${item.book}”)`}${noticeOf(item)}`;
    case 'revision':
      return `New text of “${item.title ?? 'an article'}” (revision ${item.revision ?? 2})${likenessOf(item)}; the older one is kept.${marksInWords(item)}${noticeOf(item)}`;
    case 'duplicate':
      return `The same text as “${item.title ?? 'an article'}”, which you have. Nothing changed.${noticeOf(item)}`;
    case 'failed':
      return item.error ?? 'It could not be read. Nothing was imported.';
  }
}

/** How a text was known to be one of an article, when its address did not say so. */
function likenessOf({ likeness }: ImportItem): string {
  return likeness === undefined ? '' : `, ${Math.round(likeness * 100)} % alike`;
}

function noticeOf({ notice }: ImportItem): string {
  return notice === undefined ? '' : ` ${notice}`;
}

/** How an article's marks fare in its new text, as a sentence behind another; empty when it has none. */
export function marksInWords({ marks }: ImportItem): string {
  return marks === undefined || marksIn(marks) === 0 ? '' : ` ${markCountsInWords(marks)}.`;
}

/** The whole report as text, a line an item, for the clipboard. */
export function reportText(report: ImportReport): string {
  const lines = report.items.map((item) => `${item.status}\t${item.path}\t${itemWords(item)}`);
  return [`${reportHeading(report)}. ${reportLead(report)}`, ...lines].join('\n');
}

function fileCount(count: number): string {
  return count === 1 ? '1 file' : `${count} files`;
}
