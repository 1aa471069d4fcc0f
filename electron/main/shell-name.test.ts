import { expect, it } from 'vitest';
import { shellName } from './shell-name.ts';

it('says what the window runs on, and never takes one shell for the other', () => {
  const shell = { [Symbol.for('postil.shell')]: { name: 'Chromium shell', version: '156.0.8078.73' } };
  expect([
    shellName({ electron: '45.4.1' }, {}),
    shellName({}, shell),
    shellName({}, {}),
    shellName({}, { [Symbol.for('postil.shell')]: 'Electron' }),
  ]).toEqual(['Electron 45.4.1', 'Chromium shell (Chromium 156.0.8078.73)', 'unknown', 'unknown']);
});
