import { afterEach, expect, test, vi } from 'vitest';
import { deepActiveElement } from '../dom/deep-active-element.ts';
import '../styles/global.css';
import { openWindow, type TestWindow } from '../testing/open-window.ts';
import { sampleLibrary } from '../testing/sample-library.ts';

const ctrl = { ctrlKey: true };

/** Opens an article and chooses its sentence. */
async function openAtSentence(): Promise<TestWindow> {
  const window = await openWindow({ library: sampleLibrary() });
  await vi.waitFor(() => window.get('#row-sea'));
  window.get('#row-sea').click();
  await vi.waitFor(() => window.get('postil-article-view >> p'));
  window.press('j');
  await vi.waitFor(() => window.get('postil-selection-bar'));
  return window;
}

/** Marks the sentence and writes a note on it, closed by the keyboard as soon as it is written. */
async function writeNote(window: TestWindow): Promise<void> {
  window.press('n');
  const field = await vi.waitFor(() => window.get('postil-note-editor >> textarea') as HTMLTextAreaElement);
  await focused(() => window.find('postil-note-editor >> textarea'));
  field.value = 'Why?';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  window.press('Enter', ctrl);
}

/** Waits until an element has the focus. */
async function focused(find: () => Element | null): Promise<void> {
  await vi.waitFor(() => {
    const element = find();
    expect(element).not.toBeNull();
    expect(deepActiveElement()).toBe(element);
  });
}

afterEach(() => document.body.replaceChildren());

test('the list has the focus at the start, and each list that is gone to', async () => {
  const window = await openWindow({ library: sampleLibrary() });
  await focused(() => window.find('[role="grid"]'));
  for (const [digit, selector] of [
    ['5', 'postil-notes-list >> .scroll'],
    ['1', '[role="grid"]'],
  ] as const) {
    window.press(digit, { ...ctrl, code: `Digit${digit}` });
    await focused(() => window.find(selector));
  }
});

test('an empty list leaves the focus on the sheet', async () => {
  const window = await openWindow({ library: { ...sampleLibrary(), highlights: {} } });
  window.press('5', { ...ctrl, code: 'Digit5' });
  await vi.waitFor(() => window.get('postil-notes-list'));
  await focused(() => window.find('main'));
});

test('a note that was just written has the focus when it is closed, and the page when it is deleted', async () => {
  const window = await openAtSentence();
  await writeNote(window);
  await focused(() => window.find('postil-note-card >> .card'));
  window.press('Delete');
  await focused(() => window.find('postil-reader >> .scroll'));
  window.press('z', ctrl);
  await vi.waitFor(() => window.get('postil-note-card'));
  await focused(() => window.find('postil-reader >> .scroll'));
});

test('Escape closes the menu of a block and leaves the passage chosen', async () => {
  const window = await openAtSentence();
  window.press('b');
  await vi.waitFor(() => expect(deepActiveElement()?.getAttribute('role')).toMatch(/^menuitem/));
  window.press('Escape');
  await focused(() => window.find('postil-reader >> .scroll'));
  expect([
    window.get('postil-block-roles >> [role="menu"]').matches(':popover-open'),
    window.find('postil-selection-bar') !== null,
  ]).toEqual([false, true]);
});

test('Escape in what lies over the page is not taken by the page', async () => {
  const window = await openAtSentence();
  window.press('c');
  await vi.waitFor(() =>
    expect(window.get('postil-reader-head >> #contents').matches(':popover-open')).toBe(true),
  );
  const escape = new KeyboardEvent('keydown', {
    key: 'Escape',
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  window.get('postil-contents-panel').dispatchEvent(escape);
  expect([escape.defaultPrevented, window.find('postil-selection-bar') !== null]).toEqual([false, true]);
});
