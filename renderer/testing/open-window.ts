import type { PostilApp } from '../app/postil-app.ts';
import { createFakePostil, type FakeOptions, type FakePostil } from './fake-postil.ts';
import '../app/postil-app.ts';

/** The whole window over a library in memory. */
export interface TestWindow {
  readonly app: PostilApp;
  readonly fake: FakePostil;
  /** The first element of that selector, through shadow roots; `a >> b` is a `b` inside of an `a`. */
  readonly find: (selector: string) => HTMLElement | null;
  /** Like `find`, but there must be one. */
  readonly get: (selector: string) => HTMLElement;
  /** Presses a key where the focus is. */
  readonly press: (key: string, init?: KeyboardEventInit) => void;
}

/** Opens the window and waits until the library is drawn. */
export async function openWindow(options: FakeOptions): Promise<TestWindow> {
  const fake = createFakePostil(options);
  Object.defineProperty(window, 'postil', { value: fake.api, configurable: true });
  const app = document.createElement('postil-app');
  document.body.append(app);
  const find = (selector: string): HTMLElement | null => {
    const [first = '', ...inside] = selector.split(' >> ');
    return inside.reduce<HTMLElement | null>(
      (found, part) => (found === null ? null : findDeep(found, part)),
      findDeep(app, first),
    );
  };
  const opened: TestWindow = {
    app,
    fake,
    find,
    get: (selector) => {
      const found = find(selector);
      if (found === null) throw new Error(`Nothing in the window is ${selector}.`);
      return found;
    },
    press: (key, init = {}) => {
      const event = { key, bubbles: true, composed: true, cancelable: true, ...init };
      focused().dispatchEvent(new KeyboardEvent('keydown', event));
    },
  };
  while (find('main > *') === null) await new Promise((resolve) => requestAnimationFrame(resolve));
  return opened;
}

function findDeep(root: Element, selector: string): HTMLElement | null {
  const scope = root.shadowRoot ?? root;
  const here = scope.querySelector<HTMLElement>(selector);
  if (here !== null) return here;
  for (const element of scope.querySelectorAll('*')) {
    if (element.shadowRoot === null) continue;
    const found = findDeep(element, selector);
    if (found !== null) return found;
  }
  return null;
}

function focused(): Element {
  let active: Element = document.activeElement ?? document.body;
  while (active.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
