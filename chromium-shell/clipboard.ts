import type * as Electron from 'electron';
import { currentWindow } from './windows.ts';

type Content = ConstructorParameters<typeof Electron.ClipboardItem>[0];

/** Electron's `ClipboardItem`: one thing in several formats. */
export class ClipboardItem {
  readonly types: string[];
  readonly #content: Content;

  constructor(content: Content) {
    this.#content = content;
    this.types = Object.keys(content);
  }

  /** Rejects for a format that the item does not have. */
  async getType(type: string): Promise<Blob> {
    const part = await this.#content[type];
    if (part === undefined) throw new Error(`The clipboard item has no ${type}`);
    if (part instanceof Blob) return part;
    return new Blob([typeof part === 'string' ? part : JSON.stringify(part)], { type });
  }
}

/** What the app wrote last: no page may read the system's clipboard without asking the person. */
let held: ClipboardItem[] = [];

/**
 * Electron's `clipboard`. Writing goes to the system's clipboard through the window's page, and rejects when the
 * page is not allowed to; reading gives what the app itself wrote.
 */
export const clipboard = {
  writeText(text: string): Promise<void> {
    return clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  },
  async readText(): Promise<string> {
    const item = held.find(({ types }) => types.includes('text/plain'));
    return item === undefined ? '' : (await item.getType('text/plain')).text();
  },
  async write(items: ClipboardItem[]): Promise<void> {
    const texts = await Promise.all(items.map(readTexts));
    await currentWindow()?.webContents.executeJavaScript(
      `(${String(writeInPage)})(${JSON.stringify(texts)})`,
      true,
    );
    held = items;
  },
  read(): Promise<ClipboardItem[]> {
    return Promise.resolve(held);
  },
  has(type: string): Promise<boolean> {
    return Promise.resolve(held.some(({ types }) => types.includes(type)));
  },
  clear(): void {
    held = [];
  },
} satisfies { [Name in keyof Electron.Clipboard]?: (argument: never) => unknown };

/** Only text formats: the app copies nothing else. */
async function readTexts(item: ClipboardItem): Promise<Record<string, string>> {
  const types = item.types.filter((type) => type.startsWith('text/'));
  const texts = types.map(async (type) => [type, await (await item.getType(type)).text()] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Runs in the page, from its source: self-contained. */
async function writeInPage(items: Record<string, string>[]): Promise<void> {
  const toBlob = ([type, text]: [string, string]) => [type, new Blob([text], { type })] as const;
  const toItem = (texts: Record<string, string>) => {
    return new window.ClipboardItem(Object.fromEntries(Object.entries(texts).map(toBlob)));
  };
  await navigator.clipboard.write(items.map(toItem));
}
