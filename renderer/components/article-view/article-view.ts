import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ArticleText } from '../../../core/article/article-text.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { blockBoxes, type BlockBox } from '../../dom/block-boxes.ts';
import { firstOffsetBelow, passageWithin } from '../../dom/first-visible.ts';
import { marksAt } from '../../dom/hit-test.ts';
import { firstLineOf, type FirstLine } from '../../dom/line-geometry.ts';
import { NearView } from '../../dom/near-view.ts';
import { offsetAtPoint } from '../../dom/offset-at-point.ts';
import { edgeOf, type PassageEdge } from '../../dom/passage-edge.ts';
import { selectPassage, selectedPassage, type Passage } from '../../dom/selection.ts';
import { TextMap } from '../../dom/text-map.ts';
import { controls } from '../../styles/controls.styles.ts';
import { styles } from './article-view.styles.ts';
import { drawPage } from './block-templates.ts';
import { prepareDrawing } from './drawing.ts';
import { firstPart } from './first-part.ts';
import { followPageLink } from './follow-page-link.ts';
import { markRules } from './mark-rules.ts';
import { PagePaint, type PlacedMark } from './page-paint.ts';
import { textDirection } from '../../dom/text-direction.ts';

const nothingFound: readonly Passage[] = [];

/** Marks this many times the view's height above and below it are painted before they come into view. */
const reach = 0.75;

/**
 * The article's page: draws its tree and paints what is marked, found and chosen in it. Offsets are UTF-16 offsets in
 * the article's text; points are in pixels of the window.
 *
 * @fires postil-link-open - A link out of the article was followed.
 * @fires postil-unfold - What is in a fold is to be part of the story.
 */
@customElement('postil-article-view')
export class PostilArticleView extends LitElement {
  static override styles = [controls, styles, ...markRules];

  /** Of what is drawn, which may be a part only. */
  #map: TextMap | null = null;
  #paint = new PagePaint();
  #near = new NearView(this, () => this.#paintNear());
  // Text that is set anew brings other marks near the view.
  #resizes = new ResizeObserver(() => this.#paintNear());
  /** Settled once the whole article is drawn. */
  #whole: Promise<void> = Promise.resolve();

  /** Only a part of a long article is drawn yet. */
  @state() private partly = false;

