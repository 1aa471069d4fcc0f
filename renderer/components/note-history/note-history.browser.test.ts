import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import { sampleHighlight } from '../../testing/sample-records.ts';
import './note-history.ts';
import type { PostilNoteHistory } from './note-history.ts';

const versions = [
  { at: '2026-11-23T10:00:00Z', text: 'By whose count?', current: true },
  { at: '2026-11-22T10:00:00Z', text: 'By his count.', current: false },
];

async function open(given: Partial<PostilNoteHistory> = {}): Promise<PostilNoteHistory> {
  const element = await mount(document.createElement('postil-note-history'), {
    subject: 'h',
    highlight: sampleHighlight('h', 'a', 0.1),
    versions,
    now: new Date('2026-11-23T12:00:00Z'),
    ...given,
  });
  await element.renderRoot.querySelector('postil-dialog')!.updateComplete;
  return element;
}

const texts = ({ renderRoot }: PostilNoteHistory): string =>
  renderRoot.textContent.replace(/\s+/gu, ' ').trim();

afterEach(() => document.body.replaceChildren());

test.each([
  ['with versions', {}],
  ['while it is looked for', { versions: null }],
  ['with nothing', { versions: [] }],
  ['that cannot be read', { versions: null, failure: 'The library did not answer.' }],
])('a history %s has nothing that axe objects to', async (_, given) => {
  expect(await accessibilityProblems(await open(given))).toEqual([]);
});

test('says when the note said what, and only earlier versions can be restored', async () => {
  const element = await open();
  const restored = nextEvent(element, 'postil-note-restore');
  const buttons = [...element.renderRoot.querySelectorAll('button')];
  buttons[0]!.click();
  const { subject, text } = await restored;
  expect([
    [...element.renderRoot.querySelectorAll('time')].map(({ textContent }) => textContent.split(',')[0]),
    buttons.length,
    subject,
    text,
  ]).toEqual([['Today', 'Yesterday'], 1, 'h', 'By his count.']);
});

test.each([
  ['there is nothing yet', { versions: [] }, 'Nothing was ever written'],
  ['it cannot be read', { versions: null, failure: 'The library did not answer.' }, 'did not answer'],
])('when %s, that is said', async (_, given, expected) => {
  expect(texts(await open(given))).toContain(expected);
});
