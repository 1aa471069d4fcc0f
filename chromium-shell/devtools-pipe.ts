import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './devtools-protocol.ts';

type Commands = Protocol.CommandParameters;
type Answers = Protocol.CommandReturnValues;
type Events = Protocol.Events;

interface Waiting {
  method: string;
  resolve: (result: never) => void;
  reject: (error: Error) => void;
}

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { message: string };
}

/** One conversation with the browser itself or with one of its pages. */
export class DevToolsSession {
  readonly #pipe: DevToolsPipe;
  readonly #id: string | undefined;
  readonly #events = new EventEmitter();

  constructor(pipe: DevToolsPipe, id?: string) {
    this.#pipe = pipe;
    this.#id = id;
  }

  /** Rejects when Chromium answers with an error, and when the browser has gone. */
  send<Method extends keyof Commands>(method: Method, params?: Commands[Method]): Promise<Answers[Method]> {
    return this.#pipe.send(method, params, this.#id);
  }

  on<Name extends keyof Events>(event: Name, listener: (params: Events[Name]) => void): void {
    this.#events.on(event, listener);
  }

  off<Name extends keyof Events>(event: Name, listener: (params: Events[Name]) => void): void {
    this.#events.off(event, listener);
  }

  /** Called by the pipe with what arrived for this session. */
  receive(event: string, params: unknown): void {
    this.#events.emit(event, params);
  }
}

/** The DevTools protocol over `--remote-debugging-pipe`: JSON messages that end in a zero byte; no port is opened. */
export class DevToolsPipe {
  readonly browser = new DevToolsSession(this);
  readonly #output: Writable;
  readonly #sessions = new Map<string, DevToolsSession>();
  readonly #waiting = new Map<number, Waiting>();
  #parts: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    // A broken pipe means that the browser has gone; `close` tells everyone who waits.
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('data', (chunk: Buffer) => this.#read(chunk));
  }

  /** The session with this id; events may arrive for it before anyone asked. */
  session(id: string): DevToolsSession {
    const known = this.#sessions.get(id);
    if (known !== undefined) return known;
    const session = new DevToolsSession(this, id);
    this.#sessions.set(id, session);
    return session;
  }

  send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method] | undefined,
    sessionId: string | undefined,
  ): Promise<Answers[Method]> {
    if (this.#closed) return Promise.reject(new Error(`${method}: Chromium has gone`));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { method, resolve, reject });
      this.#output.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  /** Rejects everything that still waits. May be called more than once. */
  close(): void {
    this.#closed = true;
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: Chromium has gone`));
    this.#waiting.clear();
  }

  #read(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.#parts.push(chunk.subarray(start, end));
      const text = Buffer.concat(this.#parts).toString();
      this.#parts = [];
      start = end + 1;
      this.#dispatch(JSON.parse(text) as Message);
    }
    if (start < chunk.length) this.#parts.push(chunk.subarray(start));
  }

  #dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
      session.receive(message.method ?? '', message.params);
      if (message.method === 'Target.detachedFromTarget') {
        this.#sessions.delete((message.params as Events['Target.detachedFromTarget']).sessionId);
      }
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error === undefined) waiting?.resolve(message.result as never);
    else waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
  }
}
