import { LinkOpenEvent } from '../reader/reader-events.ts';

/**
 * Follows the link of the page that was clicked, if one was: one into the page goes there, any other is reported by
 * `host`, since the window never leaves its own page and the user's browser opens what is outside of it.
 */
export function followPageLink(event: Event, host: EventTarget, page: ParentNode): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  event.preventDefault();
  event.stopPropagation();
  const address = link.getAttribute('href') ?? '';
  if (address.startsWith('#')) jumpTo(page.querySelector<HTMLElement>(`#${CSS.escape(address.slice(1))}`));
  else if (address !== '') host.dispatchEvent(new LinkOpenEvent(address));
}

function jumpTo(target: HTMLElement | null): void {
  if (target === null) return;
  target.scrollIntoView({ block: 'center' });
  if (!target.matches('a')) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
