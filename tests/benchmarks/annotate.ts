import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { chromiumPath } from '../../chromium-shell/find-chromium.ts';
import type { AnnotateTimes } from './annotate-page.ts';
import { benchRow, median, type BenchRow } from './bench-row.ts';

/** Marks on one article, and the ratio to reach where there is one to reach. */
const sizes = [
  { marks: 1000, target: 2 },
  { marks: 10_000, target: null },
] as const;
const runs = 15;

/** How long it takes from highlight records to painted marks, in a real Chromium. */
export async function annotateSuite(): Promise<BenchRow[]> {
  const script = await pageScript();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addScriptTag({ content: script });
    const rows: BenchRow[] = [];
    for (const { marks, target } of sizes) {
      const { ours, bare }: AnnotateTimes = await page.evaluate(
        ([count, times]) => window.measureAnnotate(count, times),
        [marks, runs] as const,
      );
      rows.push(
        benchRow({
          suite: 'annotate',
          work: 'highlight records resolved, ranged and painted, to the end of the next frame',
          size: marks,
          unit: 'ms (median)',
          value: median(ours),
          against: 'ready-made ranges in CSS highlights on the same page',
          againstValue: median(bare),
          target,
        }),
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** The code of `annotate-page.ts` and all that it imports, as one script. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('annotate-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error('Vite gave no bundle of the page.');
  return output.output[0].code;
}
