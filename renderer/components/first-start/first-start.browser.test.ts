import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import './first-start.ts';
import type { PostilFirstStart } from './first-start.ts';

async function open(): Promise<PostilFirstStart> {
  const page = await mount(document.createElement('postil-first-start'));
  await vi.waitFor(() => expect(page.renderRoot.querySelectorAll('.tick').length).toBe(3));
  return page;
}

afterEach(() => document.body.replaceChildren());

describe('the first page', () => {
  test('has nothing that axe objects to', async () => {
    expect(await accessibilityProblems(await open())).toEqual([]);
  });

  test('lays its notes beside each other without overlap', async () => {
    const page = await open();
    const boxes = [...page.renderRoot.querySelectorAll('.note')].map((note) => note.getBoundingClientRect());
    expect(boxes.every((box, at) => at === 0 || box.top >= (boxes[at - 1]?.bottom ?? 0))).toBe(true);
  });

  test('offers the import', async () => {
    const page = await open();
    const command = nextEvent(page, 'postil-command');
    page.renderRoot.querySelector<HTMLElement>('.primary')!.click();
    expect((await command).command).toBe('import.files');
  });
});
