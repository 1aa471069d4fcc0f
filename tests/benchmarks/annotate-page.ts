/** Runs inside the browser for `annotate.ts`: an article on a page, and two ways of painting the same marks on it. */
import type { RootContent } from 'mdast';
import { describeTarget } from '../../core/annotation/describe.ts';
import { layOutText } from '../../core/article/article-text.ts';
import type { HighlightRecord } from '../../core/library/records.ts';
import { markColors } from '../../core/library/records.ts';
import type { PostilArticleView } from '../../renderer/components/article-view/article-view.ts';
import '../../renderer/components/article-view/article-view.ts';
import { OpenArticle } from '../../renderer/components/reader/open-article.ts';

/** Milliseconds that each way took, one after the other in each run. */
export interface AnnotateTimes {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

declare global {
  interface Window {
    measureAnnotate: (marks: number, runs: number) => Promise<AnnotateTimes>;
  }
}

const textHash = 'hash-of-the-article';
const paragraphs = 400;
const wordsInParagraph = 60;

/**
 * Ours: from records to painted, that is resolving, ordering, making ranges, painting, to the end of the next frame.
 * Bare: ready-made ranges put into as many CSS highlights on the same DOM, to the end of the next frame.
 */
window.measureAnnotate = async (marks, runs) => {
  const article = {
    id: 'article',
    revision: 1,
    tree: { type: 'root' as const, children: story() },
    textHash,
  };
  const view = document.createElement('postil-article-view');
  const { text } = layOutText(article.tree);
  Object.assign(view, { tree: article.tree, text: layOutText(article.tree) });
  document.body.append(view);
  await view.updateComplete;
  const records = recordsOn(text, marks);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await paintOurs(view, article, records));
    bare.push(await paintBare(view, records));
  }
  view.remove();
  return { ours, bare };
};

async function paintOurs(
  view: PostilArticleView,
  article: ConstructorParameters<typeof OpenArticle>[0],
  records: readonly HighlightRecord[],
): Promise<number> {
  // The article is open already when its highlights come; what is timed is what they cost.
  const open = new OpenArticle(article, null);
  await nextFrame();
  const start = performance.now();
  open.place(records);
  view.marks = open.marks;
  await view.updateComplete;
  await nextFrame();
  const time = performance.now() - start;
  view.marks = [];
  await view.updateComplete;
  await nextFrame();
  return time;
}

async function paintBare(view: PostilArticleView, records: readonly HighlightRecord[]): Promise<number> {
  const ranges = markColors.map((color) =>
    records
      .filter((record) => record.color === color)
      .map(({ target }) => view.rangeOf(target.position))
      .filter((range) => range !== null),
  );
  await nextFrame();
  const start = performance.now();
  for (const [at, color] of markColors.entries())
    CSS.highlights.set(`postil-highlight-${color}`, new Highlight(...(ranges[at] ?? [])));
  await nextFrame();
  const time = performance.now() - start;
  for (const color of markColors) CSS.highlights.delete(`postil-highlight-${color}`);
  await nextFrame();
  return time;
}

/** Resolves once the next frame has been laid out and painted. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

function story(): RootContent[] {
  const words = [
    'the',
    'ferry',
    'carries',
    'eggs',
    'letters',
    'and',
    'whatever',
    'else',
    'has',
    'to',
    'cross',
  ];
  return Array.from({ length: paragraphs }, (_, at) => {
    const value = Array.from(
      { length: wordsInParagraph },
      (__, word) => words[(at * 7 + word * 3) % words.length],
    );
    return { type: 'paragraph', children: [{ type: 'text', value: `${value.join(' ')}.` }] };
  });
}

function recordsOn(text: string, count: number): readonly HighlightRecord[] {
  const now = new Date().toISOString();
  return Array.from({ length: count }, (_, at) => {
    const start = Math.floor(((text.length - 100) * at) / count);
    return {
      id: `h${at}`,
      article: 'article',
      target: describeTarget(text, textHash, start, start + 60),
      color: markColors[at % markColors.length] ?? 'marigold',
      style: 'highlight',
      note: '',
      tags: [],
      created: now,
      modified: now,
      trashed: null,
    };
  });
}
