import { EventEmitter } from 'node:events';
import type { WindowOpenHandlerResponse } from 'electron';
import { expect, it } from 'vitest';
import { forbidNavigation } from './navigation.ts';

function createContents() {
  let openHandler: ((details: { url: string }) => WindowOpenHandlerResponse) | null = null;
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof openHandler) => (openHandler = handler),
  });
  forbidNavigation(contents as never);
  return { contents, open: (url: string) => openHandler?.({ url }) };
}

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
  'prevents %s',
  (event) => {
    let prevented = false;
    createContents().contents.emit(event, {
      url: 'https://example.org/',
      preventDefault: () => (prevented = true),
    });
    expect(prevented).toBe(true);
  },
);

it('opens no second window, not even one of its own', () => {
  const { open } = createContents();
  expect(['https://example.org/', 'app://postil/', 'about:blank'].map(open)).toEqual(
    Array.from({ length: 3 }, () => ({ action: 'deny' })),
  );
});
