import { blockRoles } from './tree.ts';
import type { BlockRole } from './tree.ts';

/**
 * What a reader says a block is: any role, which `boilerplate` folds; text of a rank or kind; or `unfolded`, which
 * leaves it as it was saved but for being folded.
 */
export type EditedRole = BlockRole | 'paragraph' | 'heading' | 'subheading' | 'quote' | 'unfolded';

export const editedRoles: readonly EditedRole[] = [
  ...blockRoles,
  'paragraph',
  'heading',
  'subheading',
  'quote',
  'unfolded',
];

/** What the reader says of blocks, by their keys. A value that is not known here says nothing. */
export type EditedRoles = Readonly<Record<string, EditedRole>>;

/** What is to be changed of it; `null` gives a block back what it was saved as. */
export type RoleEdits = Readonly<Record<string, EditedRole | null>>;

/** The rule of a block whose role the reader gave. */
export const readerRule = 'reader';

/** The form of `roleKey`. */
export const roleKeyPattern = /^[0-9a-f]{16}\.\d{1,10}$/;

/**
 * Names a block by the text that it stands in and where it begins there (UTF-16 offset). Revisions are named by their
 * text's hash, since their numbers change when copies of a library are merged.
 */
export function roleKey(textHash: string, start: number): string {
  return `${textHash.slice(0, 16)}.${start}`;
}

/** What the reader says of the blocks of one text, by where they begin. */
export function rolesIn(textHash: string, roles: EditedRoles | undefined): ReadonlyMap<number, EditedRole> {
  const prefix = roleKey(textHash, 0).slice(0, -1);
  const found = new Map<number, EditedRole>();
  for (const [key, role] of Object.entries(roles ?? {})) {
    if (key.startsWith(prefix) && editedRoles.includes(role))
      found.set(Number(key.slice(prefix.length)), role);
  }
  return found;
}

/** What the reader says after an edit; `undefined` when that is nothing. */
export function withRoles(roles: EditedRoles | undefined, edits: RoleEdits): EditedRoles | undefined {
  const all = Object.entries({ ...roles, ...edits }).filter(([, role]) => role !== null);
  return all.length === 0 ? undefined : (Object.fromEntries(all) as EditedRoles);
}
