import type { Page } from '@playwright/test';

/** What a browser or an editor offers of a selection that is dragged out of it, by media type. */
export type Selection = Readonly<Record<string, string>>;

/** Drags a selection of another program over the middle of the window and drops it. */
export async function dropSelection(page: Page, selection: Selection): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = await page.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
  const items = Object.entries(selection).map(([mimeType, data]) => ({ mimeType, data }));
  const data = { items, files: [], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...size, data });
  }
  await session.detach();
}
