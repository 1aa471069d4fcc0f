import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import type { HighlightRecord } from '../../core/library/records.ts';

/** A light fill a colour, as this library takes them. */
const fills = ['#fbe8b6', '#c7eed2', '#c6e9fc', '#eaddfc', '#fdd8dc', '#d8d9d9'] as const;

/**
 * The same blocks with the same marks, painted by `@recogito/text-annotator`: outside of any shadow root, where it
 * looks for text, and with its faster renderer. It gets ready-made ranges: to find ten thousand passages by their
 * offsets takes it many minutes.
 */
export class RecogitoPage {
  readonly #page = document.createElement('div');
  readonly #annotations: TextAnnotation[];
  readonly #annotator;

  constructor(story: Element, records: readonly HighlightRecord[]) {
    this.#page.append(story.cloneNode(true));
    document.body.append(this.#page);
    const blocks = [...this.#page.querySelectorAll('[data-start]')].map((element) => ({
      text: firstText(element),
      start: Number(element.getAttribute('data-start')),
    }));
    let at = 0;
    this.#annotations = records.map(({ id, target }, index): TextAnnotation => {
      const { start, end } = target.position;
      while ((blocks[at + 1]?.start ?? Infinity) <= start) at += 1;
      const from = blocks[at];
      const to = (blocks[at + 1]?.start ?? Infinity) < end ? blocks[at + 1] : from;
      if (from === undefined || to === undefined) throw new Error('A mark is outside of the story.');
      const range = document.createRange();
      range.setStart(from.text, Math.min(from.text.length, start - from.start));
      range.setEnd(to.text, Math.min(to.text.length, end - to.start));
      const selector = [{ id: String(index), quote: target.quote.exact, start, end, range }];
      return { id, bodies: [], target: { annotation: id, selector } };
    });
    this.#annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(this.#page, {
      renderer: 'CSS_HIGHLIGHTS',
      style: ({ id }) => ({ fill: fills[Number(id.slice(1)) % fills.length] ?? fills[0] }),
    });
  }

  /** Hands it all marks, and resolves once it has painted those that it paints. */
  async paint(): Promise<void> {
    const painted = new Promise<void>((resolve) => {
      this.#annotator.renderer.on('onRedraw', () => {
        if (CSS.highlights.size > 0) resolve();
      });
    });
    this.#annotator.setAnnotations(this.#annotations);
    await painted;
  }

  remove(): void {
    this.#annotator.destroy();
    this.#page.remove();
  }
}

/** The text of a block that holds words alone. */
function firstText(element: Element): Text {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.length > 0) return node;
  throw new Error('A block has no text.');
}
