import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { parseAccelerator } from './accelerator.ts';
import { styles } from './keys.styles.ts';

const names: Readonly<Record<string, string>> = {
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  Enter: '↵',
  Plus: '+',
  '-': '−',
  Delete: 'Del',
  Escape: 'Esc',
};

const macNames: Readonly<Record<string, string>> = { ...names, Backspace: '⌫', Delete: '⌦', Escape: '⎋' };

/** The caps of a key combination in the order in which a platform shows them; macOS has signs for modifiers. */
export function keyCaps(accelerator: string, platform: string): readonly string[] {
  const { command, alt, shift, key } = parseAccelerator(accelerator);
  if (platform === 'darwin') {
    return [...(alt ? ['⌥'] : []), ...(shift ? ['⇧'] : []), ...(command ? ['⌘'] : []), macNames[key] ?? key];
  }
  return [
    ...(command ? ['Ctrl'] : []),
    ...(alt ? ['Alt'] : []),
    ...(shift ? ['Shift'] : []),
    names[key] ?? key,
  ];
}

/** A key combination as running text, for tooltips and labels: `Ctrl+K`, on macOS `⌘K`. */
export function keysText(accelerator: string, platform: string): string {
  return keyCaps(accelerator, platform).join(platform === 'darwin' ? '' : '+');
}

/** A key combination as `aria-keyshortcuts` wants it (https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts). */
export function ariaKeys(accelerator: string, platform: string): string {
  const { command, alt, shift, key } = parseAccelerator(accelerator);
  const modifiers = [
    ...(alt ? ['Alt'] : []),
    ...(command ? [platform === 'darwin' ? 'Meta' : 'Control'] : []),
    ...(shift ? ['Shift'] : []),
  ];
  const named = ['Left', 'Right', 'Up', 'Down'].includes(key) ? `Arrow${key}` : key;
  return [...modifiers, named].join('+');
}

/** A key combination as caps. Shown, not spoken as a control's name: the control has `aria-keyshortcuts`. */
@customElement('postil-keys')
export class PostilKeys extends LitElement {
  static override styles = styles;

  /** An accelerator of the command table, such as `CmdOrCtrl+K`. */
  @property() accelerator = '';

  /** Whose keys are shown: `darwin`, `linux`, `win32`. */
  @property() platform = 'linux';

  protected override render(): TemplateResult {
    return html`${keyCaps(this.accelerator, this.platform).map((cap) => html`<kbd>${cap}</kbd>`)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-keys': PostilKeys;
  }
}
