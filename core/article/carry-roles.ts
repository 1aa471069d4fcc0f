import { layOutText } from './article-text.ts';
import { roleKey, rolesIn } from './edited-role.ts';
import type { EditedRole, EditedRoles } from './edited-role.ts';
import { roleUnits } from './role-units.ts';
import type { ArticleTree } from './tree.ts';

/** One text of an article. */
export interface RoleText {
  readonly tree: ArticleTree;
  /** SHA-256 (hex) of the tree's text. */
  readonly textHash: string;
}

/**
 * What the reader said of blocks of one text, as said of the same blocks of another: those with the very same text, the
 * first of several that are alike for the first, and so on. What the reader said of the other text already holds.
 */
export function carryRoles(roles: EditedRoles | undefined, from: RoleText, to: RoleText): EditedRoles {
  const edits = rolesIn(from.textHash, roles);
  const there = rolesIn(to.textHash, roles);
  const said = new Map<string, EditedRole>();
  for (const { name, start } of namedUnits(from.tree)) {
    const role = edits.get(start);
    if (role !== undefined) said.set(name, role);
  }
  const carried: Record<string, EditedRole> = {};
  for (const { name, start } of namedUnits(to.tree)) {
    const role = said.get(name);
    if (role !== undefined && !there.has(start)) carried[roleKey(to.textHash, start)] = role;
  }
  return carried;
}

/** The blocks by their text and which of those with that text they are. */
function namedUnits(tree: ArticleTree): readonly { readonly name: string; readonly start: number }[] {
  const laidOut = layOutText(tree);
  const counts = new Map<string, number>();
  return roleUnits(tree, laidOut).map(({ start, end }) => {
    const text = laidOut.text.slice(start, end);
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    return { name: `${count} ${text}`, start };
  });
}
