import { commandTitle } from '../../core/commands/command-title.ts';
import {
  commands,
  commandOf,
  menuNames,
  type Command,
  type CommandId,
} from '../../core/commands/commands.ts';
import type { IconName } from '../components/icon/icons.ts';
import type { MenuItem } from '../components/menu/menu-item.ts';
import type { Actions } from './actions.ts';
import type { NamedColors } from '../components/swatches/color-names.ts';
import type { ReaderPort } from './reader-port.ts';

/** Runs the commands of the table: the window's own, and those of the reader while it shows an article. */
export class CommandRunner {
  readonly #actions: Actions;
  readonly #reader: () => ReaderPort | null;
  readonly #names: () => NamedColors;
  #recent: readonly CommandId[] = [];

  constructor(actions: Actions, reader: () => ReaderPort | null, names: () => NamedColors) {
    this.#actions = actions;
    this.#reader = reader;
    this.#names = names;
  }

  /** Those that can be run now: the ones used last first, then in the order of the table. */
  get available(): readonly CommandId[] {
    const able = commands.map(({ id }) => id).filter((id) => this.canRun(id));
    const recent = this.#recent.filter((id) => able.includes(id));
    return [...recent, ...able.filter((id) => !recent.includes(id))];
  }

  canRun(id: CommandId): boolean {
    const action = this.#actions[id];
    return action === undefined ? (this.#reader()?.canRun(id) ?? false) : (action.can?.() ?? true);
  }

  /** Runs a command; `false` when it cannot be run now. */
  run(id: CommandId): boolean {
    if (!this.canRun(id)) return false;
    const action = this.#actions[id];
    if (action === undefined) {
      if (this.#reader()?.run(id) !== true) return false;
    } else void action.run();
    if (id !== 'view.palette')
      this.#recent = [id, ...this.#recent.filter((other) => other !== id)].slice(0, 6);
    return true;
  }

  /** The menu of the whole table: a line a menu, each holding its commands. */
  menu(): readonly MenuItem[] {
    return menuNames.map((name) => ({
      id: name,
      label: name,
      items: this.items(commands.filter(({ menu }) => menu === name).map(({ id }) => id)),
    }));
  }

  /** The lines of a menu of these commands, with a line between sections of the table. */
  items(ids: readonly CommandId[]): readonly MenuItem[] {
    return ids.map((id, at) => {
      const { icon, keys, section }: Command = commandOf(id);
      const before = ids[at - 1];
      return {
        id,
        label: commandTitle(id, this.#names()),
        icon: icon as IconName | undefined,
        accelerator: keys[0],
        disabled: !this.canRun(id),
        checked: this.#actions[id]?.checked?.(),
        separated: before !== undefined && commandOf(before).section !== section,
      };
    });
  }
}
