/** Runs inside the browser for `painting.ts`: a reader with a book in it, and three ways of painting marks on it. */
import type { ArticleView } from '../../core/ipc/contract.ts';
import { markColors, type HighlightRecord } from '../../core/library/records.ts';
import type { PostilReader } from '../../renderer/components/reader/reader.ts';
import '../../renderer/components/reader/reader.ts';
import '../../renderer/styles/global.css';
import { nextFrame, settled, timedToFrame, untilFrame, watchFrames } from './frames.ts';
import { longArticle, longRecord, spreadMarks } from './painting-story.ts';
import { RecogitoPage } from './recogito-page.ts';

/** Milliseconds of adding, recolouring and deleting one mark, in that order. */
export type ChangeTimes = readonly [add: number, recolour: number, remove: number];

/** What `painting.ts` calls in the page. */
export interface PaintingPage {
  /** Opens the book. Milliseconds to the frame that shows its first text, and until it is drawn whole. */
  open: (words: number) => Promise<{ first: number; whole: number }>;
  /** Gives the reader marks, takes them away again, and tells the milliseconds to the painted frame. */
  paintOurs: (marks: number) => Promise<number>;
  paintBare: (marks: number) => Promise<number>;
  paintRecogito: (marks: number) => Promise<number>;
  /** Leaves the marks where they are, for what follows. */
  keepOurs: (marks: number, notes: number) => Promise<void>;
  keepBare: (marks: number) => Promise<void>;
  /** Makes records that `keepHeld` gives to the reader, so that they can be told from what the reader makes of them. */
  holdRecords: (marks: number) => void;
  keepHeld: () => Promise<void>;
  changeOurs: (run: number) => Promise<ChangeTimes>;
  changeBare: (run: number) => Promise<ChangeTimes>;
  /** Takes all marks away. */
  clear: () => Promise<void>;
  /** Goes to the beginning, or far into the book, and waits until all is at rest. */
  scrollTo: (share: number) => Promise<void>;
  startFrames: () => void;
  stopFrames: () => readonly number[];
  /** Puts an empty page as high as the book in its place. */
  showEmpty: () => Promise<void>;
}

declare global {
  interface Window {
    painting: PaintingPage;
  }
}

let article: ArticleView;
let reader: PostilReader;
let bare: Range[] = [];
let held: readonly HighlightRecord[] = [];
let stopFrames: () => readonly number[] = () => [];

window.painting = {
  async open(words) {
    article = longArticle(words);
    reader = document.createElement('postil-reader');
    reader.record = longRecord(article);
    document.body.append(reader);
    await reader.updateComplete;
    await document.fonts.ready;
    await nextFrame();
    const start = performance.now();
    reader.article = article;
    const first = untilFrame(() => (reader.view?.renderRoot.querySelectorAll('p').length ?? 0) > 0);
    const shown = (await first) - start;
    await reader.view?.updateComplete;
    await nextFrame();
    const whole = performance.now() - start;
    await document.fonts.ready;
    return { first: shown, whole };
  },

  async paintOurs(marks) {
    // Made anew, since what is known already is not looked for again.
    const records = spreadMarks(article, marks, 0);
    await nextFrame();
    const laidOut = new Promise((resolve) => {
      reader.renderRoot.addEventListener('postil-margin-layout', resolve, { once: true });
    });
    const time = await timedToFrame(async () => {
      reader.highlights = records;
      await reader.updateComplete;
      await laidOut;
    });
    await this.clear();
    return time;
  },

  async paintBare(marks) {
    const ranges = rangesOf(spreadMarks(article, marks, 0));
    const time = await timedToFrame(() => paintRanges(ranges));
    await this.clear();
    return time;
  },

  async paintRecogito(marks) {
    const story = reader.view?.renderRoot.querySelector('article');
    if (story === null || story === undefined) throw new Error('There is no article.');
    const page = new RecogitoPage(story, spreadMarks(article, marks, 0));
    reader.style.display = 'none';
    await settled();
    const time = await timedToFrame(() => page.paint());
    page.remove();
    reader.style.removeProperty('display');
    await this.clear();
    return time;
  },

  async keepOurs(marks, notes) {
    reader.highlights = spreadMarks(article, marks, notes);
    await settled();
  },

  async keepBare(marks) {
    paintRanges((bare = rangesOf(spreadMarks(article, marks, 0))));
    await settled();
  },

  holdRecords(marks) {
    held = spreadMarks(article, marks, 0);
  },

  async keepHeld() {
    reader.highlights = held;
    await settled();
  },

  async changeOurs(run) {
    const all = reader.highlights;
    // One that is in view, or there would be nothing to paint.
    const at = all.findIndex(({ target }) => target.position.start > reader.place.offset) + 2 + run;
    const one = all[at];
    if (one === undefined) throw new Error('There is no mark in view.');
    const show = async (highlights: readonly HighlightRecord[]): Promise<void> => {
      reader.highlights = highlights;
      await reader.updateComplete;
      await reader.view?.updateComplete;
    };
    const added: HighlightRecord = { ...structuredClone(one), id: `added-${run}`, note: '' };
    const add = await timedToFrame(() => show([...all, added]));
    const recoloured: HighlightRecord = { ...structuredClone(added), color: 'rose' };
    const recolour = await timedToFrame(() => show([...all, recoloured]));
    const remove = await timedToFrame(() => show(all));
    return [add, recolour, remove];
  },

  async changeBare(run) {
    const highlight = paintOf(run);
    const other = paintOf(run + 1);
    const range = bare[bare.length >> 1]?.cloneRange() ?? new Range();
    const add = await timedToFrame(() => highlight.add(range));
    const recolour = await timedToFrame(() => {
      highlight.delete(range);
      other.add(range);
    });
    const remove = await timedToFrame(() => other.delete(range));
    return [add, recolour, remove];
  },

  async clear() {
    reader.highlights = [];
    bare = [];
    for (const color of markColors) CSS.highlights.delete(`postil-highlight-${color}`);
    await settled();
  },

  async scrollTo(share) {
    const scroller = reader.isConnected ? reader.scroller : document.scrollingElement;
    if (scroller !== null) scroller.scrollTop = share * scroller.scrollHeight;
    await settled();
  },

  startFrames() {
    stopFrames = watchFrames();
  },
  stopFrames: () => stopFrames(),

  async showEmpty() {
    const height = reader.scroller?.scrollHeight ?? 0;
    reader.remove();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html, body { block-size: auto; overflow: visible } main { block-size: ${height}px }`);
    document.adoptedStyleSheets = [sheet];
    document.body.append(document.createElement('main'));
    await settled();
  },
};

function rangesOf(records: readonly HighlightRecord[]): Range[] {
  return records
    .map(({ target }) => reader.view?.rangeOf(target.position) ?? null)
    .filter((range) => range !== null);
}

function paintRanges(ranges: readonly Range[]): void {
  for (const [at] of markColors.entries()) {
    const paint = paintOf(at);
    for (let next = at; next < ranges.length; next += markColors.length) {
      const range = ranges[next];
      if (range !== undefined) paint.add(range);
    }
  }
}

function paintOf(color: number): Highlight {
  const name = `postil-highlight-${markColors[color % markColors.length] ?? 'marigold'}`;
  const known = CSS.highlights.get(name);
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}
