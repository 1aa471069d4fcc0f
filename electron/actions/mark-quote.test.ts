import { describe, expect, it } from 'vitest';
import { importText } from '../../tests/import-text.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { removeArticle } from '../../core/library/article-operations.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { markQuote } from './mark-quote.ts';

const text =
  'A rope is made of yarns. Yarns are made of hemp 🪢 and patience.\n\n' +
  'Hemp grows in a summer. Patience takes longer, and “nobody” has seen it grow.';

async function libraryWithText(): Promise<{ store: LibraryStore; article: string }> {
  const store = await openTemporaryLibrary();
  return { store, article: await importText(store, text) };
}

describe('markQuote', () => {
  it('marks the only passage with these words, in the colour that was last chosen', async () => {
    const { store, article } = await libraryWithText();
    await store.saveSettings({ color: 'iris', style: 'underline' });
    const highlight = await markQuote(store, {
      article,
      quote: ' hemp 🪢 and patience ',
      note: 'Slow.',
      tags: ['#craft'],
    });
    expect(highlight).toMatchObject({
      article,
      target: { quote: { exact: 'hemp 🪢 and patience' } },
      color: 'iris',
      style: 'underline',
      note: 'Slow.',
      tags: ['craft'],
    });
    expect(store.current.highlights).toEqual({ [highlight.id]: highlight });
  });

  it('finds words that were typed with other quotation marks', async () => {
    const { store, article } = await libraryWithText();
    const { target } = await markQuote(store, { article, quote: 'and "nobody" has' });
    expect(target.quote.exact).toBe('and “nobody” has');
  });

  it('tells occurrences apart by the words before and after', async () => {
    const { store, article } = await libraryWithText();
    const first = await markQuote(store, { article, quote: 'made of', prefix: 'rope is ' });
    const second = await markQuote(store, { article, quote: 'made of', suffix: ' hemp' });
    expect([first, second].map(({ target }) => target.position.start)).toEqual([10, 35]);
  });

  it('shows where the words occur when they do so more than once, and marks nothing', async () => {
    const { store, article } = await libraryWithText();
    await expect(markQuote(store, { article, quote: 'made of' })).rejects.toMatchObject({
      code: 'quote-repeated',
      message: expect.stringMatching(
        /^“made of” occurs 2 times in .*\[made of\] yarns.*; .*\[made of\] hemp.*--prefix or --suffix/,
      ),
    });
    expect(store.current.highlights).toEqual({});
  });

  it.each(['hempen', '   ', 'patience Hemp'])(
    'marks nothing when the words “%s” do not occur',
    async (quote) => {
      const { store, article } = await libraryWithText();
      await expect(markQuote(store, { article, quote })).rejects.toMatchObject({ code: 'quote-absent' });
      expect(store.current.highlights).toEqual({});
    },
  );

  it.each(['hemp \ud83e', '\udea2 and patience', 'hemp\0 🪢'])(
    'marks neither half a character nor what no text holds: %j',
    async (quote) => {
      const { store, article } = await libraryWithText();
      await expect(markQuote(store, { article, quote })).rejects.toMatchObject({ code: 'quote-absent' });
      expect(store.current.highlights).toEqual({});
    },
  );

  it('marks in the layer of the settings, unless another or none is said', async () => {
    const { store, article } = await libraryWithText();
    await store.saveSettings({ layer: 'First pass' });
    const layers: unknown[] = [];
    for (const layer of [undefined, ' Second\npass ', ''])
      layers.push((await markQuote(store, { article, quote: 'Patience takes', layer })).layer);
    expect(layers).toEqual(['First pass', 'Second pass', '']);
  });

  it('marks nothing in the trash', async () => {
    const { store, article } = await libraryWithText();
    await store.change(removeArticle(article));
    await expect(markQuote(store, { article, quote: 'hemp' })).rejects.toMatchObject({ code: 'in-trash' });
  });
});
