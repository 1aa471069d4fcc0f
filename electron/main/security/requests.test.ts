import { EventEmitter } from 'node:events';
import type { Session } from 'electron';
import { expect, it } from 'vitest';
import { refuseRequests } from './requests.ts';

type Listener = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

function createSession(devServer: string | null = null) {
  let listener: Listener | null = null;
  const lines: string[] = [];
  const spelling: boolean[] = [];
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: (given: Listener) => (listener = given) },
    setSpellCheckerEnabled: (enabled: boolean) => spelling.push(enabled),
  });
  const log = { info: (line: string) => lines.push(line), error: () => undefined };
  refuseRequests(session as unknown as Session, log, devServer);
  const passes = (url: string): boolean => {
    let passed = false;
    listener?.({ url }, ({ cancel }) => (passed = !cancel));
    return passed;
  };
  return { session, passes, lines, spelling };
}

const foreign = [
  'https://example.org/pixel.gif',
  'http://127.0.0.1:8080/',
  'ws://example.org/',
  'wss://example.org/',
  'ftp://example.org/',
  'file:///etc/passwd',
  'chrome://gpu',
  'application://postil/',
  'http://localhost:5173/src/main.ts',
  'not an address',
];

it.each(foreign)('cancels a request for %s', (url) => {
  expect(createSession().passes(url)).toBe(false);
});

it.each([
  'app://postil/index.html',
  'devtools://devtools/bundled/inspector.html',
  'data:image/png;base64,AA==',
])('lets %s through', (url) => {
  expect(createSession().passes(url)).toBe(true);
});

it('lets the development server through when there is one, and no neighbour of it', () => {
  const { passes } = createSession('http://localhost:5173');
  const urls = [
    'http://localhost:5173/a.ts',
    'ws://localhost:5173/',
    'http://localhost:51730/',
    'https://example.org/',
  ];
  expect(urls.map(passes)).toEqual([true, true, false, false]);
});

it('keeps what was asked for out of the log', () => {
  const { passes, lines } = createSession();
  passes('https://example.org/what-the-reader-reads');
  expect(lines).toEqual(['Refused a request of the kind https:']);
});

it('downloads nothing, neither files nor dictionaries', () => {
  const { session, spelling } = createSession();
  let prevented = false;
  session.emit('will-download', { preventDefault: () => (prevented = true) });
  expect({ prevented, spelling }).toEqual({ prevented: true, spelling: [false] });
});
