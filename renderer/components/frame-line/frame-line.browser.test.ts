import { html, render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import './frame-line.ts';

afterEach(() => document.body.replaceChildren());

test('a line with what can be done about it has nothing that axe objects to', async () => {
  render(
    html`<postil-frame-line icon="circle-alert" urgent>
      <p>Not saved yet: the disk is full.</p>
      <button slot="actions" type="button">Try again</button>
    </postil-frame-line>`,
    document.body,
  );
  await document.querySelector('postil-frame-line')!.updateComplete;
  expect(await accessibilityProblems(document.body)).toEqual([]);
});
