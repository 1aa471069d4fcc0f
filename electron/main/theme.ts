import type { NativeTheme } from 'electron';
import type { Theme } from '../../core/library/records.ts';

/** What a theme is to the system (its menus, dialogs and `prefers-color-scheme`), and the colour of its desk. */
const themeLooks: Record<Exclude<Theme, 'system'>, { source: 'light' | 'dark'; desk: string }> = {
  light: { source: 'light', desk: '#eeeeea' },
  sepia: { source: 'light', desk: '#e8ddc6' },
  dark: { source: 'dark', desk: '#151719' },
  black: { source: 'dark', desk: '#000000' },
  contrast: { source: 'light', desk: '#ffffff' },
};

/** Tells the system which of its two faces goes with the reader's theme. */
export function applyTheme(nativeTheme: Pick<NativeTheme, 'themeSource'>, theme: Theme): void {
  nativeTheme.themeSource = theme === 'system' ? 'system' : themeLooks[theme].source;
}

/** What the window shows before its page is drawn: the desk, so that a dark theme does not open with a flash. */
export function deskColor(nativeTheme: Pick<NativeTheme, 'shouldUseDarkColors'>, theme: Theme): string {
  const shown = theme === 'system' ? (nativeTheme.shouldUseDarkColors ? 'dark' : 'light') : theme;
  return themeLooks[shown].desk;
}
