import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ImportItem } from '../../core/library/import-report.ts';
import type { Settings, Theme } from '../../core/library/records.ts';
import type { PostilEmptyState } from '../components/empty-state/empty-state.ts';
import '../styles/global.css';
import { accessibilityProblems } from '../testing/accessibility.ts';
import type { FakeOptions } from '../testing/fake-postil.ts';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { sampleLibrary } from '../testing/sample-library.ts';
import { libraryOf } from '../testing/sample-records.ts';

const ctrl = { ctrlKey: true };

async function open(given: Partial<FakeOptions> = {}, settings: Partial<Settings> = {}): Promise<TestWindow> {
  const library = given.library ?? sampleLibrary();
  return openWindow({ ...given, library: { ...library, settings: { ...library.settings, ...settings } } });
}

/** Waits for an element to be there. */
async function seen(window: TestWindow, selector: string): Promise<HTMLElement> {
  await vi.waitFor(() => expect(window.find(selector)).not.toBeNull());
  return window.get(selector);
}

function toast({ find }: TestWindow): string {
  return find('postil-toast')?.shadowRoot?.querySelector('.words')?.textContent ?? '';
}

const item = (status: ImportItem['status'], id: string | null): ImportItem => ({
  path: `/files/${id ?? 'scan'}.html`,
  status,
  id,
  title: id,
  revision: 1,
  error: status === 'failed' ? 'There is no text in it. Nothing was imported.' : null,
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('axe objects to nothing', () => {
  const views: readonly [string, string, KeyboardEventInit, string][] = [
    ['the list', '1', ctrl, 'postil-article-row'],
    ['notes', '5', ctrl, 'postil-notes-list >> .note'],
    ['the trash', '6', ctrl, 'postil-trash-list'],
    ['the palette', 'k', ctrl, 'postil-palette >> dialog'],
    ['the shortcuts', 'F1', {}, 'postil-shortcut-sheet >> dl'],
  ];
  const themes: readonly Theme[] = ['light', 'dark'];
  const cases = views.flatMap((view) => themes.map((theme) => [...view, theme] as const));

  test.each(cases)('in %s', async (_name, key, init, selector, theme) => {
    const window = await open({}, { theme });
    window.press(key, { ...init, code: `Digit${key}` });
    await vi.waitFor(() => expect(window.find(selector)).not.toBeNull());
    expect(await accessibilityProblems()).toEqual([]);
  });

  test.each(themes)('in the first page, %s', async (theme) => {
    await open({ library: libraryOf([]) }, { theme });
    expect(await accessibilityProblems()).toEqual([]);
  });
});

describe('the library', () => {
  test('an empty one shows the first page', async () => {
    const window = await open({ library: libraryOf([]) });
    expect(window.find('postil-first-start')).not.toBeNull();
  });

  test('one that cannot be opened says why', async () => {
    const { fake } = await open();
    fake.fail('library:open', 'The library is damaged.');
    document.body.replaceChildren();
    document.body.append(document.createElement('postil-app'));
    await vi.waitFor(() =>
      expect(
        document
          .querySelector('postil-app')
          ?.shadowRoot?.querySelector<PostilEmptyState>('postil-empty-state')?.sentence,
      ).toBe('The library is damaged.'),
    );
  });

  test('one that can only be read says so and imports nothing', async () => {
    const window = await open({ readOnly: 'Another program has it open.' });
    window.press('i', ctrl);
    expect([
      window.get('postil-frame-line').textContent.includes('Another program has it open.'),
      window.fake.calls.length,
    ]).toEqual([true, 1]);
  });

  test('a change from elsewhere is shown', async () => {
    const window = await open();
    await window.fake.api['article:edit']('sea', { title: 'Renamed elsewhere' });
    await vi.waitFor(() =>
      expect(window.get('#row-sea').shadowRoot?.querySelector('.name')?.textContent).toBe(
        'Renamed elsewhere',
      ),
    );
  });
});

describe('an article', () => {
  test('opens from the list, is being read from then on, and Alt+Left leads back to its row', async () => {
    const window = await open();
    (await seen(window, '#row-alphabet')).click();
    await seen(window, 'postil-reader');
    await vi.waitFor(() => expect(window.fake.library().articles.alphabet?.state).toBe('reading'));
    window.press('ArrowLeft', { altKey: true });
    const row = await seen(window, '#row-alphabet');
    expect([row.getAttribute('aria-selected'), document.title]).toEqual(['true', 'All articles · Postil']);
  });

  test('goes to the trash with a word on how to get it back, and undo brings it back', async () => {
    const window = await open();
    await seen(window, '#row-sea');
    window.get('[role="grid"]').focus();
    window.press('ArrowDown');
    await window.app.updateComplete;
    window.press('Delete');
    await vi.waitFor(() =>
      expect(toast(window)).toBe('“The Woman Who Keeps the Sea on File” moved to the trash'),
    );
    window.get('postil-toast').shadowRoot!.querySelector<HTMLElement>('.action')!.click();
    await vi.waitFor(() => expect(toast(window)).toBe('Undone: article moved to the trash'));
    expect(window.fake.library().articles.sea?.trashed).toBeNull();
  });

  test('is renamed from the list', async () => {
    const window = await open();
    await seen(window, '#row-sea');
    window.get('[role="grid"]').focus();
    window.press('ArrowDown');
    await window.app.updateComplete;
    window.press('F2');
    const field = (await seen(window, 'postil-rename-dialog >> input')) as HTMLInputElement;
    field.value = '  A new title ';
    field.form!.requestSubmit();
    await vi.waitFor(() => expect(window.fake.library().articles.sea?.title).toBe('A new title'));
    expect(window.find('postil-rename-dialog')).toBeNull();
  });

  test('is not marked as finished by a letter typed while a list is shown', async () => {
    const window = await open();
    (await seen(window, '#row-sea')).dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, composed: true }),
    );
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', bubbles: true }));
    await window.app.updateComplete;
    expect(window.fake.calls.some(({ name }) => name === 'article:edit')).toBe(false);
  });

  test('that cannot be read leaves the list as it is and says why', async () => {
    const window = await open();
    window.fake.fail('article:open', 'Its text is damaged.');
    (await seen(window, '#row-sea')).click();
    await vi.waitFor(() => expect(toast(window)).toBe('Its text is damaged.'));
    expect(window.find('postil-library-list')).not.toBeNull();
  });

  test('the last one asked for is shown, whichever answer comes last', async () => {
    const window = await open();
    await seen(window, '#row-sea');
    window.get('#row-sea').click();
    window.get('#row-bread').click();
    await seen(window, 'postil-reader');
    await vi.waitFor(() => expect(document.title).toBe('What the Bread Van Knew · Postil'));
  });
});

