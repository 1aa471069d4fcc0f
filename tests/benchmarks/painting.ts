/** The window's work with a book of 200,000 words and 10,000 marks, beside the bare browser and another library. */
import type { CDPSession, Page } from 'playwright';
import { benchRow, median, percentile, type BenchRow } from './bench-row.ts';
import { traceEvents, workPerFrame } from './main-thread.ts';
import type { ChangeTimes } from './painting-page.ts';

const words = 200_000;
const marks = 10_000;
const notes = 1_000;
const runs = 7;
/** What a frame takes on a screen of sixty a second, in milliseconds. */
const frame = 1000 / 60;
/** The longest that a frame may take while one scrolls, in milliseconds. */
const longestFrame = 20;
/** As fast as a wheel is turned in haste: more than two screens a second. In pixels, and pixels a second. */
const scrolled = { distance: 8000, speed: 2000 };

const suite = 'annotate';
const story = `in an article of ${words.toLocaleString('en')} words`;

/** Rows for painting, memory and changing, in this order. */
export async function paintingRows(page: Page): Promise<BenchRow[]> {
  const cdp = await page.context().newCDPSession(page);
  const opened = await page.evaluate((count) => window.painting.open(count), words);
  const rows = [
    benchRow({
      suite,
      work: 'from the article at hand to its first painted text, and until it is drawn whole',
      size: words,
      unit: 'ms',
      value: opened.first,
      against: 'drawn whole',
      againstValue: opened.whole,
      target: null,
    }),
  ];
  rows.push(...(await paintingFromRecords(page)));
  rows.push(await memoryRow(page, cdp));
  rows.push(...(await changeRows(page)));
  return rows;
}

async function paintingFromRecords(page: Page): Promise<BenchRow[]> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push(await page.evaluate((count) => window.painting.paintOurs(count), marks));
    bare.push(await page.evaluate((count) => window.painting.paintBare(count), marks));
  }
  // It takes seconds, so once is enough.
  const recogito = await page.evaluate((count) => window.painting.paintRecogito(count), marks);
  const row = {
    suite,
    work: `records resolved, ordered, ranged and painted, with their ticks, ${story}, to the end of the next frame`,
    size: marks,
    unit: 'ms (median)',
    value: median(ours),
  };
  return [
    benchRow({
      ...row,
      against: 'ready-made ranges in CSS highlights on the same page',
      againstValue: median(bare),
      target: 1.5,
    }),
    benchRow({
      ...row,
      against: '@recogito/text-annotator 4.1.1 with CSS highlights and ready-made ranges, on the same blocks',
      againstValue: recogito,
      target: 1,
    }),
  ];
}

/** What the script and the document hold after the collector has run: V8's heap and Blink's. */
async function memoryRow(page: Page, cdp: CDPSession): Promise<BenchRow> {
  const heap = async (): Promise<number> => {
    for (let turn = 0; turn < 3; turn += 1) await cdp.send('HeapProfiler.collectGarbage');
    const used = await cdp.send('Runtime.getHeapUsage');
    return (used.usedSize + used.embedderHeapUsedSize) / 1024 / 1024;
  };
  const without = await heap();
  await page.evaluate((count) => window.painting.holdRecords(count), marks);
  const held = await heap();
  await page.evaluate(() => window.painting.keepHeld());
  const ours = (await heap()) - held;
  await page.evaluate(() => window.painting.clear());
  const cleared = await heap();
  await page.evaluate((count) => window.painting.keepBare(count), marks);
  const bare = (await heap()) - cleared;
  await page.evaluate(() => window.painting.clear());
  return benchRow({
    suite,
    work: `memory for marks in the reader beyond their records (${(held - without).toFixed(1)} MB), after a collection`,
    size: marks,
    unit: 'MB of the heaps of V8 and Blink',
    value: ours,
    against: 'ready-made ranges in CSS highlights',
    againstValue: bare,
    target: 2,
  });
}

