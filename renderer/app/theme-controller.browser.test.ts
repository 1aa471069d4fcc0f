import { expect, test } from 'vitest';
import { resolveTheme } from './theme-controller.ts';

test.each([
  ['system', { dark: false, contrast: false }, 'light'],
  ['system', { dark: true, contrast: false }, 'dark'],
  ['system', { dark: true, contrast: true }, 'contrast'],
  ['sepia', { dark: true, contrast: true }, 'sepia'],
] as const)('the theme %s on a system that asks for %o is %s', (theme, system, shown) => {
  expect(resolveTheme(theme, system)).toBe(shown);
});
