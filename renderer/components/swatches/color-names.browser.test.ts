import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { afterEach, expect, test } from 'vitest';
import { mount } from '../../testing/mount.ts';
import { ColorNamesSource, type NamedColors } from './color-names.ts';
import './swatches.ts';

/** Something that knows the names, with swatches somewhere inside of it. */
@customElement('test-color-names')
class TestColorNames extends LitElement {
  @property({ attribute: false }) names: NamedColors = {};

  constructor() {
    super();
    new ColorNamesSource(this, () => this.names);
  }

  protected override render(): TemplateResult {
    return html`<div><postil-swatches></postil-swatches></div>`;
  }
}

async function labels(root: Element | ShadowRoot): Promise<(string | null)[]> {
  const swatches = root.querySelector('postil-swatches')!;
  await swatches.updateComplete;
  return [...swatches.renderRoot.querySelectorAll('button')].map(({ ariaLabel }) => ariaLabel).slice(0, 3);
}

afterEach(() => document.body.replaceChildren());

test('swatches are called what the reader calls the colours, and follow a change', async () => {
  const source = await mount(new TestColorNames(), { names: { colorNames: { marigold: 'Claim' } } });
  const before = await labels(source.renderRoot as ShadowRoot);
  source.names = { colorNames: { sky: 'Evidence' } };
  await source.updateComplete;
  expect([before, await labels(source.renderRoot as ShadowRoot)]).toEqual([
    ['1 Claim', '2 Clover', '3 Sky'],
    ['1 Marigold', '2 Clover', '3 Evidence'],
  ]);
});

test('where nobody knows names, colours have those that they come with', async () => {
  await mount(document.createElement('postil-swatches'));
  expect(await labels(document.body)).toEqual(['1 Marigold', '2 Clover', '3 Sky']);
});