async function changeRows(page: Page): Promise<BenchRow[]> {
  const bare: ChangeTimes[] = [];
  const ours: ChangeTimes[] = [];
  await page.evaluate((count) => window.painting.keepBare(count), marks);
  for (let run = 0; run < runs; run += 1)
    bare.push(await page.evaluate((at) => window.painting.changeBare(at), run));
  await page.evaluate(() => window.painting.clear());
  await page.evaluate(([count, noted]) => window.painting.keepOurs(count, noted), [marks, notes] as const);
  await page.evaluate(() => window.painting.scrollTo(0.5));
  for (let run = 0; run < runs; run += 1)
    ours.push(await page.evaluate((at) => window.painting.changeOurs(at), run));
  return (['add', 'recolour', 'delete'] as const).map((work, at) => {
    const limit = median(bare.map((times) => times[at] ?? NaN));
    return benchRow({
      suite,
      work: `${work} one mark among many, ${notes.toLocaleString('en')} of them with notes, ${story}, to the end of the next frame`,
      size: marks,
      unit: 'ms (median)',
      value: median(ours.map((times) => times[at] ?? NaN)),
      against: 'one ready-made range among as many, and at most one frame more',
      againstValue: limit,
      target: (limit + frame) / limit,
    });
  });
}

/**
 * Rows for scrolling past notes. On a page of its own: the browser follows each range that other rows have made, with
 * every change of the document, until its collector has taken it.
 */
export async function scrollingRows(page: Page): Promise<BenchRow[]> {
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate((count) => window.painting.open(count), words);
  await page.evaluate(([count, noted]) => window.painting.keepOurs(count, noted), [marks, notes] as const);
  const ours = await scroll(page, cdp, timedFrames);
  // Scrolled once more, since to record the work takes time of its own.
  const work = await scroll(page, cdp, workInFrames);
  await page.evaluate(() => window.painting.showEmpty());
  const empty = await scroll(page, cdp, timedFrames);
  return [0.99, 0.5].map((share) => {
    const value = percentile(ours, share);
    const againstValue = percentile(empty, share);
    const own = percentile(work, share).toFixed(1);
    return benchRow({
      suite,
      work: `a frame while scrolling past ${marks.toLocaleString('en')} marks, ${story} (${own} ms of it processor time of the page's own thread, which other programs do not take from it)`,
      size: notes,
      unit: share === 0.5 ? 'ms (median)' : `ms (99th percentile; at most ${longestFrame} ms)`,
      value,
      against: 'an empty page of that height',
      againstValue,
      target: share === 0.5 ? null : longestFrame / againstValue,
    });
  });
}

/** What is told of each frame that passes while something is done, in milliseconds. */
type FrameMeasure = (
  page: Page,
  cdp: CDPSession,
  doing: () => Promise<unknown>,
) => Promise<readonly number[]>;

/** Turns the wheel over a stretch of the page, three times. */
async function scroll(page: Page, cdp: CDPSession, measure: FrameMeasure): Promise<readonly number[]> {
  const turnWheel = (): Promise<unknown> =>
    cdp.send('Input.synthesizeScrollGesture', {
      x: 500,
      y: 450,
      yDistance: -scrolled.distance,
      speed: scrolled.speed,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
  const times: number[] = [];
  for (const from of [0.1, 0.4, 0.7]) {
    await page.evaluate((share) => window.painting.scrollTo(share), from);
    times.push(...(await measure(page, cdp, turnWheel)));
  }
  return times;
}

async function timedFrames(...[page, , doing]: Parameters<FrameMeasure>): Promise<readonly number[]> {
  await page.evaluate(() => window.painting.startFrames());
  await doing();
  return page.evaluate(() => window.painting.stopFrames());
}

async function workInFrames(...[page, cdp, doing]: Parameters<FrameMeasure>): Promise<readonly number[]> {
  const stop = await traceEvents(cdp);
  // Frames are told apart by their callbacks.
  await timedFrames(page, cdp, doing);
  return workPerFrame(await stop());
}
