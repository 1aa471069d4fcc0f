import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Theme } from '../../core/library/records.ts';

/** Sets the document's theme, and follows the system where the reader has chosen none. */
export class ThemeController implements ReactiveController {
  readonly #theme: () => Theme;
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #contrast = matchMedia('(prefers-contrast: more)');
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, theme: () => Theme) {
    this.#theme = theme;
    host.addController(this);
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    for (const query of [this.#dark, this.#contrast]) {
      query.addEventListener('change', () => this.#apply(), { signal: this.#abort.signal });
    }
    this.#apply();
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  hostUpdated(): void {
    this.#apply();
  }

  #apply(): void {
    document.documentElement.dataset.theme = resolveTheme(this.#theme(), {
      dark: this.#dark.matches,
      contrast: this.#contrast.matches,
    });
  }
}

/** The theme to show; what the system asks for counts while none is chosen. */
export function resolveTheme(
  theme: Theme,
  system: { readonly dark: boolean; readonly contrast: boolean },
): Exclude<Theme, 'system'> {
  if (theme !== 'system') return theme;
  if (system.contrast) return 'contrast';
  return system.dark ? 'dark' : 'light';
}
