/** What crosses the border between a page's main world and its isolated world, in the details of DOM events. */

/** A value made in the isolated world: a function by its number, an object of such values, or a clone. */
export type Exposed = { f: number } | { o: Record<string, Exposed> } | { v: unknown };

/** An argument given by the page: a function by its number, or a clone. */
export type Argument = { f: number } | { v: unknown };

/** From the page: one call of an exposed function. */
export interface BridgeCall {
  id: number;
  call: number;
  args: Argument[];
}

/** To the page. `next` names the call that the following `settle` belongs to, should that one not be cloneable. */
export type BridgeMessage =
  | { t: 'expose'; key: string; api: Exposed }
  | { t: 'reply'; call: number; promise?: boolean; value?: Exposed; error?: Error }
  | { t: 'next'; call: number }
  | { t: 'settle'; call: number; value?: Exposed; error?: Error }
  | { t: 'callback'; id: number; args: unknown[] };

/** A window as its page sees it. */
export interface WindowReport {
  focused: boolean;
  /** Whether the page prefers a dark scheme. */
  dark: boolean;
  screen: {
    width: number;
    height: number;
    availLeft: number;
    availTop: number;
    availWidth: number;
    availHeight: number;
    scaleFactor: number;
  };
}

/** Sends one message to main: its kind, a number that answers refer to, and codec text. */
export type Post = (kind: PostKind, id: number, content: unknown) => void;

/** The kinds of messages that a page's isolated world sends to main. */
export type PostKind = 'invoke' | 'send' | 'accelerator' | 'open' | 'window';
