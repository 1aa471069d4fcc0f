import { afterEach, describe, expect, test } from 'vitest';
import type { Conflict } from '../../../core/library/merge/conflicts.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount } from '../../testing/mount.ts';
import { sampleHighlight } from '../../testing/sample-records.ts';
import './conflict-review.ts';
import type { PostilConflictReview } from './conflict-review.ts';

const at = '2026-11-22T10:00:00Z';
const about = { table: 'highlights', article: 'a', title: 'Every Lighthouse' } as const;
const note: Conflict = {
  ...about,
  key: 'highlights/h',
  id: 'h',
  register: 'note',
  shown: 'By whose count?',
  others: [{ dot: 'x.1', at, value: 'By his count.' }],
};
const color: Conflict = {
  ...about,
  key: 'highlights/h',
  id: 'h',
  register: 'color',
  shown: 'marigold',
  others: [{ dot: 'x.2', at, value: 'sky' }],
};

async function open(given: Partial<PostilConflictReview> = {}): Promise<PostilConflictReview> {
  const element = await mount(document.createElement('postil-conflict-review'), {
    conflicts: [note, color],
    highlights: { h: sampleHighlight('h', 'a', 0.1) },
    now: new Date('2026-11-23T12:00:00Z'),
    ...given,
  });
  await element.renderRoot.querySelector('postil-dialog')!.updateComplete;
  return element;
}

/** Presses the button of that name. */
function press({ renderRoot }: PostilConflictReview, name: string): void {
  const found = [...renderRoot.querySelectorAll('button')].find((button) =>
    button.textContent.includes(name),
  );
  if (found === undefined) throw new Error(`No button says ${name}.`);
  found.click();
}

afterEach(() => document.body.replaceChildren());

describe('the review of differences', () => {
  test.each([
    ['of a note', {}],
    ['of a colour', { conflicts: [color] }],
    ['with nothing left', { conflicts: [], undoable: true }],
  ])('%s has nothing that axe objects to', async (_, given) => {
    expect(await accessibilityProblems(await open(given))).toEqual([]);
  });

  test('shows both versions and reports which was chosen', async () => {
    const element = await open();
    const told: string[] = [];
    element.addEventListener('postil-conflict-settle', ({ conflict, choice }) =>
      told.push(`${conflict.register} ${choice}`),
    );
    press(element, 'Keep this');
    press(element, 'Take this one');
    expect(told).toEqual(['note shown', 'note x.1']);
  });

  test('keeps both texts of a note, one below the other; of a colour there is no both', async () => {
    const element = await open();
    const told: string[] = [];
    element.addEventListener('postil-conflict-join', (event) => told.push(event.note));
    press(element, 'Keep both');
    element.conflicts = [color];
    await element.updateComplete;
    expect([told, () => press(element, 'Keep both')]).toEqual([
      ['By whose count?\n\nBy his count.'],
      expect.any(Function),
    ]);
    expect(() => press(element, 'Keep both')).toThrow();
  });

  test('says colours by their names', async () => {
    const element = await open({ conflicts: [color] });
    const shown = [...element.renderRoot.querySelectorAll('postil-version-text')].map(({ text }) => text);
    expect(shown).toEqual(['Marigold', 'Sky']);
  });

  test('goes on to what is next once one is decided, with the focus', async () => {
    const element = await open();
    element.conflicts = [color];
    await element.updateComplete;
    const focused = (element.renderRoot as ShadowRoot).activeElement;
    expect([element.renderRoot.querySelector('h3')?.textContent, focused?.className]).toEqual([
      'Colour',
      'version',
    ]);
  });

  test('leads to the next one and round without deciding', async () => {
    const element = await open();
    const register = (): string | undefined => element.renderRoot.querySelector('h3')?.textContent;
    press(element, 'Next');
    await element.updateComplete;
    const second = register();
    press(element, 'Next');
    await element.updateComplete;
    expect([second, register()]).toEqual(['Colour', 'Note']);
  });
});
