import type { Session } from 'electron';
import type { Log } from '../log.ts';

/** Schemes that open no connection: our own pages, Chromium's developer tools, and bytes inside an address. */
const localSchemes = ['app:', 'devtools:', 'data:'];

/**
 * Whether a page may load this address. `devServer` is the origin of the development server, or `null`; its
 * socket is let through as well.
 */
export function isLocalAddress(address: string, devServer: string | null = null): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (localSchemes.includes(url.protocol)) return true;
  return devServer !== null && url.origin.replace(/^ws/, 'http') === devServer;
}

type RequestSession = Pick<Session, 'on' | 'setSpellCheckerEnabled'> & {
  readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'>;
};

/**
 * Cuts the session off from the network: each request but for local addresses is cancelled and logged, nothing
 * is downloaded, and no dictionary is fetched for spelling.
 */
export function refuseRequests(session: RequestSession, log: Log, devServer: string | null = null): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isLocalAddress(url, devServer);
    if (cancel)
      log.info(`Refused a request of the kind ${/^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? 'unknown'}`);
    answer({ cancel });
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}
