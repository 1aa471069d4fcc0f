import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import { sampleArticle, sampleHighlight } from '../../testing/sample-records.ts';
import '../reader/reader-events.ts';
import './trash-list.ts';
import type { PostilTrashList } from './trash-list.ts';

const trashed = '2026-04-01T00:00:00Z';

async function open(given: Partial<PostilTrashList> = {}): Promise<PostilTrashList> {
  return mount(document.createElement('postil-trash-list'), {
    articles: [sampleArticle('a', { trashed })],
    marks: [{ highlight: sampleHighlight('h', 'b', 0.5, { trashed, note: 'A note' }), title: 'Article b' }],
    ...given,
  });
}

afterEach(() => document.body.replaceChildren());

describe('the trash', () => {
  test('has nothing that axe objects to', async () => {
    expect(await accessibilityProblems(await open())).toEqual([]);
  });

  test('brings back articles and marks', async () => {
    const list = await open();
    const restored: string[] = [];
    for (const button of list.renderRoot.querySelectorAll<HTMLElement>('li .secondary')) {
      const event = nextEvent(list, 'postil-restore');
      button.click();
      const { kind, id } = await event;
      restored.push(`${kind} ${id}`);
    }
    expect(restored).toEqual(['article a', 'highlight h']);
  });

  test('offers to destroy one thing, or all of it', async () => {
    const list = await open();
    const asked: string[] = [];
    list.addEventListener('postil-destroy', ({ id }) => asked.push(id));
    list.addEventListener('postil-command', ({ command }) => asked.push(command));
    for (const button of list.renderRoot.querySelectorAll<HTMLElement>(
      'li .plain, postil-list-head button',
    )) {
      button.click();
    }
    expect(asked).toEqual(['trash.empty', 'a', 'h']);
  });

  test('changes nothing where the library can only be read', async () => {
    const list = await open({ readOnly: true });
    expect([...list.renderRoot.querySelectorAll('button')].every((button) => button.disabled)).toBe(true);
  });
});
