import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp } from '../../scripts/launch-app.ts';
import { benchRow, type BenchRow } from './bench-row.ts';

const pageCount = 1000;

/** The longest time between two frames of the window while a thousand pages come in, in milliseconds. */
const longestFrame = 50;

/**
 * Imports a thousand made-up pages into the built program and looks at the frames of its window and at the event loop
 * of its main process, beside the same of a window at rest in the same run.
 */
export async function importWindowRows(): Promise<readonly BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-bench-'));
  const application = await launchApp({ userData: join(folder, 'user-data') });
  try {
    const pages = join(folder, 'pages');
    await writePages(pages);
    const page = await application.firstWindow();
    await page.getByRole('row').first().waitFor();
    // Nothing is waited for: so long a stretch of rest is what is measured.
    const rest = await watched(application, page, () => page.waitForTimeout(2000));
    const began = performance.now();
    const work = await watched(application, page, () => importFolder(application, page, pages));
    const milliseconds = (performance.now() - began) / pageCount;
    const common = { suite: 'import', size: pageCount, unit: 'ms (longest)' };
    return [
      benchRow({
        ...common,
        work: 'frame of the window while pages are imported',
        value: Math.max(...work.frames),
        against: `${longestFrame} ms; at rest ${Math.round(Math.max(...rest.frames))}`,
        againstValue: longestFrame,
        target: 1,
      }),
      benchRow({
        ...common,
        work: 'turn of main’s event loop while pages are imported',
        value: work.loop,
        against: 'at rest',
        againstValue: rest.loop,
        target: null,
      }),
      benchRow({
        ...common,
        work: 'a page from file to durable',
        unit: 'ms a page',
        value: milliseconds,
        against: '1 ms',
        againstValue: 1,
        target: null,
      }),
    ];
  } finally {
    await application.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function importFolder(application: ElectronApplication, page: Page, folder: string): Promise<void> {
  await application.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  await page.keyboard.press('Control+Shift+I');
  const report = page.locator('postil-import-report').getByRole('heading', { level: 2 });
  await report.waitFor({ timeout: 600_000 });
}

/** The times between frames, and the longest turn of main's event loop, during some work. */
async function watched(
  application: ElectronApplication,
  page: Page,
  work: () => Promise<void>,
): Promise<{ frames: readonly number[]; loop: number }> {
  await application.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const monitor = monitorEventLoopDelay({ resolution: 5 });
    monitor.enable();
    Object.assign(globalThis, { benchMonitor: monitor });
  });
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const note = (now: number): void => {
      gaps.push(now - last);
      last = now;
      if (Reflect.get(globalThis, 'benchGaps') === gaps) requestAnimationFrame(note);
    };
    Object.assign(globalThis, { benchGaps: gaps });
    requestAnimationFrame(note);
  });
  await work();
  const frames = await page.evaluate(() => {
    const gaps = Reflect.get(globalThis, 'benchGaps') as number[];
    Reflect.deleteProperty(globalThis, 'benchGaps');
    return gaps.slice(1);
  });
  const loop = await application.evaluate(() => {
    const monitor = Reflect.get(globalThis, 'benchMonitor') as { max: number; disable: () => void };
    monitor.disable();
    return monitor.max / 1e6;
  });
  return { frames, loop };
}

/** Pages of a few hundred words, each another story. */
async function writePages(folder: string): Promise<void> {
  await mkdir(folder);
  for (let at = 0; at < pageCount; at += 1) {
    const paragraphs = Array.from({ length: 12 }, (_, n) => `<p>${sentences(at * 12 + n)}</p>`).join('\n');
    await writeFile(
      join(folder, `page-${String(at).padStart(4, '0')}.html`),
      `<!doctype html><html lang="en"><head><title>Story ${at}</title></head><body><nav><a href="/">Home</a></nav>` +
        `<article><h1>Story ${at} of the harbour</h1>${paragraphs}</article><footer>All rights reserved</footer></body></html>`,
    );
  }
}

const nouns = [
  'keeper',
  'harbour',
  'lamp',
  'rope',
  'tide',
  'boat',
  'ledger',
  'winter',
  'pilot',
  'mole',
  'bell',
  'fog',
];
const verbs = [
  'counted',
  'mended',
  'watched',
  'sold',
  'drew',
  'lost',
  'found',
  'wrote of',
  'feared',
  'crossed',
];

function sentences(seed: number): string {
  let state = seed * 2_654_435_761 + 97;
  const next = <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return list[(state >>> 8) % list.length] as T;
  };
  return Array.from(
    { length: 6 },
    () =>
      `The ${next(nouns)} ${next(verbs)} the ${next(nouns)}, and a ${next(nouns)} ${next(verbs)} ${state % 1000} ${next(nouns)}s.`,
  ).join(' ');
}
