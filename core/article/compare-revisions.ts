import { diffArrays } from 'diff';
import type { ArticleText, Block } from './article-text.ts';
import { pairSimilar } from './pair-similar.ts';

/** One line of two texts side by side: a block of each, or of one of them. */
export interface ComparedBlock {
  readonly older: Block | null;
  readonly newer: Block | null;
  readonly change: 'same' | 'edited' | 'removed' | 'added';
  /** The line where the same words stand in the other text, for a block that was moved: an index. */
  readonly elsewhere: number | null;
}

/** Beyond so many blocks that are not alike, blocks are paired by their words alone. */
const mostEdits = 1000;

/** A block of text and what it is known by: its letters and digits. */
interface KeyedBlock {
  readonly block: Block;
  readonly text: string;
  readonly key: string;
}

/**
 * Lays two texts side by side, a block beside the block that became of it. Each block of either text stands in one
 * line, in its order. Blocks that have the same letters are found first (E. W. Myers, 1986, by the library `diff`); between them
 * those that share most of their words are paired. Time grows with the texts' length, also where every block was edited.
 */
export function compareRevisions(older: ArticleText, newer: ArticleText): readonly ComparedBlock[] {
  const [before, after] = [keyed(older), keyed(newer)];
  const changes = diffArrays(before, after, {
    maxEditLength: mostEdits,
    comparator: (a, b) => a.key === b.key,
  }) ?? [
    { value: before, added: false, removed: true, count: before.length },
    { value: after, added: true, removed: false, count: after.length },
  ];
  const lines: ComparedBlock[] = [];
  let [i, j] = [0, 0];
  let gap: [KeyedBlock[], KeyedBlock[]] = [[], []];
  const closeGap = (): void => {
    lines.push(...compareGap(...gap));
    gap = [[], []];
  };
  for (const { count, added, removed } of changes) {
    if (removed) gap[0].push(...before.slice(i, (i += count)));
    else if (added) gap[1].push(...after.slice(j, (j += count)));
    else {
      closeGap();
      for (let left = count; left > 0; left -= 1) lines.push(lineOf(before[i++], after[j++]));
    }
  }
  closeGap();
  return withMoves(lines, new Map([...before, ...after].map(({ block, key }) => [block, key])));
}

function keyed({ text, blocks }: ArticleText): KeyedBlock[] {
  return blocks.map((block) => {
    const own = text.slice(block.start, block.end);
    const letters = own
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    return { block, text: own, key: letters === '' ? own : letters };
  });
}

/** What lies between blocks that are alike: paired where it is similar, in the order of both texts. */
function compareGap(before: readonly KeyedBlock[], after: readonly KeyedBlock[]): readonly ComparedBlock[] {
  const pairs = pairSimilar(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  const lines: ComparedBlock[] = [];
  let [i, j] = [0, 0];
  for (const [olderAt, newerAt] of [...pairs, [before.length, after.length] as const]) {
    while (i < olderAt) lines.push(lineOf(before[i++], undefined));
    while (j < newerAt) lines.push(lineOf(undefined, after[j++]));
    if (olderAt < before.length) lines.push(lineOf(before[i++], after[j++]));
  }
  return lines;
}

function lineOf(older: KeyedBlock | undefined, newer: KeyedBlock | undefined): ComparedBlock {
  const change =
    newer === undefined
      ? 'removed'
      : older === undefined
        ? 'added'
        : older.text === newer.text
          ? 'same'
          : 'edited';
  return { older: older?.block ?? null, newer: newer?.block ?? null, change, elsewhere: null };
}

/** Joins each block that went with one of the same letters that came, each once. */
function withMoves(
  lines: readonly ComparedBlock[],
  keys: ReadonlyMap<Block, string>,
): readonly ComparedBlock[] {
  const keyAt = ({ older, newer }: ComparedBlock): string => {
    const block = older ?? newer;
    return block === null ? '' : (keys.get(block) ?? '');
  };
  const came = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (line.change !== 'added') return;
    const places = came.get(keyAt(line)) ?? [];
    came.set(keyAt(line), places);
    places.push(at);
  });
  const elsewhere = new Map<number, number>();
  lines.forEach((line, at) => {
    const to = line.change === 'removed' ? came.get(keyAt(line))?.shift() : undefined;
    if (to === undefined) return;
    elsewhere.set(at, to);
    elsewhere.set(to, at);
  });
  return lines.map((line, at) => ({ ...line, elsewhere: elsewhere.get(at) ?? null }));
}
