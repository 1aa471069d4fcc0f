import type { RestoreOutcome, RecordCounts } from '../../../core/library/restore-operations.ts';
import { countOf } from '../../../core/words/count-of.ts';
import type { DifferenceGroups, DifferenceLine } from '../state-difference/group-differences.ts';

/** What going back would do, in a sentence. */
export function differenceInShort({ missing, changed, added }: DifferenceGroups): string {
  const parts = [
    missing.length === 0 ? '' : `${linesInWords(missing)} ${isOrAre(missing)} missing now`,
    changed.length === 0 ? '' : `${linesInWords(changed)} ${changed.length === 1 ? 'differs' : 'differ'}`,
    added.length === 0 ? '' : `${linesInWords(added)} ${added.length === 1 ? 'was' : 'were'} not there then`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing differs from the library as it is now.' : `${parts.join('. ')}.`;
}

/** What was done, in a sentence. */
export function outcomeInWords({ added, changed, trashed }: RestoreOutcome): string {
  const parts = [
    isNone(added) ? '' : `${countsInWords(added)} brought back`,
    isNone(changed) ? '' : `${countsInWords(changed)} changed back`,
    isNone(trashed) ? '' : `${countsInWords(trashed)} moved to the trash`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Nothing had to be changed.' : `${joined(parts)}.`;
}

/** `2 articles and 1 mark`. */
export function countsInWords({ articles, highlights }: RecordCounts): string {
  const parts = [
    articles === 0 ? '' : countOf(articles, 'article'),
    highlights === 0 ? '' : countOf(highlights, 'mark'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'nothing' : parts.join(' and ');
}

function linesInWords(lines: readonly DifferenceLine[]): string {
  const count = (table: DifferenceLine['table']): number =>
    lines.filter((line) => line.table === table).length;
  const parts = [
    count('articles') === 0 ? '' : countOf(count('articles'), 'article'),
    count('highlights') === 0 ? '' : countOf(count('highlights'), 'mark'),
    count('collections') === 0 ? '' : countOf(count('collections'), 'collection'),
  ].filter((part) => part !== '');
  return joined(parts);
}

function isOrAre(lines: readonly unknown[]): string {
  return lines.length === 1 ? 'is' : 'are';
}

function isNone({ articles, highlights }: RecordCounts): boolean {
  return articles + highlights === 0;
}

/** `a`, `a and b`, `a, b and c`. */
function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
