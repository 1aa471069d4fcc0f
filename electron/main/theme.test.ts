import { expect, it } from 'vitest';
import { themes } from '../../core/library/records.ts';
import { applyTheme, deskColor } from './theme.ts';

it('shows the system the face that goes with each theme', () => {
  const sources = themes.map((theme) => {
    const nativeTheme = { themeSource: 'system' as const };
    applyTheme(nativeTheme, theme);
    return `${theme}: ${nativeTheme.themeSource}`;
  });
  expect(sources).toEqual([
    'system: system',
    'light: light',
    'sepia: light',
    'dark: dark',
    'black: dark',
    'contrast: light',
  ]);
});

it('opens a dark window for those whose system is dark', () => {
  expect([true, false].map((dark) => deskColor({ shouldUseDarkColors: dark }, 'system'))).toEqual([
    deskColor({ shouldUseDarkColors: false }, 'dark'),
    deskColor({ shouldUseDarkColors: true }, 'light'),
  ]);
});
