import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Conflict } from '../../core/library/merge/conflicts.ts';
import '../styles/global.css';
import { accessibilityProblems } from '../testing/accessibility.ts';
import type { FakeOptions } from '../testing/fake-postil.ts';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { sampleLibrary } from '../testing/sample-library.ts';
import { libraryOf, sampleArticle, sampleHighlight } from '../testing/sample-records.ts';

const why = 'Not saved yet: the disk is full. What was done waits in memory.';
const trashed = '2026-04-01T00:00:00Z';

const open = (given: Partial<FakeOptions> = {}): Promise<TestWindow> =>
  openWindow({ library: sampleLibrary(), ...given });

/** The text of the first element of that selector, with single spaces; empty when there is none. */
function said({ find }: TestWindow, selector: string): string {
  const found = find(selector);
  return ((found?.shadowRoot ?? found)?.textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** What the line above the page says. */
const line = ({ find }: TestWindow): string =>
  (find('postil-frame-line')?.textContent ?? '').replace(/\s+/gu, ' ').trim();

const toast = (window: TestWindow): string => said(window, 'postil-toast >> .words');

/** Presses the button of that name in an element. */
async function press(window: TestWindow, selector: string, name: string): Promise<void> {
  await vi.waitFor(() => {
    const scope = window.get(selector);
    const buttons = [
      ...(scope.shadowRoot ?? scope).querySelectorAll('button'),
      ...scope.querySelectorAll('button'),
    ];
    const button = buttons.find(({ textContent }) => textContent.includes(name));
    expect(button?.disabled).toBe(false);
    button!.click();
  });
}

async function command(window: TestWindow, words: string): Promise<void> {
  window.press('k', { ctrlKey: true });
  await vi.waitFor(() => expect(window.find('postil-palette >> input')).not.toBeNull());
  const field = window.get('postil-palette >> input') as HTMLInputElement;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await vi.waitFor(() => expect(window.find('postil-palette >> [role="option"]')).not.toBeNull());
  window.press('Enter');
}

afterEach(() => document.body.replaceChildren());

describe('what was found when the library was opened', () => {
  const notices = [{ level: 'warning', message: 'library.json was set aside.' }] as const;

  test('stays until it is dismissed, and leads to the folder', async () => {
    const window = await open({ notices });
    expect(line(window)).toContain('library.json was set aside.');
    await press(window, 'postil-frame-line', 'Show the folder');
    expect(window.fake.calls.at(-1)?.name).toBe('library:reveal');
    await press(window, 'postil-frame-line', 'Dismiss');
    await vi.waitFor(() => expect(window.find('postil-frame-line')).toBeNull());
  });
});

describe('while the disk refuses', () => {
  test('it is said how much waits and why, until it is saved, and that it is', async () => {
    const window = await open();
    window.fake.emit('library:saving', { waiting: 3, why });
    await vi.waitFor(() => expect(line(window)).toContain(`${why} 3 changes are tried again`));
    const announced = said(window, '.lines > [role="status"]');
    await press(window, 'postil-frame-line', 'Try again');
    expect([announced, window.fake.calls.at(-1)?.name]).toEqual([why, 'library:save']);

    window.fake.emit('library:saving', { waiting: 0, why: null });
    await vi.waitFor(() => expect(line(window)).toBe('Saved.'));
    expect(said(window, '.lines > [role="status"]')).toBe('Saved.');
  });

  test('a note that waits in memory says so, and no longer when it is saved', async () => {
    const window = await open();
    await vi.waitFor(() => window.get('#row-sea').click());
    await vi.waitFor(() => expect(window.find('postil-note-card')).not.toBeNull());
    const { id } = (window.get('postil-note-card') as HTMLElement & { highlight: { id: string } }).highlight;
    const problem = (): string => said(window, `[data-id="${CSS.escape(id)}"] >> .problem`);
    window.fake.emit('library:saving', { waiting: 1, why });
    const edit = Object.assign(new Event('postil-highlight-edit', { bubbles: true, composed: true }), {
      highlight: id,
      edit: { note: 'Written on a full disk' },
    });
    window.app.dispatchEvent(edit);
    await vi.waitFor(() => expect(problem()).toBe(why));
    window.fake.emit('library:saving', { waiting: 0, why: null });
    await vi.waitFor(() => expect(problem()).toBe(''));
  });
});

describe('backups', () => {
  const then = sampleLibrary();
  const backups = [
    {
      summary: {
        name: 'one',
        at: '2026-11-20T10:00:00Z',
        reason: 'start',
        articles: 12,
        highlights: 15,
        bytes: 1000,
        fault: null,
      },
      tables: then,
    },
  ] as const;

  test('are opened by their command, compared, restored in one step, and that is undone', async () => {
    const library = libraryOf([sampleArticle('new')], [], { settings: then.settings });
    const window = await open({ library, backups });
    await command(window, 'backups');
    await press(window, 'postil-earlier-list', 'When Postil started');
    await vi.waitFor(() =>
      expect(said(window, 'postil-state-difference')).toContain('Nine Arguments About One Bridge'),
    );
    expect(await accessibilityProblems()).toEqual([]);
    await press(window, 'postil-backups-dialog', 'Go back to this state');
    await vi.waitFor(() =>
      expect(toast(window)).toMatch(
        /^As of 20 November.*: 12 articles and 15 marks brought back and 1 article moved to the trash\.$/,
      ),
    );
    expect([
      window.find('postil-backups-dialog'),
      window.fake.library().articles.new?.trashed === null,
    ]).toEqual([null, false]);
    window.get('postil-toast').shadowRoot!.querySelector<HTMLElement>('.action')!.click();
    await vi.waitFor(() => expect(Object.keys(window.fake.library().articles)).toEqual(['new']));
    expect(window.fake.library().articles.new?.trashed).toBeNull();
  });

  test('a new one is made and is in the list', async () => {
    const window = await open({ backups });
    await command(window, 'backups');
    await press(window, 'postil-backups-dialog', 'Make one now');
    await vi.waitFor(() => expect(said(window, 'postil-earlier-list')).toContain('Asked for by you'));
    expect(said(window, 'postil-backups-dialog >> .said')).toBe('A backup was made.');
  });

  test('what cannot be done is said in the dialog, which stays', async () => {
    const window = await open({ backups });
    await command(window, 'backups');
    window.fake.fail('backups:compare', 'The backup one cannot be read.');
    await press(window, 'postil-earlier-list', 'When Postil started');
    await vi.waitFor(() =>
      expect(said(window, 'postil-backups-dialog >> .failure')).toBe('The backup one cannot be read.'),
    );
  });

  test('a moment of the history is gone back to', async () => {
    const window = await open();
    await window.fake.api['article:edit']('sea', { title: 'First' });
    await window.fake.api['article:edit']('sea', { title: 'Second' });
    await command(window, 'backups');
    await press(window, 'postil-backups-dialog', 'Moments');
    await vi.waitFor(() =>
      expect(window.get('postil-earlier-list').shadowRoot!.querySelectorAll('button').length).toBe(2),
    );
    window.get('postil-earlier-list').shadowRoot!.querySelectorAll('button')[1]!.click();
    await press(window, 'postil-backups-dialog', 'Go back to this state');
    await vi.waitFor(() => expect(window.fake.library().articles.sea?.title).toBe('First'));
  });
});

describe('the trash', () => {
  const library = libraryOf(
    [
      sampleArticle('kept'),
      sampleArticle('gone', { title: 'Gone', trashed }),
      sampleArticle('too', { trashed }),
    ],
    [sampleHighlight('on-gone', 'gone', 0.1), sampleHighlight('alone', 'kept', 0.1, { trashed })],
  );

  test('is emptied once that is confirmed with its counts, and Cancel empties nothing', async () => {
    const window = await open({ library });
    await command(window, 'empty the trash');
    await vi.waitFor(() => expect(window.find('postil-confirm-dialog')).not.toBeNull());
    expect(said(window, 'postil-confirm-dialog')).toContain('2 articles and 2 marks will be gone for ever');
    await press(window, 'postil-confirm-dialog >> postil-dialog', 'Cancel');
    expect(window.fake.calls.some(({ name }) => name === 'trash:empty')).toBe(false);

    await command(window, 'empty the trash');
    await press(window, 'postil-confirm-dialog', 'Empty the trash');
    await vi.waitFor(() => expect(toast(window)).toBe('Destroyed: 2 articles and 2 marks.'));
    expect(Object.keys(window.fake.library().articles)).toEqual(['kept']);
  });

  test('one thing in it is destroyed alone', async () => {
    const window = await open({ library });
    window.press('6', { ctrlKey: true, code: 'Digit6' });
    await press(window, 'postil-trash-list', 'Destroy…');
    await vi.waitFor(() => expect(window.find('postil-confirm-dialog')).not.toBeNull());
    expect(window.get('postil-confirm-dialog').getAttribute('heading')).toBe('Destroy “Gone”?');
    await press(window, 'postil-confirm-dialog', 'Destroy');
    await vi.waitFor(() => expect(Object.keys(window.fake.library().articles)).toEqual(['kept', 'too']));
  });
});

describe('what was changed in two places', () => {
  const conflict: Conflict = {
    key: 'highlights/mark-2',
    table: 'highlights',
    id: 'mark-2',
    register: 'note',
    article: 'sea',
    title: 'The Woman Who Keeps the Sea on File',
    shown: 'By whose count? Find the coast survey.',
    others: [{ dot: 'x.1', at: '2026-11-22T14:05:00Z', value: 'By his count.' }],
  };

  test('is said quietly, reviewed, decided, and then not said any more', async () => {
    const window = await open({ conflicts: [conflict] });
    expect(line(window)).toContain('1 thing was changed in two places at once.');
    await press(window, 'postil-frame-line', 'Review…');
    await press(window, 'postil-conflict-review', 'Take this one');
    await vi.waitFor(() => expect(window.find('postil-frame-line')).toBeNull());
    expect(window.fake.calls.find(({ name }) => name === 'conflicts:settle')?.args).toEqual([
      'highlights/mark-2',
      'note',
      'x.1',
    ]);
    expect(said(window, 'postil-conflict-review')).toContain('Nothing is left');
  });

  test('keeps both texts of a note as one', async () => {
    const window = await open({ conflicts: [conflict] });
    await press(window, 'postil-frame-line', 'Review…');
    await press(window, 'postil-conflict-review', 'Keep both');
    await vi.waitFor(() =>
      expect(window.fake.library().highlights['mark-2']?.note).toBe(
        'By whose count? Find the coast survey.\n\nBy his count.',
      ),
    );
  });
});

test('what a note said before is restored from its history, and that is undone', async () => {
  const notes = {
    'mark-0': [
      { at: '2026-11-23T10:00:00Z', text: 'Now', current: true },
      { at: '2026-11-22T10:00:00Z', text: 'Then', current: false },
    ],
  };
  const window = await open({ notes });
  await vi.waitFor(() => window.get('#row-sea').click());
  await vi.waitFor(() => expect(window.find('postil-note-card')).not.toBeNull());
  window.get('postil-note-card').focus();
  await command(window, 'history of this note');
  await press(window, 'postil-note-history', 'Restore');
  await vi.waitFor(() => expect(toast(window)).toBe('The note says again what it said then.'));
  expect(window.fake.library().highlights['mark-0']?.note).toBe('Then');
});
