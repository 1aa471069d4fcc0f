import { commands, type Command, type CommandId } from '../../core/commands/commands.ts';
import { parseAccelerator, type Accelerator } from '../components/keys/accelerator.ts';

/** What of a key press decides which command is meant. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState(key: 'AltGraph'): boolean;
};

/** Where the key was pressed. */
export type KeyPlace = 'page' | 'button' | 'text';

interface Binding {
  readonly id: CommandId;
  readonly accelerator: Accelerator;
}

const bindings: readonly Binding[] = commands.flatMap(({ id, keys }: Command) =>
  keys.map((key) => ({ id: id as CommandId, accelerator: parseAccelerator(key) })),
);

/** What the accelerators call the keys that the browser calls otherwise. */
const keyNames: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/** Combinations that a text field does something with by itself: it keeps them. */
const textKeys = new Set(['Z', 'Y', 'C', 'V', 'X', 'A', 'Backspace', 'Left', 'Right', 'Up', 'Down']);

/** A button or link that has the focus keeps these. */
const buttonKeys = new Set(['Enter', ' ']);

/**
 * The commands that a key press may mean, in the order of the table: the first that can be run now is meant.
 * A lone character means nothing in a text field.
 */
export function commandsFor(press: KeyPress, place: KeyPlace, platform: string): readonly CommandId[] {
  const mac = platform === 'darwin';
  // AltGr types a character; Windows reports it as Ctrl+Alt.
  const altGraph = press.getModifierState('AltGraph');
  const command = !altGraph && (mac ? press.metaKey : press.ctrlKey);
  const other = !altGraph && (mac ? press.ctrlKey : press.metaKey);
  const alt = !altGraph && press.altKey;
  if (other) return [];
  const names = namesOf(press);
  return bindings
    .filter(({ accelerator }) => {
      if (!names.includes(accelerator.key)) return false;
      if (accelerator.command !== command || accelerator.alt !== alt) return false;
      // Which keys need Shift for a sign depends on the keyboard: Shift counts for named keys, letters and digits.
      if (accelerator.shift !== press.shiftKey && !isSign(accelerator.key)) return false;
      return fits(accelerator, place);
    })
    .map(({ id }) => id);
}

function fits({ command, alt, key }: Accelerator, place: KeyPlace): boolean {
  if (place === 'page') return true;
  const lone = !command && !alt;
  if (place === 'button') return !(lone && buttonKeys.has(key));
  return lone ? /^F\d+$/u.test(key) : !textKeys.has(key);
}

/** The names that the table may have for the key: what it types, and on other alphabets what stands there in Latin. */
function namesOf({ key, code }: KeyPress): readonly string[] {
  const named = keyNames[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  if (/^[A-Z0-9]$/u.test(named)) return [named];
  const latin = /^(?:Key|Digit)([A-Z0-9])$/u.exec(code)?.[1];
  return latin === undefined ? [named] : [named, latin];
}

function isSign(key: string): boolean {
  return key === 'Plus' || /^[^\p{L}\p{N}]$/u.test(key);
}
