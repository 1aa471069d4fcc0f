import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { surround } from '../../testing/note-library-around.ts';
import type { PostilTagField } from './tag-field.ts';
import './tag-field.ts';

async function open(tags: readonly string[]): Promise<{ element: PostilTagField; changes: unknown[] }> {
  const main = document.createElement('main');
  surround(main, { tags: () => [{ name: 'law', count: 2, last: '2026-01-01' }] });
  const element = document.createElement('postil-tag-field');
  element.tags = tags;
  const changes: unknown[] = [];
  element.addEventListener('postil-tags-change', (event) => changes.push(event.tags));
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  return { element, changes };
}

const input = ({ renderRoot }: PostilTagField): HTMLInputElement => renderRoot.querySelector('input')!;

async function type(element: PostilTagField, text: string): Promise<void> {
  input(element).value = text;
  input(element).dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

function press(element: PostilTagField, key: string): boolean {
  return input(element).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

afterEach(() => document.body.replaceChildren());

test('axe objects to nothing, with suggestions and without', async () => {
  const { element } = await open(['ngo']);
  const before = await accessibilityProblems(element);
  await type(element, 'l');
  expect([before, await accessibilityProblems(element)]).toEqual([[], []]);
});

test('a new tag is as easy as an old one', async () => {
  const { element, changes } = await open(['ngo']);
  await type(element, 'l');
  press(element, 'Tab');
  await type(element, '#brand-new');
  press(element, 'Enter');
  expect(changes).toEqual([
    ['ngo', 'law'],
    ['ngo', 'law', 'brand-new'],
  ]);
});

test('a space or a comma ends a tag, and one that is there is not added again', async () => {
  const { element, changes } = await open(['ngo']);
  await type(element, 'ngo, two three');
  expect([changes, input(element).value]).toEqual([[['ngo', 'two']], 'three']);
});

test('Backspace takes the last one back, its button any of them', async () => {
  const { element, changes } = await open(['a', 'b', 'c']);
  press(element, 'Backspace');
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLButtonElement>('[aria-label="Remove the tag a"]')!.click();
  expect(changes).toEqual([['a', 'b'], ['b']]);
});

test('Escape drops what was typed before it leaves the field', async () => {
  const { element, changes } = await open([]);
  await type(element, 'l');
  const [first, second] = [press(element, 'Escape'), press(element, 'Escape')];
  expect([first, second, input(element).value, changes]).toEqual([false, true, '', []]);
});
