/** What marking and finding again cost, in a real Chromium and in Node. */
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { build } from 'vite';
import { chromiumPath } from '../../chromium-shell/find-chromium.ts';
import type { BenchRow } from './bench-row.ts';
import { paintingRows, scrollingRows } from './painting.ts';

/** All rows of the suite. */
export async function annotateSuite(): Promise<BenchRow[]> {
  const bundle = await pageBundle();
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await openPage(browser, bundle);
    const rows = await paintingRows(page);
    await page.close();
    return [...rows, ...(await scrollingRows(await openPage(browser, bundle)))];
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, { script, styles }: PageBundle): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent('<!doctype html><html lang="en"><title>Bench</title><body></body></html>');
  await page.addStyleTag({ content: styles });
  await page.addScriptTag({ content: script });
  return page;
}

interface PageBundle {
  readonly script: string;
  readonly styles: string;
}

/** The code of `painting-page.ts` with all that it imports as one script, and the sheets beside it. */
async function pageBundle(): Promise<PageBundle> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('painting-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'page',
      },
    },
  });
  const bundle = Array.isArray(result) ? result[0] : result;
  if (bundle === undefined || !('output' in bundle)) throw new Error('Vite gave no bundle of the page.');
  const styles = bundle.output
    .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    .map((file) => ('source' in file ? String(file.source) : ''));
  return { script: bundle.output[0].code, styles: styles.join('\n') };
}
