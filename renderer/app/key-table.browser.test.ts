import { describe, expect, test } from 'vitest';
import { commandsFor, type KeyPlace, type KeyPress } from './key-table.ts';

function pressed(key: string, given: Partial<KeyPress> = {}): KeyPress {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : '';
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, code, ...none, getModifierState: () => false, ...given };
}

const ctrl = { ctrlKey: true };
const cases: readonly [string, KeyPress, KeyPlace, string, readonly string[]][] = [
  ['Ctrl+K opens the palette', pressed('k', ctrl), 'page', 'linux', ['view.palette']],
  ['Command+K does so on a Mac', pressed('k', { metaKey: true }), 'page', 'darwin', ['view.palette']],
  ['Control+K is not Command+K on a Mac', pressed('k', ctrl), 'page', 'darwin', []],
  ['the Windows key is no modifier', pressed('k', { metaKey: true }), 'page', 'win32', []],
  ['Ctrl+K works while writing', pressed('k', ctrl), 'text', 'linux', ['view.palette']],
  ['a letter is a command on the page', pressed('h'), 'page', 'linux', ['mark.add']],
  ['a letter is a letter while writing', pressed('h'), 'text', 'linux', []],
  ['Shift makes another command', pressed('H', { shiftKey: true }), 'page', 'linux', ['style.highlight']],
  [
    'a sign needs whatever keys it needs',
    pressed('?', { shiftKey: true }),
    'page',
    'linux',
    ['help.shortcuts'],
  ],
  [
    'plus with Shift makes text larger',
    pressed('+', { ...ctrl, shiftKey: true }),
    'page',
    'linux',
    ['text.larger'],
  ],
  ['plus without Shift does too', pressed('+', ctrl), 'page', 'linux', ['text.larger']],
  ['minus makes text smaller', pressed('-', ctrl), 'page', 'linux', ['text.smaller']],
  ['undo in a field is the field’s', pressed('z', ctrl), 'text', 'linux', []],
  ['undo elsewhere is the library’s', pressed('z', ctrl), 'page', 'linux', ['change.undo']],
  ['both ways to redo', pressed('y', ctrl), 'page', 'linux', ['change.redo']],
  ['Alt+Left leads back', pressed('ArrowLeft', { altKey: true }), 'page', 'linux', ['go.back']],
  ['Enter on a button presses it', pressed('Enter'), 'button', 'linux', []],
  ['a letter on a button is a command', pressed('m'), 'button', 'linux', ['view.margin']],
  ['F1 works while writing', pressed('F1'), 'text', 'linux', ['help.shortcuts']],
  [
    'a Cyrillic keyboard has the keys in their places',
    pressed('л', { ...ctrl, code: 'KeyK' }),
    'page',
    'linux',
    ['view.palette'],
  ],
  [
    'a French keyboard has its digits on the same keys',
    pressed('&', { code: 'Digit1' }),
    'page',
    'linux',
    ['mark.marigold'],
  ],
  [
    'Dvorak goes by the letter, not the place',
    pressed('k', { ...ctrl, code: 'KeyV' }),
    'page',
    'linux',
    ['view.palette'],
  ],
  [
    'AltGr types a character',
    pressed('[', { ctrlKey: true, altKey: true, code: 'Digit8', getModifierState: () => true }),
    'page',
    'win32',
    ['cursor.previous-block'],
  ],
];

describe('a key press', () => {
  test.each(cases)('%s', (_what, press, place, platform, commands) => {
    expect(commandsFor(press, place, platform)).toEqual(commands);
  });
});
