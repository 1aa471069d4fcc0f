import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Outcome } from '../../core/ipc/contract.ts';
import { callNames } from '../../core/ipc/parsers.ts';
import { OperationError } from '../../core/library/operation.ts';
import { StoreError } from '../store/library-store.ts';
import { registerCalls, type IpcHandlers } from './ipc.ts';

type Invoke = (event: unknown, ...args: unknown[]) => Promise<Outcome<unknown>>;

const contents = { id: 1 };
const ours = { sender: contents, senderFrame: { parent: null, url: 'app://postil/index.html' } };

let registered: Map<string, Invoke>;
let logged: string[];
let called: string[];

/** Registers calls whose handlers only note that they were reached, unless `fail` throws. */
function register(fail: () => void = () => undefined): void {
  registered = new Map();
  logged = [];
  called = [];
  const handler = (name: string) => (): unknown => {
    called.push(name);
    fail();
    return name;
  };
  registerCalls({
    ipcMain: { handle: (name: string, invoke: unknown) => void registered.set(name, invoke as Invoke) },
    handlers: Object.fromEntries(callNames.map((name) => [name, handler(name)])) as unknown as IpcHandlers,
    isOurWindow: (sender) => sender === (contents as unknown as IpcMainInvokeEvent['sender']),
    log: { info: () => undefined, error: (what, error) => logged.push(`${what}: ${String(error)}`) },
  });
}

beforeEach(() => register());

describe('a call', () => {
  it('is registered for each name of the contract', () => {
    expect([...registered.keys()].sort()).toEqual([...callNames].sort());
  });

  it('from our page is answered by its handler', async () => {
    expect(await registered.get('change:undo')?.(ours)).toEqual({ ok: true, value: 'change:undo' });
  });

  it.each<[string, unknown]>([
    ['a frame in our page', { ...ours, senderFrame: { parent: {}, url: 'app://postil/index.html' } }],
    ['a page from elsewhere', { ...ours, senderFrame: { parent: null, url: 'https://postil/' } }],
    ['a host that begins like ours', { ...ours, senderFrame: { parent: null, url: 'app://postil.evil/' } }],
    ['another host of our scheme', { ...ours, senderFrame: { parent: null, url: 'app://other/' } }],
    ['a file', { ...ours, senderFrame: { parent: null, url: 'file:///app/index.html' } }],
    ['a frame that is gone', { ...ours, senderFrame: null }],
    ['contents that are not our window', { ...ours, sender: { id: 2 } }],
  ])('from %s is refused before its handler, and logged', async (_who, event) => {
    const outcomes = await Promise.all([...registered.values()].map((invoke) => invoke(event)));
    expect(new Set(outcomes.map((outcome) => (!outcome.ok ? outcome.error.code : 'let in')))).toEqual(
      new Set(['not-allowed']),
    );
    expect({ called, logged: logged.length }).toEqual({ called: [], logged: callNames.length });
  });

  it('with arguments that are not the contract’s is refused before its handler', async () => {
    expect(await registered.get('article:open')?.(ours, '../secret')).toMatchObject({
      ok: false,
      error: { code: 'invalid-arguments' },
    });
    expect(called).toEqual([]);
  });
});

describe('a handler that fails', () => {
  it.each([
    [new StoreError('disk-full', 'The disk is full. Your note was not saved.'), 'disk-full'],
    [new OperationError('unknown-article', 'No article has the id “a1”.'), 'unknown-article'],
  ])('as foreseen answers with its own code and words', async (error, code) => {
    register(() => {
      throw error;
    });
    expect(await registered.get('change:undo')?.(ours)).toEqual({
      ok: false,
      error: { code, message: error.message },
    });
    expect(logged).toEqual([]);
  });

  it('unforeseen is logged once and answered without its stack', async () => {
    register(() => {
      throw new TypeError('x is not a function');
    });
    const outcome = await registered.get('change:undo')?.(ours);
    expect(outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(outcome)).not.toContain('.ts:');
    expect(logged).toEqual(['change:undo: TypeError: x is not a function']);
  });
});
