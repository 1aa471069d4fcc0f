import type { BlockGroup } from './group-blocks.ts';

/** A stretch of the page: neighbouring blocks in one element. */
export interface PagePart {
  readonly groups: readonly BlockGroup[];
  /** Its first paragraph follows another one of the same kind. */
  readonly runsOn: boolean;
}

/** So many blocks are a part, or a few more: about five screens. */
const partLength = 40;

/**
 * Cuts a page into parts. When anything changes in the window, the browser goes through all blocks that are painted
 * with the one text that has marks; in a book that takes longer than a frame lasts, and in a part no time at all.
 * The cuts are where nothing depends on what stood before: at a section's heading, and from one paragraph to the next.
 */
export function cutIntoParts(groups: readonly BlockGroup[]): readonly PagePart[] {
  const parts: PagePart[] = [];
  let from = 0;
  let runsOn = false;
  for (const [at, group] of groups.entries()) {
    const before = groups[at - 1];
    const goesOn = before !== undefined && isPlain(before) && isPlain(group);
    if (at - from < partLength || !(goesOn || isSection(group))) continue;
    parts.push({ groups: groups.slice(from, at), runsOn });
    from = at;
    runsOn = goesOn;
  }
  return [...parts, { groups: groups.slice(from), runsOn }];
}

function isPlain(group: BlockGroup): boolean {
  return group.kind === 'single' && group.node.type === 'paragraph' && group.node.data?.role === undefined;
}

function isSection(group: BlockGroup): boolean {
  return group.kind === 'single' && group.node.type === 'heading' && group.node.depth === 2;
}
