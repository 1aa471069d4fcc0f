import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import '../reader/reader-events.ts';
import './more-button.ts';
import type { PostilMoreButton } from './more-button.ts';

async function open(): Promise<PostilMoreButton> {
  return mount(document.createElement('postil-more-button'), {
    items: [{ id: 'note.copy', label: 'Copy the note' }],
  });
}

afterEach(() => document.body.replaceChildren());

test('has nothing that axe objects to', async () => {
  expect(await accessibilityProblems(await open())).toEqual([]);
});

test('the command that is chosen in its menu is asked for once, and the focus is on the button again', async () => {
  const more = await open();
  const asked = nextEvent(more, 'postil-command');
  const others: Event[] = [];
  more.addEventListener('postil-menu-choose', (event) => others.push(event));
  more.focus();
  more.renderRoot.querySelector('button')!.click();
  const menu = more.renderRoot.querySelector('postil-menu')!;
  await menu.updateComplete;
  menu.renderRoot.querySelector<HTMLElement>('.item')!.click();
  expect([(await asked).command, others, more.matches(':focus-within')]).toEqual(['note.copy', [], true]);
});
