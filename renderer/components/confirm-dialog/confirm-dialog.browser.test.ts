import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount } from '../../testing/mount.ts';
import './confirm-dialog.ts';
import type { PostilConfirmDialog } from './confirm-dialog.ts';

async function open(): Promise<PostilConfirmDialog> {
  const element = await mount(document.createElement('postil-confirm-dialog'), {
    heading: 'Empty the trash?',
    sentences: ['2 articles will be gone for ever.', 'This cannot be undone.'],
    action: 'Empty the trash',
  });
  await element.renderRoot.querySelector('postil-dialog')!.updateComplete;
  return element;
}

afterEach(() => document.body.replaceChildren());

test.each(['light', 'dark', 'contrast'])('has nothing that axe objects to, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  expect(await accessibilityProblems(await open())).toEqual([]);
  delete document.documentElement.dataset.theme;
});

test('Cancel has the focus, and only the other button confirms', async () => {
  const element = await open();
  const told: string[] = [];
  for (const name of ['postil-confirm', 'postil-dialog-close'] as const) {
    element.addEventListener(name, () => told.push(name));
  }
  const dialog = element.renderRoot.querySelector('postil-dialog')!;
  const focused = dialog.shadowRoot!.activeElement as HTMLElement;
  const label = focused.textContent.trim();
  focused.click();
  element.renderRoot.querySelector<HTMLElement>('.danger')!.click();
  expect([label, told]).toEqual(['Cancel', ['postil-dialog-close', 'postil-confirm']]);
});
