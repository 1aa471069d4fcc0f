import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Placement } from '../../../core/annotation/target.ts';
import '../../styles/global.css';
import { sampleHighlight } from '../reader/sample-article.ts';
import type { PostilNoteCard } from './note-card.ts';
import './note-card.ts';
import '../reader/reader-events.ts';
import './note-events.ts';

const exact: Placement = { status: 'exact', start: 0, end: 5, score: 1 };

async function card(note: string, more: Partial<PostilNoteCard> = {}): Promise<PostilNoteCard> {
  const element = document.createElement('postil-note-card');
  Object.assign(element, {
    highlight: sampleHighlight('h', 'Nobody pays.', { note }),
    placement: exact,
    ...more,
  });
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  return element;
}

const body = (element: PostilNoteCard): Element => element.renderRoot.querySelector('.body')!;

async function tools(element: PostilNoteCard): Promise<readonly HTMLButtonElement[]> {
  element.renderRoot.querySelector('.card')!.dispatchEvent(new PointerEvent('pointerenter'));
  await element.updateComplete;
  return [...element.renderRoot.querySelector('postil-note-tools')!.renderRoot.querySelectorAll('button')];
}

afterEach(() => document.body.replaceChildren());

test.each([
  ['at rest', {}],
  ['at hand', { active: true }],
  ['being written', { editing: true }],
  ['under its passage', { quoted: true }],
  ['without a place', { placement: { status: 'orphan', score: 0 } as const }],
])('gives axe nothing to complain of %s', async (_, more) => {
  await card('A *note* with a [link](https://example.org) and #tags.\n\n- one\n- two', more);
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('Markdown is drawn, and each tag is a link', async () => {
  const element = await card('**Check** #tide-desk and #tide.\n\n- one');
  expect([
    body(element).querySelector('strong')?.textContent,
    [...body(element).querySelectorAll('a')].map(({ textContent, dataset }) => [textContent, dataset.tag]),
    body(element).querySelector('li')?.textContent,
  ]).toEqual([
    'Check',
    [
      ['#tide-desk', 'tide-desk'],
      ['#tide', 'tide'],
    ],
    'one',
  ]);
});

test('markup in a note is text, and a script address is no link', async () => {
  const element = await card('<img src=x onerror=alert(1)> [here](javascript:alert(1))');
  expect([body(element).querySelector('img, a'), body(element).textContent]).toEqual([
    null,
    '<img src=x onerror=alert(1)> here',
  ]);
});

test('a tag and a link are reported, not followed', async () => {
  const element = await card('#talk and [there](https://example.org/a)');
  const reported: string[] = [];
  element.addEventListener('postil-tag-open', ({ tag }) => reported.push(tag));
  element.addEventListener('postil-link-open', ({ url }) => reported.push(url));
  for (const link of body(element).querySelectorAll('a')) link.click();
  expect(reported).toEqual(['talk', 'https://example.org/a']);
});

test('a tool brings the note to the fore before it asks for its command', async () => {
  const element = await card('A note.');
  const reported: string[] = [];
  element.addEventListener('postil-note-focus', ({ highlight }) => reported.push(highlight));
  element.addEventListener('postil-command', ({ command }) => reported.push(command));
  (await tools(element)).find(({ ariaLabel }) => ariaLabel === 'Delete the mark and its note')!.click();
  expect(reported).toEqual(['h', 'mark.remove']);
});

test('a note that cannot be changed offers nothing that would change it', async () => {
  const element = await card('A note.', { readonly: true });
  expect((await tools(element)).map(({ ariaLabel }) => ariaLabel)).toEqual(['Copy the note']);
});

test('a note without a place shows its passage and says so', async () => {
  const element = await card('Ask why.', { placement: { status: 'orphan', score: 0 } });
  expect([
    element.renderRoot.querySelector('.quote')?.textContent,
    element.renderRoot.querySelector('.flag')?.textContent,
  ]).toEqual(['“Nobody pays.”', 'Not in this revision']);
});

test('a note whose passage was found by likeness says how alike it is', async () => {
  const element = await card('Hm.', { placement: { status: 'approximate', start: 0, end: 5, score: 0.834 } });
  expect(element.renderRoot.querySelector('.flag')?.textContent).toContain('83 % alike');
});

test('a note whose passage is only typed in another way does not say that the passage has changed', async () => {
  const flags = [1, 0.999].map(async (score) => {
    const element = await card('Hm.', { placement: { status: 'approximate', start: 0, end: 5, score } });
    return element.renderRoot.querySelector('.flag')?.textContent.trim();
  });
  expect(await Promise.all(flags)).toEqual([
    'The passage has changed: the same words, typed differently',
    'The passage has changed: 99 % alike',
  ]);
});
