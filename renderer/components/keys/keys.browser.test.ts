import { describe, expect, test } from 'vitest';
import { commands } from '../../../core/commands/commands.ts';
import { parseAccelerator } from './accelerator.ts';
import { ariaKeys, keyCaps, keysText } from './keys.ts';

describe('a key combination', () => {
  test.each([
    ['CmdOrCtrl+K', ['Ctrl', 'K'], ['⌘', 'K']],
    ['CmdOrCtrl+Shift+E', ['Ctrl', 'Shift', 'E'], ['⇧', '⌘', 'E']],
    ['Alt+Down', ['Alt', '↓'], ['⌥', '↓']],
    ['CmdOrCtrl+Plus', ['Ctrl', '+'], ['⌘', '+']],
    ['CmdOrCtrl+-', ['Ctrl', '−'], ['⌘', '−']],
    ['Delete', ['Del'], ['⌦']],
    ['?', ['?'], ['?']],
  ])('%s is shown as its platform shows it', (accelerator, elsewhere, mac) => {
    expect({
      linux: keyCaps(accelerator, 'linux'),
      win32: keyCaps(accelerator, 'win32'),
      darwin: keyCaps(accelerator, 'darwin'),
    }).toEqual({ linux: elsewhere, win32: elsewhere, darwin: mac });
  });

  test('is one word in a tooltip', () => {
    expect([keysText('CmdOrCtrl+Shift+E', 'linux'), keysText('CmdOrCtrl+Shift+E', 'darwin')]).toEqual([
      'Ctrl+Shift+E',
      '⇧⌘E',
    ]);
  });

  test('is named to screen readers by the keys of the platform', () => {
    expect([ariaKeys('CmdOrCtrl+K', 'darwin'), ariaKeys('Alt+Left', 'linux')]).toEqual([
      'Meta+K',
      'Alt+ArrowLeft',
    ]);
  });

  test('can be read in each row of the command table', () => {
    expect(() => commands.flatMap(({ keys }) => keys.map(parseAccelerator))).not.toThrow();
  });
});

test('an element draws a cap a key', async () => {
  const element = document.createElement('postil-keys');
  element.accelerator = 'CmdOrCtrl+Shift+Z';
  document.body.append(element);
  await element.updateComplete;
  expect([...element.renderRoot.querySelectorAll('kbd')].map((cap) => cap.textContent)).toEqual([
    'Ctrl',
    'Shift',
    'Z',
  ]);
  element.remove();
});