describe('an import', () => {
  const added = { items: [item('new', 'sea')], cancelled: false, milliseconds: 10 };

  test('of one article opens it', async () => {
    const window = await open({ report: added });
    window.press('i', ctrl);
    await seen(window, 'postil-reader');
    expect(toast(window)).toBe('“sea” is in the library.');
  });

  test('that failed says why in one line', async () => {
    const window = await open({ report: { ...added, items: [item('failed', null)] } });
    window.press('i', ctrl);
    await vi.waitFor(() =>
      expect(toast(window)).toBe('scan.html: There is no text in it. Nothing was imported.'),
    );
  });

  test('of several shows the report, and Escape closes it', async () => {
    const report = {
      ...added,
      items: [item('new', 'sea'), item('duplicate', 'bread'), item('failed', null)],
    };
    const window = await open({ report });
    window.press('i', ctrl);
    const heading = await seen(window, 'postil-import-report >> postil-dialog');
    expect(heading.getAttribute('heading')).toBe('2 of 3 files are in the library');
    heading.shadowRoot!.querySelector('dialog')!.dispatchEvent(new Event('cancel', { cancelable: true }));
    await vi.waitFor(() => expect(window.find('postil-import-report')).toBeNull());
  });

  test('that is hidden offers its report at the end', async () => {
    const window = await open();
    const progress = { done: 1, total: 9, current: '/files/x.html', items: [item('new', 'sea')] };
    window.fake.emit('import:progressed', progress);
    const panel = await seen(window, 'postil-import-panel');
    panel.shadowRoot!.querySelector<HTMLElement>('.plain')!.click();
    window.fake.emit('import:finished', { ...added, items: [item('new', 'sea'), item('new', 'bread')] });
    await vi.waitFor(() => expect(toast(window)).toBe('All 2 files are in the library.'));
    expect([window.find('postil-import-panel'), window.find('postil-import-report')]).toEqual([null, null]);
  });

  test('begins with files that are let go over the window, which never leaves the page', async () => {
    const window = await open({ report: added });
    const data = new DataTransfer();
    data.items.add(new File(['text'], 'dropped.txt'));
    const init = { bubbles: true, composed: true, cancelable: true, dataTransfer: data };
    window.app.dispatchEvent(new DragEvent('dragenter', init));
    await seen(window, 'postil-drop-veil');
    const drop = new DragEvent('drop', init);
    window.app.dispatchEvent(drop);
    await seen(window, 'postil-reader');
    const call = window.fake.calls.find(({ name }) => name === 'import:dropped');
    expect([
      drop.defaultPrevented,
      (call?.args[0] as File[])[0]?.name,
      window.find('postil-drop-veil'),
    ]).toEqual([true, 'dropped.txt', null]);
  });

  test('begins with what is pasted outside of text fields', async () => {
    const window = await open({ report: added });
    const data = new DataTransfer();
    data.setData('text/html', '<h1>Title</h1><p>Text</p>');
    data.setData('text/plain', 'Title Text');
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    await vi.waitFor(() =>
      expect(window.fake.calls.find(({ name }) => name === 'import:pasted')?.args).toEqual([
        { type: 'text/html', content: '<h1>Title</h1><p>Text</p>' },
      ]),
    );
  });
});

