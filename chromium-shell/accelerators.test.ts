import { describe, expect, it } from 'vitest';
import { matchesAccelerator, parseAccelerator, type KeyPress } from './accelerators.ts';

const plain = { ctrl: false, shift: false, alt: false, meta: false };

/** `Control+Shift+KeyK:K` reads: these modifiers held, the key in that place, typing that. */
function press(text: string): KeyPress {
  const [, modifiers = '', code = '', key = ''] = /^(.*?)(\w*):(.+)$/.exec(text) ?? [];
  const held = (name: string) => modifiers.includes(name);
  return {
    code,
    key,
    ctrlKey: held('Control'),
    shiftKey: held('Shift'),
    altKey: held('Alt'),
    metaKey: held('Meta'),
  };
}

describe('parseAccelerator', () => {
  it.each([
    ['CmdOrCtrl+Shift+P', { ...plain, ctrl: true, shift: true, key: 'p' }],
    ['CommandOrControl+Plus', { ...plain, ctrl: true, key: '+' }],
    ['Ctrl++', { ...plain, ctrl: true, key: '+' }],
    ['Alt+Left', { ...plain, alt: true, key: 'arrowleft' }],
    ['Super+Esc', { ...plain, meta: true, key: 'escape' }],
    ['Shift+Space', { ...plain, shift: true, key: ' ' }],
    ['F11', { ...plain, key: 'f11' }],
  ])('reads %s', (text, expected) => {
    expect(parseAccelerator(text, 'linux')).toStrictEqual(expected);
  });

  it('means the command key on macOS', () => {
    expect(parseAccelerator('CmdOrCtrl+Q', 'darwin')).toStrictEqual({ ...plain, meta: true, key: 'q' });
  });
});

describe('matchesAccelerator', () => {
  it.each([
    ['Ctrl+P', 'Control+KeyP:p', true],
    ['Ctrl+P', 'Control+KeyP:P', true],
    ['Ctrl+P', 'Control+Shift+KeyP:P', false],
    ['Ctrl+P', 'Control+Alt+KeyP:p', false],
    ['Ctrl+P', 'KeyP:p', false],
    ['Ctrl+Shift+P', 'Control+Shift+KeyP:P', true],
    ['Ctrl+Plus', 'Control+Shift+Equal:+', true],
    ['Ctrl+Plus', 'Control+NumpadAdd:+', true],
    ['Ctrl+Plus', 'Control+Equal:=', false],
    ['Ctrl+Shift+/', 'Control+Shift+Slash:?', true],
    ['Ctrl+/', 'Control+Shift+Slash:?', false],
    ['Ctrl+C', 'Control+KeyC:с', true],
    ['Ctrl+Q', 'Control+KeyQ:a', false],
    ['Ctrl+1', 'Control+Digit1:&', true],
    ['F11', 'F11:F11', true],
    ['Alt+Left', 'Alt+ArrowLeft:ArrowLeft', true],
  ])('%s, pressed %s: %s', (accelerator, pressed, expected) => {
    expect(matchesAccelerator(press(pressed), parseAccelerator(accelerator, 'linux'))).toBe(expected);
  });
});
