import { expect, it } from 'vitest';
import { StoreError, type LibraryStore } from '../store/library-store.ts';
import { openOrExplain } from './opening.ts';

const store = { folder: '/home/reader/library' } as LibraryStore;
const newer = new StoreError('newer', 'It needs version 9. Nothing in it was changed.');

/** Tries to open a library that fails with each of `failures` in turn; the user presses `presses`. */
async function tryToOpen(failures: readonly Error[], presses: readonly string[]) {
  const left = [...failures];
  const pressed = [...presses];
  const said: string[] = [];
  const shown: string[] = [];
  let windows = 0;
  const opened = await openOrExplain('/home/reader/library', {
    open: () => {
      const failure = left.shift();
      return failure === undefined ? Promise.resolve(store) : Promise.reject(failure);
    },
    dialog: {
      showMessageBox: ((_over: unknown, options: { message: string; detail: string; buttons: string[] }) => {
        said.push(`${options.message} ${options.detail}`);
        const response = options.buttons.indexOf(pressed.shift() ?? 'Quit');
        return Promise.resolve({ response, checkboxChecked: false });
      }) as never,
    },
    shell: { openPath: (path) => Promise.resolve(void shown.push(path)).then(() => '') },
    openBareWindow: () => {
      windows += 1;
      return { destroy: () => (windows -= 1) } as never;
    },
    log: { info: () => undefined, error: () => undefined },
  });
  return { opened, said, shown, windows };
}

it('says why a library cannot be opened and where it is, and opens no other in its place', async () => {
  expect(await tryToOpen([newer], ['Quit'])).toEqual({
    opened: null,
    said: [
      'This library was made by a newer Postil. It needs version 9. Nothing in it was changed.\n\n' +
        'The library is in /home/reader/library.',
    ],
    shown: [],
    windows: 0,
  });
});

it('shows the folder and lets the user try again', async () => {
  const { opened, said, shown, windows } = await tryToOpen(
    [newer, new Error('EIO')],
    ['Show the folder', 'Try again', 'Try again'],
  );
  expect({ opened, shown, windows }).toEqual({ opened: store, shown: ['/home/reader/library'], windows: 0 });
  expect(said.length).toBe(3);
  expect(said[2]).toMatch(/^Your library cannot be opened\. /);
});
