/** A key with its modifiers, as Electron's accelerator strings name them. */
export interface Accelerator {
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  meta: boolean;
  /** `KeyboardEvent.key` in lower case. */
  key: string;
}

/** The part of a `KeyboardEvent` that decides. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey'>;

const keyNames: Record<string, string> = {
  plus: '+',
  space: ' ',
  esc: 'escape',
  return: 'enter',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Reads `CommandOrControl+Shift+P` and its like; names of keys that it does not know stay as they are. */
export function parseAccelerator(text: string, platform: NodeJS.Platform = process.platform): Accelerator {
  const accelerator: Accelerator = { ctrl: false, shift: false, alt: false, meta: false, key: '' };
  // `Ctrl++` means the plus key: splitting leaves two empty parts at its end.
  const parts = text.replace(/\+\+$/, '+Plus').split('+');
  for (const part of parts.map((name) => name.trim().toLowerCase())) {
    switch (part) {
      case 'commandorcontrol':
      case 'cmdorctrl':
        accelerator[platform === 'darwin' ? 'meta' : 'ctrl'] = true;
        break;
      case 'control':
      case 'ctrl':
        accelerator.ctrl = true;
        break;
      case 'command':
      case 'cmd':
      case 'meta':
      case 'super':
        accelerator.meta = true;
        break;
      case 'shift':
        accelerator.shift = true;
        break;
      case 'alt':
      case 'option':
      case 'altgr':
        accelerator.alt = true;
        break;
      default:
        accelerator.key = keyNames[part] ?? part;
    }
  }
  return accelerator;
}

/**
 * Whether a key press is the accelerator. Self-contained, because its source is sent into the page.
 *
 * Symbols ignore Shift, which many layouts need to type them (`Ctrl+Plus`), unless the accelerator asks for it;
 * then the key's place on a US keyboard counts too (`Ctrl+Shift+/` arrives as `?`). So does it for letters when
 * the layout writes no Latin ones.
 */
export function matchesAccelerator(press: KeyPress, accelerator: Accelerator): boolean {
  const { key } = accelerator;
  const places: Record<string, string> = {
    Minus: '-',
    Equal: '=',
    BracketLeft: '[',
    BracketRight: ']',
    Backslash: '\\',
    Semicolon: ';',
    Quote: "'",
    Comma: ',',
    Period: '.',
    Slash: '/',
    Backquote: '`',
  };
  if (press.ctrlKey !== accelerator.ctrl || press.altKey !== accelerator.alt) return false;
  if (press.metaKey !== accelerator.meta) return false;

  const isSymbol = key.length === 1 && !/[a-z0-9 ]/.test(key);
  const shiftFits = press.shiftKey === accelerator.shift || (isSymbol && !accelerator.shift);
  if (!shiftFits) return false;

  const pressed = press.key.toLowerCase();
  if (pressed === key) return true;
  const place = places[press.code] ?? /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]?.toLowerCase();
  const layoutHidesIt = isSymbol ? accelerator.shift : /^[^a-z]$/.test(pressed);
  return layoutHidesIt && place === key;
}
