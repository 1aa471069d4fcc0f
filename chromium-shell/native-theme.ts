import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { windows } from './windows.ts';

type Source = Electron.NativeTheme['themeSource'];

/** Electron's `nativeTheme`. The system's own preference is known once a page has reported it; until then it is light. */
class NativeTheme
  extends EventEmitter
  implements Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>
{
  #source: Source = 'system';
  #systemIsDark = false;

  get themeSource(): Source {
    return this.#source;
  }
  set themeSource(source: Source) {
    this.#source = source;
    for (const { webContents } of windows) webContents.applyTheme();
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark' || (this.#source === 'system' && this.#systemIsDark);
  }

  /** Called with what a page sees. While a theme is forced, that is the theme and says nothing of the system. */
  noteSystem(dark: boolean): void {
    if (this.#source !== 'system' || dark === this.#systemIsDark) return;
    this.#systemIsDark = dark;
    this.emit('updated');
  }
}

/** The one instance. */
export const nativeTheme = new NativeTheme();
