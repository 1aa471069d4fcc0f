import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount } from '../../testing/mount.ts';
import type { ToastMessage } from './toast-message.ts';
import './toast.ts';
import type { PostilToast } from './toast.ts';

const message: ToastMessage = { id: 1, level: 'info', message: 'Mark moved to the trash' };

async function show(given: Partial<ToastMessage>): Promise<{ toast: PostilToast; dismissed: number[] }> {
  const toast = document.createElement('postil-toast');
  const dismissed: number[] = [];
  toast.addEventListener('postil-toast-dismiss', (event) => dismissed.push(event.message));
  await mount(toast, { message: { ...message, ...given } });
  return { toast, dismissed };
}

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('a message', () => {
  test('has nothing that axe objects to', async () => {
    vi.useRealTimers();
    const { toast } = await show({
      action: { label: 'Undo', accelerator: 'CmdOrCtrl+Z', run: () => undefined },
    });
    expect(await accessibilityProblems(toast)).toEqual([]);
  });

  test('leaves after ten seconds', async () => {
    const { dismissed } = await show({});
    vi.advanceTimersByTime(9_999);
    const before = [...dismissed];
    vi.advanceTimersByTime(1);
    expect([before, dismissed]).toEqual([[], [1]]);
  });

  test('stays while it is focused', async () => {
    const { toast, dismissed } = await show({});
    toast.renderRoot.querySelector('button')!.focus();
    vi.advanceTimersByTime(30_000);
    expect(dismissed).toEqual([]);
  });

  test('stays and is an alert when it is an error', async () => {
    const { toast, dismissed } = await show({ level: 'error' });
    vi.advanceTimersByTime(600_000);
    expect([dismissed, toast.renderRoot.querySelector('[role="alert"] .words')?.textContent]).toEqual([
      [],
      'Mark moved to the trash',
    ]);
  });

  test('acts once and leaves', async () => {
    const run = vi.fn();
    const { toast, dismissed } = await show({ action: { label: 'Undo', run } });
    toast.renderRoot.querySelector<HTMLElement>('.action')!.click();
    expect([run.mock.calls.length, dismissed]).toEqual([1, [1]]);
  });
});
