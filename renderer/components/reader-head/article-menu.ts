import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import { icons, type IconName } from '../icon/icons.ts';
import type { MenuItem } from '../menu/menu-item.ts';

const exportCommands = [
  'export.markdown',
  'export.html',
  'export.json',
  'export.jsonld',
  'export.csv',
] as const satisfies readonly CommandId[];

const words = { exportNotes: 'Export notes' };

/** The menu of an open article, from the table of commands. */
export function articleMenu({
  trashed,
  readOnly,
  revised,
}: {
  trashed: boolean;
  readOnly: boolean;
  /** There is more than one revision. */
  revised: boolean;
}): readonly MenuItem[] {
  return [
    itemOf('article.toggle-finished', readOnly),
    itemOf('article.rename', readOnly),
    ...(revised ? [itemOf('article.revisions')] : []),
    { id: 'export', label: words.exportNotes, icon: 'upload', items: exportCommands.map((id) => itemOf(id)) },
    { ...itemOf(trashed ? 'article.restore' : 'article.remove', readOnly), separated: true },
  ];
}

function itemOf(id: CommandId, disabled = false): MenuItem {
  const { title, keys, icon } = commandOf(id);
  return { id, label: title, icon: isIcon(icon) ? icon : undefined, accelerator: keys[0], disabled };
}

function isIcon(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(icons, name);
}
