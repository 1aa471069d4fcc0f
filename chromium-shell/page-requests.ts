import type * as Electron from 'electron';
import { fromWebUrl, toWebPolicy } from './addresses.ts';
import type { DevToolsSession } from './devtools-pipe.ts';
import type { Protocol } from './devtools-protocol.ts';
import { schemeHandler, schemes } from './protocol.ts';
import { beforeRequest, headersReceived } from './web-request.ts';

type Paused = Protocol.Fetch.requestPausedPayload;
type Headers = Record<string, string[]>;

const networkSchemes = new Set(['http', 'https', 'ws', 'wss', 'ftp']);
const resourceTypes: Partial<
  Record<Paused['resourceType'], Electron.OnBeforeRequestListenerDetails['resourceType']>
> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
};

/**
 * Answers a request of a page: the app's own schemes by their handlers, `blob:` and `data:` by Chromium, the
 * network never. The app's `webRequest` listeners are asked first, and about the headers.
 */
export async function answerRequest(
  paused: Paused,
  devTools: DevToolsSession,
  contents: Electron.WebContents,
  isMainFrame: boolean,
): Promise<void> {
  const { requestId, request } = paused;
  const url = fromWebUrl(request.url, schemes);
  const scheme = url.slice(0, url.indexOf(':'));
  const documentType = isMainFrame ? 'mainFrame' : 'subFrame';
  const details = {
    id: Number.parseInt(requestId.replace(/\D/g, ''), 10),
    url,
    method: request.method,
    resourceType:
      paused.resourceType === 'Document' ? documentType : (resourceTypes[paused.resourceType] ?? 'other'),
    webContentsId: contents.id,
    webContents: contents,
    referrer: fromWebUrl(request.headers.Referer ?? '', schemes),
    timestamp: Date.now(),
  };
  const fail = (errorReason: Protocol.Network.ErrorReason) =>
    devTools.send('Fetch.failRequest', { requestId, errorReason });

  const before = await beforeRequest.ask({ ...details, uploadData: [] });
  if (before.cancel === true) {
    await fail('BlockedByClient');
    return;
  }
  const handler = schemeHandler(scheme);
  if (handler === undefined) {
    if (networkSchemes.has(scheme)) await fail('InternetDisconnected');
    else await devTools.send('Fetch.continueRequest', { requestId });
    return;
  }

  const response = await handler(toRequest(url, request));
  const statusLine = `HTTP/1.1 ${response.status} ${response.statusText}`;
  const responseHeaders = toHeaders(response);
  const after = await headersReceived.ask({
    ...details,
    statusLine,
    statusCode: response.status,
    responseHeaders,
  });
  if (after.cancel === true) {
    await fail('BlockedByClient');
    return;
  }
  await devTools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: toHeaderList(after.responseHeaders ?? responseHeaders),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function toRequest(url: string, { method, headers, postDataEntries }: Protocol.Network.Request): Request {
  const parts = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  return new Request(url, { method, headers, ...(parts.length > 0 && { body: Buffer.concat(parts) }) });
}

function toHeaders(response: Response): Headers {
  const headers: Headers = {};
  for (const [name, value] of response.headers) (headers[name] ??= []).push(value);
  return headers;
}

function toHeaderList(headers: Record<string, string | string[]>): Protocol.Fetch.HeaderEntry[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    [values].flat().map((value) => {
      const isPolicy = /^content-security-policy/i.test(name);
      return { name, value: isPolicy ? toWebPolicy(value, schemes) : value };
    }),
  );
}
