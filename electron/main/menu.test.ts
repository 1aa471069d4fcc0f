import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { commands } from '../../core/commands/commands.ts';
import { menuAccelerator, menuTemplate } from './menu.ts';

function itemsOf(platform: NodeJS.Platform, packaged = true): MenuItemConstructorOptions[] {
  const template = menuTemplate({ platform, packaged, request: () => undefined, names: {} });
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

describe('the application menu', () => {
  it.each<NodeJS.Platform>(['linux', 'win32'])('offers every command once on %s', (platform) => {
    const ids = itemsOf(platform).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.sort()).toEqual(commands.map(({ id }) => id).sort());
  });

  it('is headed on macOS by the menu of the program, which has quitting and the about box', () => {
    const [first, ...others] = menuTemplate({
      platform: 'darwin',
      packaged: true,
      request: () => undefined,
      names: {},
    });
    const ids = itemsOf('darwin').map(({ id }) => id);
    expect(first?.role).toBe('appMenu');
    expect(others.map(({ label, role }) => label ?? role)).toEqual([
      'File',
      'Edit',
      'View',
      'Go',
      'Mark',
      'Help',
      'windowMenu',
    ]);
    expect(ids.filter((id) => id === 'help.about' || id === 'program.quit')).toEqual(['help.about']);
  });

  it('keeps cutting, copying, pasting and selecting all for text fields', () => {
    const roles = itemsOf('darwin').flatMap(({ role }) => (role === undefined ? [] : [role]));
    expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']));
  });

  it('asks the window for the chosen command', () => {
    const requested: string[] = [];
    const template = menuTemplate({
      platform: 'linux',
      packaged: true,
      request: (command) => requested.push(command),
      names: {},
    });
    const [, edit] = template;
    const items = edit?.submenu as MenuItemConstructorOptions[];
    items.find(({ id }) => id === 'article.find')?.click?.({} as never, undefined, {});
    expect(requested).toEqual(['article.find']);
  });

  it('calls the colours what the reader calls them', () => {
    const names = { colorNames: { rose: 'Claim' } };
    const template = menuTemplate({ platform: 'linux', packaged: true, request: () => undefined, names });
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const labels = items
      .filter(({ id }) => id === 'mark.rose' || id === 'mark.sky')
      .map(({ label }) => label);
    expect(labels).toEqual(['Sky', 'Claim']);
  });

  it('has no developer tools in the packaged program', () => {
    const roles = (packaged: boolean): unknown[] => itemsOf('linux', packaged).map(({ role }) => role);
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(false)).toContain('toggleDevTools');
  });

  it('claims no key that could be typed into a note, nor one of copying and pasting', () => {
    const claimed = commands.flatMap((command) => menuAccelerator(command) ?? []);
    const typed = claimed.filter((key) => !/CmdOrCtrl|Alt|^F\d+$/.test(key));
    expect([typed, claimed.filter((key) => /^CmdOrCtrl\+[XCVA]$/.test(key))]).toEqual([[], []]);
  });

  it('claims each key for one command', () => {
    const claimed = commands.flatMap((command) => menuAccelerator(command) ?? []);
    expect(claimed).toEqual([...new Set(claimed)]);
  });

  it.each([
    [['CmdOrCtrl+K'], 'CmdOrCtrl+K'],
    [['?', 'F1'], 'F1'],
    [['Alt+Left'], 'Alt+Left'],
    [['Shift+H'], null],
    [['Delete', 'Backspace'], null],
    [['CmdOrCtrl+C'], null],
    [['F'], null],
    [[], null],
  ])('of %j claims %j', (keys, accelerator) => {
    expect(menuAccelerator({ keys })).toBe(accelerator);
  });
});
