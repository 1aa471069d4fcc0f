import type * as Electron from 'electron';

type BeforeRequest = Electron.OnBeforeRequestListenerDetails;
type HeadersReceived = Electron.OnHeadersReceivedListenerDetails;
type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;

/** The one listener of an event of `session.webRequest`, and the addresses it wants to see. */
class RequestHook<Details extends { url: string }, Answer extends object> {
  #patterns: RegExp[] = [];
  #listener: Listener<Details, Answer> | null = null;

  readonly register = (
    filterOrListener: Electron.WebRequestFilter | Listener<Details, Answer> | null,
    listener?: Listener<Details, Answer> | null,
  ): void => {
    const onlyListener = typeof filterOrListener === 'function' || filterOrListener === null;
    this.#listener = onlyListener ? filterOrListener : (listener ?? null);
    this.#patterns = onlyListener ? [] : filterOrListener.urls.map(toUrlPattern);
  };

  /** The listener's answer, or an empty one when nobody wants to see this request. */
  ask(details: Details): Promise<Answer | Record<string, never>> {
    const listener = this.#listener;
    const wanted = this.#patterns.length === 0 || this.#patterns.some((pattern) => pattern.test(details.url));
    if (listener === null || !wanted) return Promise.resolve({});
    return new Promise((resolve) => {
      listener(details, resolve);
    });
  }
}

/** `<all_urls>`, or an address in which `*` stands for anything. */
export function toUrlPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/;
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`);
}

/** Asked before each request of a page. */
export const beforeRequest = new RequestHook<BeforeRequest, Electron.CallbackResponse>();
/** Asked about the headers of each answer before the page sees it. */
export const headersReceived = new RequestHook<HeadersReceived, Electron.HeadersReceivedResponse>();
