import type { Argument, BridgeCall, BridgeMessage, Exposed } from './page-border.ts';

/**
 * Runs in the page's own world before any script of the page: holds what `contextBridge` exposes, and asks main
 * instead of opening windows. Sent as source, so it is self-contained.
 *
 * It speaks to the isolated world by events named with a secret. Everything that the page could replace later
 * (prototypes, constructors) is taken into closures first.
 */
export function mainWorld(secret: string): void {
  if (window !== window.top) return;
  const EarlyEvent = CustomEvent;
  const EarlyPromise = Promise;
  const { freeze, defineProperty, entries } = Object;
  const { apply } = Reflect;
  const listen = EventTarget.prototype.addEventListener.bind(document);
  const fire = EventTarget.prototype.dispatchEvent.bind(document);
  const fieldOf = (prototype: object, name: string) =>
    Object.getOwnPropertyDescriptor(prototype, name) as { get: () => unknown; value: () => void };
  const { get: getDetail } = fieldOf(CustomEvent.prototype, 'detail');
  const { value: stopEvent } = fieldOf(Event.prototype, 'stopImmediatePropagation');

  const callbacks: Record<number, (...args: unknown[]) => void> = Object.create(null) as never;
  const numbers = new WeakMap<object, number>();
  const numberOf = numbers.get.bind(numbers);
  const setNumber = numbers.set.bind(numbers);
  const settlers: Record<number, [(value: unknown) => void, (error: unknown) => void]> = Object.create(
    null,
  ) as never;
  let lastNumber = 0;
  let reply: (BridgeMessage & { t: 'reply' }) | undefined;
  let nextSettled = 0;

  const cloneError = () => new Error('An object could not be cloned.');

  function wrap(value: unknown): Argument {
    if (typeof value !== 'function') return { v: value };
    const known = numberOf(value);
    if (known !== undefined) return { f: known };
    const f = ++lastNumber;
    setNumber(value, f);
    callbacks[f] = value as (...args: unknown[]) => void;
    return { f };
  }

  function build(value: Exposed): unknown {
    if ('f' in value) {
      const id = value.f;
      return (...args: unknown[]) => callIsolated(id, args);
    }
    if ('v' in value) return value.v;
    const out: Record<string, unknown> = {};
    for (const [key, part] of entries(value.o)) {
      defineProperty(out, key, { value: build(part), enumerable: true });
    }
    return freeze(out);
  }

  function callIsolated(id: number, args: unknown[]): unknown {
    const call = ++lastNumber;
    const detail: BridgeCall = { id, call, args: args.map(wrap) };
    reply = undefined;
    fire(new EarlyEvent(`${secret}call`, { detail }));
    // The isolated world has answered before `dispatchEvent` returned, unless something could not be cloned.
    const answer = reply as (BridgeMessage & { t: 'reply' }) | undefined;
    if (answer?.call !== call) throw cloneError();
    if (answer.error !== undefined) throw answer.error;
    if (answer.promise !== true) return answer.value === undefined ? undefined : build(answer.value);
    return new EarlyPromise((resolve, reject) => {
      settlers[call] = [resolve, reject];
    });
  }

  function settle(call: number, value: Exposed | undefined, error: unknown): void {
    const settler = settlers[call];
    Reflect.deleteProperty(settlers, call);
    if (error !== undefined) settler?.[1](error);
    else settler?.[0](value === undefined ? undefined : build(value));
  }

  listen(`${secret}message`, (event) => {
    apply(stopEvent, event, []);
    const message = apply(getDetail, event, []) as BridgeMessage | null;
    if (message === null) {
      settle(nextSettled, undefined, cloneError());
      return;
    }
    switch (message.t) {
      case 'expose':
        defineProperty(window, message.key, { value: build(message.api), enumerable: true });
        break;
      case 'reply':
        reply = message;
        break;
      case 'next':
        nextSettled = message.call;
        break;
      case 'settle':
        settle(message.call, message.value, message.error);
        break;
      case 'callback':
        callbacks[message.id]?.(...message.args);
        break;
    }
  });

  const open = (url: string | URL = 'about:blank', name = ''): null => {
    fire(new EarlyEvent(`${secret}open`, { detail: [new URL(url, document.baseURI).href, name] }));
    return null;
  };
  defineProperty(window, 'open', { value: open, writable: true, configurable: true });
}
