import type * as Electron from 'electron';
import type { BridgeCall, BridgeMessage, Exposed } from './page-border.ts';

/**
 * Electron's `contextBridge`, in the isolated world: the other half of `mainWorld`. Sent as source, so it is
 * self-contained. Exposed functions may return promises and functions; anything else crosses as a clone.
 */
export function createContextBridge(secret: string): Pick<Electron.ContextBridge, 'exposeInMainWorld'> {
  type Callable = (...args: unknown[]) => unknown;
  const functions = new Map<number, Callable>();
  const proxies = new Map<number, Callable>();
  let lastNumber = 0;

  const toPage = (detail: BridgeMessage): void => {
    document.dispatchEvent(new CustomEvent(`${secret}message`, { detail }));
  };
  const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

  function exposeFunction(value: Callable): Exposed {
    const f = ++lastNumber;
    functions.set(f, value);
    return { f };
  }

  function describe(value: unknown): Exposed {
    if (typeof value === 'function') return exposeFunction(value as Callable);
    if (typeof value !== 'object' || value === null) return { v: value };
    if (Object.getPrototypeOf(value) !== Object.prototype) return { v: value };
    return { o: Object.fromEntries(Object.entries(value).map(([key, part]) => [key, describe(part)])) };
  }

  /** Answers are searched for functions at their surface only: they may be large, and may hold cycles. */
  function describeAnswer(value: unknown): Exposed {
    const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
    return parts.some((part) => typeof part === 'function') ? describe(value) : { v: value };
  }

  /** The same function of the page is the same proxy each time, so that it can be found and removed again. */
  function proxyOf(id: number): Callable {
    const known = proxies.get(id);
    if (known !== undefined) return known;
    const proxy: Callable = (...args) => {
      toPage({ t: 'callback', id, args });
    };
    proxies.set(id, proxy);
    return proxy;
  }

  function settleLater(call: number, promise: Promise<unknown>): void {
    promise.then(
      (value) => {
        toPage({ t: 'next', call });
        toPage({ t: 'settle', call, value: describeAnswer(value) });
      },
      (error: unknown) => toPage({ t: 'settle', call, error: toError(error) }),
    );
  }

  document.addEventListener(`${secret}call`, (event) => {
    event.stopImmediatePropagation();
    const request = (event as CustomEvent<BridgeCall | null>).detail;
    // Not cloneable: without an answer, the page's half throws.
    if (request === null) return;
    const { id, call } = request;
    const args = request.args.map((argument) => ('f' in argument ? proxyOf(argument.f) : argument.v));
    try {
      const value = functions.get(id)?.(...args);
      if (value instanceof Promise) {
        settleLater(call, value);
        toPage({ t: 'reply', call, promise: true });
      } else {
        toPage({ t: 'reply', call, value: describeAnswer(value) });
      }
    } catch (error) {
      toPage({ t: 'reply', call, error: toError(error) });
    }
  });

  return {
    exposeInMainWorld(key: string, api: unknown): void {
      toPage({ t: 'expose', key, api: describe(api) });
    },
  };
}
