import { afterEach, describe, expect, test } from 'vitest';
import type { WatchState } from '../../../core/ipc/watch-state.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import './watch-dialog.ts';
import type { PostilWatchDialog } from './watch-dialog.ts';

const folder = '/home/reader/Saved pages';

async function open(watch: WatchState | null): Promise<PostilWatchDialog> {
  const dialog = await mount(document.createElement('postil-watch-dialog'), { watch });
  await dialog.renderRoot.querySelector('postil-dialog')!.updateComplete;
  return dialog;
}

function button(dialog: PostilWatchDialog, name: string): HTMLButtonElement {
  const buttons = [...dialog.renderRoot.querySelectorAll('button')];
  return buttons.find(({ textContent }) => textContent.trim() === name)!;
}

afterEach(() => document.body.replaceChildren());

describe('the dialog of the watched folder', () => {
  test.each([null, { folder, state: 'watching' }, { folder, state: 'missing' }] as const)(
    'has nothing that axe objects to (%o)',
    async (watch) => {
      expect(await accessibilityProblems(await open(watch))).toEqual([]);
    },
  );

  test('asks for a folder when none is watched', async () => {
    const dialog = await open(null);
    const chosen = nextEvent(dialog, 'postil-watch-choose');
    button(dialog, 'Choose a folder').click();
    expect(await chosen).toBeInstanceOf(Event);
  });

  test('says where it is, pauses it and goes on', async () => {
    const dialog = await open({ folder, state: 'paused' });
    expect(dialog.renderRoot.querySelector('.folder')!.textContent).toContain(folder);
    const paused = nextEvent(dialog, 'postil-watch-pause');
    button(dialog, 'Go on').click();
    expect((await paused).paused).toBe(false);
  });
});
