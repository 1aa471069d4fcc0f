import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { DevToolsSession } from './devtools-pipe.ts';
import type { Protocol } from './devtools-protocol.ts';
import { logFailure } from './log.ts';
import type { IsolatedGlobals } from './page-isolated-world.ts';
import { isolatedWorldSource, mainWorldSource } from './page-sources.ts';
import type { NumberedAccelerator } from './page-watch.ts';
import { browser } from './running-browser.ts';

const worldName = 'postil-preload';
const bindingName = 'postilPost' satisfies keyof IsolatedGlobals;

interface PageEvents {
  /** From the preload's world of the present document. */
  message: [text: string, context: number];
  request: [paused: Protocol.Fetch.requestPausedPayload];
  /** The top frame shows another document; its address as Chromium knows it. */
  navigated: [url: string];
  'dom-ready': [];
  loaded: [];
  crashed: [];
}

/** A page of the browser with the preload in it: what `WebContents` is built on. */
export class Page extends EventEmitter<PageEvents> {
  readonly targetId: string;
  readonly devTools: DevToolsSession;
  #context: number | undefined;

  private constructor(targetId: string, devTools: DevToolsSession) {
    super();
    this.targetId = targetId;
    this.devTools = devTools;
  }

  /** Attaches to a page that has not loaded anything of the app's yet. Both worlds are ready from the next document on. */
  static async open(
    targetId: string,
    preloadFile: string | undefined,
    accelerators: NumberedAccelerator[],
  ): Promise<Page> {
    const page = new Page(targetId, await browser().attach(targetId));
    const secret = randomUUID();
    const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8');
    const setup = { secret, accelerators, process: preloadProcess() };
    page.#listen();
    await Promise.all([
      page.devTools.send('Page.enable'),
      page.devTools.send('Runtime.enable'),
      page.devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      page.devTools.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName }),
      page.devTools.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(secret) }),
      page.devTools.send('Page.addScriptToEvaluateOnNewDocument', {
        source: isolatedWorldSource(setup, preload),
        worldName,
      }),
    ]);
    return page;
  }

  /** The preload's world in the present document, if it has one. */
  get context(): number | undefined {
    return this.#context;
  }

  /** Calls what `isolatedWorld` left on its globals; without effect when that document has gone. */
  callWorld(name: keyof IsolatedGlobals, args: unknown[], context = this.#context): void {
    if (context === undefined) return;
    this.devTools
      .send('Runtime.callFunctionOn', {
        functionDeclaration: `(...args) => globalThis.${name}(...args)`,
        arguments: args.map((value) => ({ value })),
        executionContextId: context,
        returnByValue: true,
        silent: true,
      })
      .catch(logFailure(`calling ${name} in a page`));
  }

  /** The path of the file that a document named by a token; see `exchangeTokens`. */
  async pathOf(token: string, context: number): Promise<string | undefined> {
    const { result } = await this.devTools.send('Runtime.callFunctionOn', {
      functionDeclaration: '(token) => globalThis.postilFile(token)',
      arguments: [{ value: token }],
      executionContextId: context,
    });
    if (result.objectId === undefined) return undefined;
    return (await this.devTools.send('DOM.getFileInfo', { objectId: result.objectId })).path;
  }

  #listen(): void {
    const { devTools } = this;
    devTools.on('Fetch.requestPaused', (paused) => this.emit('request', paused));
    devTools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = (context.auxData ?? {}) as { frameId?: string };
      if (context.name === worldName && frameId === this.targetId) this.#context = context.id;
    });
    devTools.on('Runtime.executionContextsCleared', () => (this.#context = undefined));
    devTools.on('Runtime.bindingCalled', ({ name, executionContextId, payload }) => {
      if (name === bindingName && executionContextId === this.#context)
        this.emit('message', payload, executionContextId);
    });
    devTools.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) this.emit('navigated', frame.url);
    });
    devTools.on('Page.domContentEventFired', () => this.emit('dom-ready'));
    devTools.on('Page.loadEventFired', () => this.emit('loaded'));
    devTools.on('Inspector.targetCrashed', () => this.emit('crashed'));
    devTools.on('Page.javascriptDialogOpening', ({ type }) => {
      // Saving belongs before quit: no page holds its window back.
      if (type !== 'beforeunload') return;
      devTools.send('Page.handleJavaScriptDialog', { accept: true }).catch(logFailure('leaving a page'));
    });
  }
}

function preloadProcess(): object {
  const { platform, arch } = process;
  const versions = { ...process.versions, chrome: browser().version };
  return {
    platform,
    arch,
    versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: [],
  };
}
