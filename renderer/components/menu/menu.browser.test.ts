import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent, press } from '../../testing/mount.ts';
import './menu.ts';
import type { PostilMenu } from './menu.ts';

async function open(): Promise<{ menu: PostilMenu; opener: HTMLElement; list: HTMLElement }> {
  const opener = document.body.appendChild(document.createElement('button'));
  opener.textContent = 'Menu';
  opener.focus();
  const menu = await mount(document.createElement('postil-menu'), {
    label: 'Menu',
    items: [
      { id: 'open', label: 'Open', accelerator: 'CmdOrCtrl+O', icon: 'folder' },
      { id: 'never', label: 'Not now', disabled: true },
      {
        id: 'more',
        label: 'More',
        separated: true,
        items: [
          { id: 'light', label: 'Light', checked: true },
          { id: 'dark', label: 'Dark', checked: false },
        ],
      },
    ],
  });
  await menu.showAt(opener.getBoundingClientRect());
  return { menu, opener, list: menu.renderRoot.querySelector<HTMLElement>('[role="menu"]')! };
}

function focused({ renderRoot }: PostilMenu): string {
  const active = renderRoot instanceof ShadowRoot ? renderRoot.activeElement : null;
  return active?.querySelector('.label')?.textContent ?? '';
}

afterEach(() => document.body.replaceChildren());

describe('a menu', () => {
  test('has nothing that axe objects to, in either of its levels', async () => {
    const { menu, list } = await open();
    const first = await accessibilityProblems(menu);
    press(list, 'End');
    press(list, 'ArrowRight');
    await menu.updateComplete;
    expect([first, await accessibilityProblems(menu)]).toEqual([[], []]);
  });

  test('goes round with arrows and to a line by its letter', async () => {
    const { menu, list } = await open();
    const seen = ['ArrowDown', 'ArrowUp', 'ArrowUp', 'Home', 'n', 'm'].map((key) => {
      press(list, key);
      return focused(menu);
    });
    expect(seen).toEqual(['Not now', 'Open', 'More', 'Open', 'Not now', 'More']);
  });

  test('shows the lines inside a line, and leads back to it', async () => {
    const { menu, list } = await open();
    press(list, 'End');
    press(list, 'ArrowRight');
    await menu.updateComplete;
    const inside = [...list.querySelectorAll('.label')].map((label) => label.textContent);
    press(list, 'ArrowLeft');
    await menu.updateComplete;
    expect([inside, focused(menu)]).toEqual([['More', 'Light', 'Dark'], 'More']);
  });

  test('reports what was chosen and gives the focus back', async () => {
    const { menu, opener, list } = await open();
    const chosen = nextEvent(menu, 'postil-menu-choose');
    list.querySelector<HTMLElement>('.item')!.click();
    expect([(await chosen).item, document.activeElement]).toEqual(['open', opener]);
  });

  test('does nothing for what cannot be done now', async () => {
    const { list } = await open();
    list.querySelector<HTMLElement>('[aria-disabled]')!.click();
    expect(list.matches(':popover-open')).toBe(true);
  });
});