  /** The article's tree; `null` draws nothing. */
  @property({ attribute: false }) tree: ArticleTree | null = null;
  /** The text laid out from the same tree. */
  @property({ attribute: false }) text: ArticleText = { text: '', blocks: [] };
  /** UTF-16 offset at which reading begins: a long article is drawn from there on first, and whole a moment later. */
  @property({ attribute: false }) from = 0;
  /** Shown above an article that has no headline of its own. Not part of its text. */
  @property() heading = '';
  /** That heading was made from the first sentence, which the text repeats: it is set smaller. */
  @property({ type: Boolean }) derived = false;
  /** Nothing may be changed. */
  @property({ type: Boolean, reflect: true }) readonly = false;
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
      hostConnected: () => {
        this.#near.connect();
        this.#resizes.observe(this);
        this.requestUpdate('marks');
      },
      hostDisconnected: () => {
        this.#near.disconnect();
        this.#resizes.disconnect();
        this.#paint.clear();
      },
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('tree')) return;
    // The same text drawn in another way is drawn whole: what is being read must not move.
    const isSameText = this.text.text !== '' && changed.get('text')?.text === this.text.text;
    this.partly = !isSameText && this.tree !== null && firstPart(this.tree, this.text, this.from) !== null;
    if (this.partly) this.#whole = this.#drawWhole(this.tree);
  }

  /** Waits until the first part has been painted. */
  async #drawWhole(tree: ArticleTree | null): Promise<void> {
    await afterPaint();
    if (this.tree === tree) this.partly = false;
    await super.getUpdateComplete();
  }

  /** Complete once all of the article is drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#whole;
    return super.getUpdateComplete();
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#onClick);
    this.renderRoot.addEventListener('auxclick', this.#onClick);
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('tree') || changed.has('text') || changed.has('partly') || this.#map === null) {
      this.#map = new TextMap(this.renderRoot);
      this.#paint.clear();
    }
    this.#paintNear();
  }

  #paintNear(): void {
    if (this.#map !== null && this.isConnected)
      this.#paint.show(this.#map, passageWithin(this.#map, this.#near.band(reach)), this);
  }

  #onClick = (event: Event): void => followPageLink(event, this, this.renderRoot);

  /** `null` until all of the article is drawn: offsets outside the part that is would be taken for its ends. */
  get #wholeMap(): TextMap | null {
    return this.partly ? null : this.#map;
  }

  /** Where each block stands; empty before the article is drawn. */
  boxes(): readonly BlockBox[] {
    return this.#wholeMap === null ? [] : blockBoxes(this.#wholeMap);
  }

  /** The range of a passage, or `null` before the article is drawn. */
  rangeOf({ start, end }: Passage): Range | null {
    return this.#wholeMap?.rangeOf(start, end) ?? null;
  }

  /** Where the first line of a passage is; `null` where it is folded away. */
  lineOf(passage: Passage): FirstLine | null {
    const range = this.rangeOf(passage);
    return range === null ? null : firstLineOf(range);
  }

  /** What of the article is selected. */
  selected(): Passage | null {
    const root = this.shadowRoot;
    return this.#wholeMap === null || root === null ? null : selectedPassage(this.#wholeMap, root);
  }

  /** Selects a passage, as if it had been drawn in a direction. */
  select(passage: Passage, direction: 'forward' | 'backward' = 'forward'): void {
    if (this.#wholeMap !== null) selectPassage(this.#wholeMap, passage, direction);
  }

  /** Ids of the marks at this point, the shortest first. */
  marksAt(x: number, y: number): readonly string[] {
    const root = this.shadowRoot;
    return root === null ? [] : marksAt(x, y, root, this.#paint.painter);
  }

  /** Offset of the gap between characters that is nearest to this point; `null` away from the text. */
  offsetAt(x: number, y: number): number | null {
    const root = this.shadowRoot;
    return this.#wholeMap === null || root === null ? null : offsetAtPoint(this.#wholeMap, root, x, y);
  }

  /** Where a passage begins or ends on the page, by its first or last character; `null` where that is folded away. */
  edgeOf(character: Passage, side: 'start' | 'end'): PassageEdge | null {
    const range = this.rangeOf(character);
    return range === null ? null : edgeOf(range, side);
  }

  /** Whether the text at this offset is shown, and not folded away. */
  shows(offset: number): boolean {
    return this.#wholeMap?.blockAt(offset)?.checkVisibility() ?? false;
  }

  /** Offset of the first line that begins at this height or below it. */
  offsetBelow(y: number): number {
    return this.#map === null ? 0 : firstOffsetBelow(this.#map, y);
  }

  /** Opens what is folded around a passage, so that it can be shown. Whether anything had to be opened. */
  unfold({ start, end }: Passage): boolean {
    let opened = false;
    for (const offset of [start, end - 1]) {
      const fold = this.#wholeMap?.blockAt(offset)?.closest<HTMLDetailsElement>('details:not([open])');
      if (fold === null || fold === undefined) continue;
      fold.open = true;
      opened = true;
    }
    return opened;
  }

  /** Moves the keyboard's focus to the heading at this offset. */
  focusHeading(start: number): void {
    const heading = this.#wholeMap?.blockAt(start);
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const drawn = [this.tree, this.text, this.heading, this.derived, this.partly];
    return html`<article lang=${this.language ?? nothing} dir=${textDirection(this.text.text)}>
      ${guard(drawn, () => this.#renderTree())}
    </article>`;
  }

  #renderTree(): unknown {
    if (this.tree === null) return nothing;
    const titled = this.text.blocks.some(({ role, depth }) => role === 'headline' || depth === 1);
    const part = this.partly ? firstPart(this.tree, this.text, this.from) : null;
    const head = titled
      ? nothing
      : html`<h1 data-no-text class=${this.derived ? 'derived' : nothing}>${this.heading}</h1>`;
    return drawPage(part ?? this.tree.children, prepareDrawing(this.tree, this.text), head);
  }
}

/** Resolves once what has been drawn is on the screen; where nothing is painted, in a hidden window, soon. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-article-view': PostilArticleView;
  }
}
