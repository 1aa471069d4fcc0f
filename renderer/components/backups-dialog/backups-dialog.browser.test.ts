import { afterEach, describe, expect, test } from 'vitest';
import type { BackupSummary } from '../../../core/library/backup-summary.ts';
import { compareTables } from '../../../core/library/compare-tables.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../../testing/sample-records.ts';
import { sizeName } from '../earlier-list/backup-words.ts';
import './backups-dialog.ts';
import type { PostilBackupsDialog } from './backups-dialog.ts';
import { outcomeInWords } from './restore-words.ts';

const backup = (at: string, given: Partial<BackupSummary> = {}): BackupSummary => ({
  name: at,
  at,
  reason: 'start',
  articles: 3,
  highlights: 1,
  bytes: 204_800,
  fault: null,
  ...given,
});
const backups = [
  backup('2026-11-23T10:00:00Z'),
  backup('2026-11-22T10:00:00Z', { reason: 'request' }),
  backup('2026-11-22T09:00:00Z', { reason: null, articles: null, highlights: null, fault: 'is damaged' }),
];
const chosen = { kind: 'backup', at: backups[1]!.at, backup: backups[1]! } as const;

const now = libraryOf(
  [
    sampleArticle('a', { title: 'Renamed' }),
    sampleArticle('gone', { trashed: '2026-11-23T00:00:00Z' }),
    sampleArticle('new'),
  ],
  [sampleHighlight('h', 'a', 0.1, { note: 'By whose count?' }), sampleHighlight('on-new', 'new', 0.1)],
);
const then = libraryOf(
  [sampleArticle('a', { title: 'As it was' }), sampleArticle('gone')],
  [sampleHighlight('h', 'a', 0.1, { note: 'By his count.' })],
);
const comparison = { differences: compareTables(now, then), then, leftOut: [] };

async function open(given: Partial<PostilBackupsDialog> = {}): Promise<PostilBackupsDialog> {
  const element = await mount(document.createElement('postil-backups-dialog'), {
    backups,
    moments: [],
    tables: now,
    now: new Date('2026-11-23T12:00:00Z'),
    ...given,
  });
  await element.renderRoot.querySelector('postil-dialog')!.updateComplete;
  await element.renderRoot.querySelector('postil-earlier-list')?.updateComplete;
  return element;
}

function button({ renderRoot }: PostilBackupsDialog, name: string): HTMLButtonElement {
  const found = [...renderRoot.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes(name),
  );
  if (found === undefined) throw new Error(`No button says ${name}.`);
  return found;
}

const words = (root: Element | ShadowRoot | null | undefined): string =>
  (root?.textContent ?? '').replace(/\s+/gu, ' ').trim();

afterEach(() => document.body.replaceChildren());

describe('axe objects to nothing', () => {
  test.each<[string, Partial<PostilBackupsDialog>]>([
    ['in the list', {}],
    ['while it is looked for', { backups: null }],
    ['when there is nothing', { backups: [] }],
    ['when it cannot be read', { backups: null, failure: 'The backups cannot be listed.' }],
    ['in the difference', { chosen, comparison }],
    ['while it is compared', { chosen }],
  ])('%s', async (_, given) => {
    expect(await accessibilityProblems(await open(given))).toEqual([]);
  });
});

describe('the list of backups', () => {
  test('is by day; what is damaged is said to be, and cannot be chosen', async () => {
    const element = await open();
    const { shadowRoot } = element.renderRoot.querySelector('postil-earlier-list')!;
    expect([
      [...shadowRoot!.querySelectorAll('h3')].map(({ textContent }) => textContent),
      shadowRoot!.querySelectorAll('button').length,
      words(shadowRoot!.querySelector('.fault')),
    ]).toEqual([['Today', 'Yesterday'], 2, 'It is damaged.']);
  });

  test('reports the one that is chosen', async () => {
    const element = await open();
    const reported = nextEvent(element, 'postil-earlier-choose');
    element.renderRoot
      .querySelector('postil-earlier-list')!
      .shadowRoot!.querySelectorAll('button')[1]!
      .click();
    expect((await reported).state).toEqual(chosen);
  });

  test('makes no backup of a library that can only be read', async () => {
    expect(button(await open({ readOnly: true }), 'Make one now').disabled).toBe(true);
  });
});

describe('the difference', () => {
  test('says what is missing, what differs and what was not there, an article with its marks', async () => {
    const element = await open({ chosen, comparison });
    const { shadowRoot } = element.renderRoot.querySelector('postil-state-difference')!;
    const groups = [...shadowRoot!.querySelectorAll('section')].map((section) => [
      section.ariaLabel,
      [...section.querySelectorAll('.title, .quote, .label')].map(words),
    ]);
    expect(groups).toEqual([
      ['Missing now', ['Article gone']],
      ['Different now', ['Renamed', 'Title then', 'Title now', 'the passage of h', 'Note then', 'Note now']],
      ['Not there then', ['Article new']],
    ]);
    expect(words(shadowRoot!.querySelectorAll('section')[2]!.querySelector('.meta'))).toBe(
      'Article, with 1 mark',
    );
  });

  test('offers to bring back what is missing, or to go back altogether', async () => {
    const element = await open({ chosen, comparison });
    const ways: string[] = [];
    element.addEventListener('postil-earlier-restore', ({ how }) => ways.push(how));
    button(element, 'Bring back').click();
    button(element, 'Go back').click();
    expect(ways).toEqual(['merge', 'replace']);
  });

  test('offers nothing where nothing differs, or nothing may be changed', async () => {
    const same = await open({ chosen, comparison: { ...comparison, differences: [] } });
    const readOnly = await open({ chosen, comparison, readOnly: true });
    expect([button(same, 'Go back').disabled, button(readOnly, 'Go back').disabled]).toEqual([true, true]);
  });

  test('names what cannot come back', async () => {
    const leftOut = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => ({ id: title, title }));
    const element = await open({ chosen, comparison: { ...comparison, leftOut } });
    expect(words(element.renderRoot.querySelector('[slot="lead"]'))).toContain(
      '“One”, “Two”, “Three” and 2 more',
    );
  });

  test('leads back to the list, with the focus on the one that was looked at', async () => {
    const element = await open({ chosen, comparison });
    const reported = nextEvent(element, 'postil-earlier-choose');
    button(element, 'Back to the list').click();
    expect((await reported).state).toBeNull();
    element.chosen = null;
    await element.updateComplete;
    const list = element.renderRoot.querySelector('postil-earlier-list')!;
    await list.updateComplete;
    await Promise.resolve();
    expect((list.shadowRoot!.activeElement as HTMLElement).dataset.key).toBe(backups[1]!.name);
  });
});

test('what was done is said in one sentence', () => {
  const none = { articles: 0, highlights: 0 };
  expect([
    outcomeInWords({
      added: { articles: 1, highlights: 2 },
      changed: none,
      trashed: { articles: 0, highlights: 1 },
    }),
    outcomeInWords({ added: none, changed: none, trashed: none }),
  ]).toEqual([
    '1 article and 2 marks brought back and 1 mark moved to the trash.',
    'Nothing had to be changed.',
  ]);
});

test.each([
  [812, '812 bytes'],
  [204_800, '205 kB'],
  [999_700, '1.0 MB'],
])('a size of %i bytes is %s', (bytes, name) => {
  expect(sizeName(bytes)).toBe(name);
});