describe('the window', () => {
  test('runs an action from the palette with the focus back where it was', async () => {
    const window = await open();
    window.press('k', ctrl);
    const field = (await seen(window, 'postil-palette >> input')) as HTMLInputElement;
    field.value = 'theme sepia';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect(window.find('postil-palette >> [role="option"]')).not.toBeNull());
    window.press('Enter');
    await vi.waitFor(() => expect(document.documentElement.dataset.theme).toBe('sepia'));
    expect([window.find('postil-palette'), window.fake.library().settings.theme]).toEqual([null, 'sepia']);
  });

  test('changes nothing by keys while a dialog is open', async () => {
    const window = await open();
    window.press('F1');
    await seen(window, 'postil-shortcut-sheet >> dialog');
    window.press('5', ctrl);
    await window.app.updateComplete;
    expect(window.find('postil-notes-list')).toBeNull();
  });

  test('runs what was chosen in the application menu', async () => {
    const window = await open();
    window.fake.emit('command:requested', 'go.notes');
    await seen(window, 'postil-notes-list');
    expect(document.title).toBe('Notes · Postil');
  });

  test('shows the article that a link from outside names', async () => {
    const window = await open();
    window.fake.emit('article:requested', { article: 'bell', highlight: null });
    await vi.waitFor(() => expect(document.title).toBe('The Apprentice Bell-Tuner · Postil'));
  });

  test('answers that all is saved only after what was under way', async () => {
    const window = await open();
    (await seen(window, '#row-sea')).click();
    await seen(window, 'postil-reader');
    window.fake.emit('window:settling', null);
    await vi.waitFor(() => expect(window.fake.calls.at(-1)?.name).toBe('window:settled'));
  });

  test('has every line of the command table in its menu', async () => {
    const window = await open();
    const button = [...window.get('postil-library-nav').shadowRoot!.querySelectorAll('button')].at(-1)!;
    button.click();
    await vi.waitFor(() =>
      expect(window.find('#menu')?.shadowRoot?.querySelector(':popover-open')).toBeTruthy(),
    );
    const names = [...window.get('#menu').shadowRoot!.querySelectorAll('.label')].map(
      (label) => label.textContent,
    );
    expect(names).toEqual(['File', 'Edit', 'View', 'Go', 'Mark', 'Help']);
  });
});
