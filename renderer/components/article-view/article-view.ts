import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ArticleText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import type { MarkColor, MarkStyle } from '../../../core/library/records.ts';
import { firstOffsetBelow } from '../../dom/first-visible.ts';
import { marksAt } from '../../dom/hit-test.ts';
import { firstLineOf, type FirstLine } from '../../dom/line-geometry.ts';
import { HighlightPainter, type PaintedMark } from '../../dom/painter.ts';
import { selectPassage, selectedPassage, type Passage } from '../../dom/selection.ts';
import { TextMap } from '../../dom/text-map.ts';
import { controls } from '../../styles/controls.styles.ts';
import { LinkOpenEvent } from '../reader/reader-events.ts';
import { styles } from './article-view.styles.ts';
import { drawBlocks } from './block-templates.ts';
import { prepareDrawing } from './drawing.ts';
import { markRules } from './mark-rules.ts';

/** A mark and its place in the text that is shown. */
export interface PlacedMark extends Passage {
  /** Id of the highlight. */
  readonly id: string;
  readonly color: MarkColor;
  readonly style: MarkStyle;
}

const nothingFound: readonly Passage[] = [];

/**
 * The article's page: draws its tree and paints what is marked, found and chosen in it. Offsets are UTF-16 offsets in
 * the article's text; points are in pixels of the window.
 *
 * @fires postil-link-open - A link out of the article was followed.
 */
@customElement('postil-article-view')
export class PostilArticleView extends LitElement {
  static override styles = [controls, styles, ...markRules];

  #map: TextMap | null = null;
  #painter = new HighlightPainter();
  #painted = new Map<string, { readonly mark: PlacedMark; readonly paint: PaintedMark }>();

  /** The article's tree; `null` draws nothing. */
  @property({ attribute: false }) tree: ArticleTree | null = null;
  /** The text laid out from the same tree. */
  @property({ attribute: false }) text: ArticleText = { text: '', blocks: [] };
  /** Shown above an article that has no headline of its own. Not part of its text. */
  @property() heading = '';
  /** That heading was made from the first sentence, which the text repeats: it is set smaller. */
  @property({ type: Boolean }) derived = false;
  /** BCP 47. */
  @property() language: string | null = null;
  /** What is marked. Passages may overlap. */
  @property({ attribute: false }) marks: readonly PlacedMark[] = [];
  /** Id of the mark at hand. */
  @property() active: string | null = null;
  /** Matches of a search. */
  @property({ attribute: false }) found: readonly Passage[] = nothingFound;
  /** The match at hand. */
  @property({ attribute: false }) foundHere: Passage | null = null;
  /** The passage chosen by keyboard. */
  @property({ attribute: false }) cursor: Passage | null = null;

  constructor() {
    super();
    this.addController({
      // After a move in the document the element keeps its DOM, but its paint was taken away.
      hostConnected: () => this.requestUpdate('marks'),
      hostDisconnected: () => {
        this.#painter.dispose();
        this.#painted.clear();
      },
    });
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#onClick);
    this.renderRoot.addEventListener('auxclick', this.#onClick);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('tree') || changed.has('text') || this.#map === null) {
      this.#map = new TextMap(this.renderRoot);
      this.#painted.clear();
      this.#paintMarks();
    } else if (changed.has('marks')) this.#paintMarks();
    this.#painter.setActive(this.active);
    if (changed.has('found') || changed.has('foundHere') || changed.has('tree')) {
      const others = this.found.filter((match) => match !== this.foundHere);
      this.#painter.setPassing('found', this.#rangesOf(others));
      this.#painter.setPassing('found-here', this.#rangesOf(this.foundHere === null ? [] : [this.foundHere]));
    }
    if (changed.has('cursor') || changed.has('tree'))
      this.#painter.setPassing('cursor', this.#rangesOf(this.cursor === null ? [] : [this.cursor]));
  }

  #paintMarks(): void {
    const before = this.#painted;
    this.#painted = new Map();
    for (const mark of this.marks) {
      const known = before.get(mark.id);
      if (known !== undefined && isSameMark(known.mark, mark)) this.#painted.set(mark.id, known);
      else {
        const range = this.rangeOf(mark);
        if (range === null) continue;
        const { id, color, style } = mark;
        this.#painted.set(id, { mark, paint: { id, range, color, style, length: mark.end - mark.start } });
      }
    }
    this.#painter.show([...this.#painted.values()].map(({ paint }) => paint));
  }

  #rangesOf(passages: readonly Passage[]): readonly Range[] {
    return passages.map((passage) => this.rangeOf(passage)).filter((range) => range !== null);
  }

  #onClick = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    // The window never leaves its own page; the user's browser opens what is outside of it.
    event.preventDefault();
    event.stopPropagation();
    const address = link.getAttribute('href') ?? '';
    if (address.startsWith('#')) this.#jumpTo(address.slice(1));
    else if (address !== '') this.dispatchEvent(new LinkOpenEvent(address));
  };

  #jumpTo(id: string): void {
    const target = this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    if (target === null) return;
    target.scrollIntoView({ block: 'center' });
    if (!target.matches('a')) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  /** The range of a passage, or `null` before the article is drawn. */
  rangeOf({ start, end }: Passage): Range | null {
    return this.#map?.rangeOf(start, end) ?? null;
  }

  /** Where the first line of a passage is; `null` where it is folded away. */
  lineOf(passage: Passage): FirstLine | null {
    const range = this.rangeOf(passage);
    return range === null ? null : firstLineOf(range);
  }

  /** What of the article is selected. */
  selected(): Passage | null {
    const root = this.shadowRoot;
    return this.#map === null || root === null ? null : selectedPassage(this.#map, root);
  }

  /** Selects a passage. */
  select(passage: Passage): void {
    if (this.#map !== null) selectPassage(this.#map, passage);
  }

  /** Id of the shortest mark at this point, or `null`. */
  markAt(x: number, y: number): string | null {
    const root = this.shadowRoot;
    return root === null ? null : (marksAt(x, y, root, this.#painter)[0] ?? null);
  }

  /** Offset of the first line that begins at this height or below it. */
  offsetBelow(y: number): number {
    return this.#map === null ? 0 : firstOffsetBelow(this.#map, y);
  }

  /** Opens what is folded around a passage, so that it can be shown. Whether anything had to be opened. */
  unfold({ start, end }: Passage): boolean {
    let opened = false;
    for (const offset of [start, end - 1]) {
      const fold = this.#map?.blockAt(offset)?.closest<HTMLDetailsElement>('details:not([open])');
      if (fold === null || fold === undefined) continue;
      fold.open = true;
      opened = true;
    }
    return opened;
  }

  /** Moves the keyboard's focus to the heading at this offset. */
  focusHeading(start: number): void {
    const heading = this.#map?.blockAt(start);
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    return html`<article lang=${this.language ?? nothing} dir="auto">
      ${guard([this.tree, this.text, this.heading, this.derived], () => this.#renderTree())}
    </article>`;
  }

  #renderTree(): unknown {
    if (this.tree === null) return nothing;
    const titled = this.text.blocks.some(({ role, depth }) => role === 'headline' || depth === 1);
    const blocks = drawBlocks(this.tree.children, prepareDrawing(this.tree, this.text));
    return titled
      ? blocks
      : html`<h1 data-no-text class=${this.derived ? 'derived' : nothing}>${this.heading}</h1>
          ${blocks}`;
  }
}

function isSameMark(a: PlacedMark, b: PlacedMark): boolean {
  return a.start === b.start && a.end === b.end && a.color === b.color && a.style === b.style;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-article-view': PostilArticleView;
  }
}
