import { html, render } from 'lit';
import { afterEach, describe, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { nextEvent } from '../../testing/mount.ts';
import './dialog.ts';
import type { PostilDialog } from './dialog.ts';

async function open(): Promise<PostilDialog> {
  const place = document.body.appendChild(document.createElement('div'));
  render(
    html`<postil-dialog heading="Rename" closing="Cancel">
      <p slot="lead">A sentence.</p>
      <input aria-label="Title" />
      <button slot="foot">Rename</button>
    </postil-dialog>`,
    place,
  );
  const dialog = place.querySelector('postil-dialog')!;
  await dialog.updateComplete;
  return dialog;
}

afterEach(() => document.body.replaceChildren());

describe('a dialog', () => {
  test('has nothing that axe objects to', async () => {
    expect(await accessibilityProblems(await open())).toEqual([]);
  });

  test('is modal, focuses what is safe, and gives the focus back when it goes', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    const dialog = await open();
    const modal = dialog.renderRoot.querySelector('dialog')!.matches(':modal');
    const inside = dialog.shadowRoot?.activeElement?.textContent.trim();
    dialog.remove();
    expect([modal, inside, document.activeElement]).toEqual([true, 'Cancel', opener]);
  });

  test.each([true, false])('gives the focus back as it was, its ring shown: %s', async (focusVisible) => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus({ focusVisible });
    const dialog = await open();
    dialog.remove();
    expect([document.activeElement, opener.matches(':focus-visible')]).toEqual([opener, focusVisible]);
  });

  test('gives the focus back without moving the page', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    const page = document.body.appendChild(document.createElement('div'));
    page.style.setProperty('block-size', '5000px');
    opener.focus();
    const dialog = await open();
    document.documentElement.scrollTop = 2000;
    dialog.remove();
    expect([document.activeElement, document.documentElement.scrollTop]).toEqual([opener, 2000]);
  });

  test('asks to be closed on Escape and closes nothing by itself', async () => {
    const dialog = await open();
    const closed = nextEvent(dialog, 'postil-dialog-close');
    const cancel = new Event('cancel', { cancelable: true });
    dialog.renderRoot.querySelector('dialog')!.dispatchEvent(cancel);
    expect([(await closed).type, cancel.defaultPrevented]).toEqual(['postil-dialog-close', true]);
  });

  test('asks to be taken out also where the browser has closed it by itself', async () => {
    const dialog = await open();
    const closed = nextEvent(dialog, 'postil-dialog-close');
    dialog.renderRoot.querySelector('dialog')!.close();
    expect((await closed).type).toBe('postil-dialog-close');
  });
});
