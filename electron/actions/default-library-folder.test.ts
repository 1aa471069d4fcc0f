import { expect, it } from 'vitest';
import { defaultLibraryFolder } from './default-library-folder.ts';

it.each([
  ['linux', {}, '/home/ada', '/home/ada/.config/Postil/library'],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, '/home/ada', '/conf/Postil/library'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/ada', '/home/ada/.config/Postil/library'],
  ['linux', { XDG_CONFIG_HOME: 'conf' }, '/home/ada', '/home/ada/.config/Postil/library'],
  ['darwin', {}, '/Users/ada', '/Users/ada/Library/Application Support/Postil/library'],
  ['win32', { APPDATA: 'D:\\Data' }, 'C:\\Users\\ada', 'D:\\Data\\Postil\\library'],
  ['win32', {}, 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Postil\\library'],
] as const)('finds the folder that the window uses on %s with %o', (platform, env, home, folder) => {
  expect(defaultLibraryFolder({ platform, env, home })).toBe(folder);
});
