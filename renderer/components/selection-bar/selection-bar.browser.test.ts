import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import type { PostilSelectionBar } from './selection-bar.ts';
import './selection-bar.ts';
import '../reader/reader-events.ts';

async function bar(more: Partial<PostilSelectionBar> = {}): Promise<PostilSelectionBar> {
  const element = document.createElement('postil-selection-bar');
  Object.assign(element, more);
  const main = document.createElement('main');
  main.append(element);
  document.body.append(main);
  await element.updateComplete;
  await element.renderRoot.querySelector('postil-swatches')?.updateComplete;
  return element;
}

/** All its buttons from left to right. */
function buttons(element: PostilSelectionBar): HTMLButtonElement[] {
  const tools = element.renderRoot.querySelectorAll<HTMLElement>(
    'postil-swatches, .bar button, postil-more-button',
  );
  return [...tools].flatMap((tool) =>
    tool instanceof HTMLButtonElement ? [tool] : [...tool.shadowRoot!.querySelectorAll('button')],
  );
}

const nameOf = (button: HTMLButtonElement): string => button.ariaLabel ?? button.textContent.trim();

afterEach(() => document.body.replaceChildren());

test.each(['passage', 'mark'] as const)('gives axe nothing to complain of for a %s', async (target) => {
  await bar({ target });
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('every tool is a command', async () => {
  const element = await bar({ target: 'mark' });
  const asked: string[] = [];
  element.addEventListener('postil-command', ({ command }) => asked.push(command));
  for (const button of buttons(element).filter(({ ariaHasPopup }) => ariaHasPopup === null)) button.click();
  expect(asked).toEqual([
    ...['mark.marigold', 'mark.clover', 'mark.sky', 'mark.iris', 'mark.rose', 'mark.pencil'],
    ...['style.highlight', 'style.underline', 'style.strikethrough'],
    ...['note.add', 'passage.copy', 'mark.remove'],
  ]);
});

test('the colour and style in use are told, not only shown', async () => {
  const element = await bar({ color: 'sky', markStyle: 'underline' });
  expect(
    buttons(element)
      .filter(({ ariaPressed }) => ariaPressed === 'true')
      .map(nameOf),
  ).toEqual(['3 Sky', 'Underline']);
});

test('arrow keys go from tool to tool, and round', async () => {
  const element = await bar();
  const all = buttons(element);
  const press = (key: string): void => {
    element.renderRoot
      .querySelector('.bar')!
      .dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  };
  const focused = (): number => all.findIndex((button) => button.matches(':focus'));
  all[0]!.focus();
  press('ArrowRight');
  const second = focused();
  press('ArrowLeft');
  press('ArrowLeft');
  expect([second, focused()]).toEqual([1, all.length - 1]);
});

test('pressing a tool leaves the selection as it is', async () => {
  const element = await bar();
  const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true, composed: true });
  buttons(element)[2]!.dispatchEvent(press);
  expect(press.defaultPrevented).toBe(true);
});

test('where nothing may be changed only copying is offered', async () => {
  const element = await bar({ target: 'mark', readonly: true });
  expect(buttons(element).map(nameOf)).toEqual(['Copy the passage', 'More']);
});
