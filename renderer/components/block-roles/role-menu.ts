import { roleKey, type EditedRole } from '../../../core/article/edited-role.ts';
import type { RoleUnit } from '../../../core/article/role-units.ts';
import type { ArticleEdit } from '../../../core/ipc/contract.ts';
import type { ArticleRecord } from '../../../core/library/records.ts';
import type { MenuItem } from '../menu/menu-item.ts';
import { blockName, groupStarts, kindNames, kindOf, kinds, whyOf, type Kind } from './block-words.ts';

const words = {
  title: 'Headline, and the article’s title',
  fold: 'Set aside',
  unfold: 'Unfold',
  saved: 'As it was saved',
};

/** How much of a block the menu's heading shows, in UTF-16 units. */
const shownText = 48;

/** The blocks that a menu is about, and where they stand. */
export interface ChosenBlocks {
  readonly chosen: readonly RoleUnit[];
  /** All pieces of the article that can be given a role. */
  readonly units: readonly RoleUnit[];
  readonly text: string;
  readonly textHash: string;
  readonly record: Pick<ArticleRecord, 'title' | 'titleDerived' | 'roles'>;
}

/** What is said of the blocks above the menu: what they are, and why. */
export function menuHead({ chosen, text }: ChosenBlocks): {
  readonly heading: string;
  readonly about: string;
} {
  const [first] = chosen;
  if (first === undefined) return { heading: '', about: '' };
  if (chosen.length > 1) {
    const names = [...new Set(chosen.map(({ block }) => blockName(block)))];
    return { heading: `${chosen.length} blocks`, about: names.join(', ') };
  }
  const { block } = first;
  const line = text.slice(first.start, first.end).replaceAll('\n', ' ');
  const shown = line.length <= shownText ? line : `${line.slice(0, shownText).trimEnd()}…`;
  return { heading: shown, about: `${blockName(block)}. ${whyOf(block)}` };
}

/** The lines of the menu. A table can be set aside, and nothing else. */
export function menuItems(blocks: ChosenBlocks): readonly MenuItem[] {
  const { chosen, record, textHash } = blocks;
  const text = titleOf(blocks);
  const held = new Set(chosen.map(({ block }) => kindOf(block)));
  const tables = chosen.every(isTable);
  const items: MenuItem[] = kinds.map((kind) => ({
    id: kind,
    label: kindNames[kind],
    checked: held.size === 1 && held.has(kind),
    disabled: tables,
    separated: groupStarts.has(kind),
  }));
  const isTitle = record.titleDerived || record.title === text;
  if (!tables && !isTitle) items.splice(1, 0, { id: 'title', label: words.title, checked: false });
  const folded = chosen.every(({ block }) => block.folded);
  items.push({
    id: folded ? 'unfolded' : 'boilerplate',
    label: folded ? words.unfold : words.fold,
    icon: folded ? 'chevron-down' : 'chevron-right',
    separated: true,
  });
  if (chosen.some(({ start }) => record.roles?.[roleKey(textHash, start)] !== undefined))
    items.push({ id: 'saved', label: words.saved, icon: 'undo-2' });
  return items;
}

/** What choosing a line asks for; `null` when the blocks are that already. */
export function editFor(item: string, blocks: ChosenBlocks): ArticleEdit | null {
  const { record } = blocks;
  if (item === 'saved')
    return rolesEdit(
      blocks,
      null,
      ({ start }) => record.roles?.[roleKey(blocks.textHash, start)] !== undefined,
    );
  if (item === 'boilerplate') return rolesEdit(blocks, item, ({ block }) => !block.folded);
  if (item === 'unfolded') return rolesEdit(blocks, item, ({ block }) => block.folded);
  const kind = item === 'title' ? 'headline' : (item as Kind);
  const edit = rolesEdit(blocks, kind, (unit) => !isTable(unit) && kindOf(unit.block) !== kind);
  if (kind !== 'headline') return edit;
  const title = item === 'title' || record.titleDerived ? { title: titleOf(blocks) } : {};
  if (edit === null) return item === 'title' ? title : null;
  return { ...title, roles: { ...withoutHeadline(blocks), ...edit.roles } };
}

function rolesEdit(
  { chosen, textHash }: ChosenBlocks,
  role: EditedRole | null,
  takes: (unit: RoleUnit) => boolean,
): ArticleEdit | null {
  const taken = chosen.filter(takes);
  if (taken.length === 0) return null;
  return { roles: Object.fromEntries(taken.map(({ start }) => [roleKey(textHash, start), role])) };
}

/** An article has one headline: any other is text from now on. */
function withoutHeadline({ units, textHash, chosen }: ChosenBlocks): Readonly<Record<string, 'paragraph'>> {
  const others = units.filter((unit) => unit.block.role === 'headline' && !chosen.includes(unit));
  return Object.fromEntries(others.map(({ start }) => [roleKey(textHash, start), 'paragraph']));
}

function titleOf({ chosen, text }: ChosenBlocks): string {
  const lines = chosen.filter((unit) => !isTable(unit)).map(({ start, end }) => text.slice(start, end));
  return lines.join(' ').replace(/\s+/gu, ' ').trim();
}

function isTable({ block }: RoleUnit): boolean {
  return block.type === 'tableCell';
}
