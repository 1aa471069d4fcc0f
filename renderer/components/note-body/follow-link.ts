import { LinkOpenEvent, PassageOpenEvent, TagOpenEvent } from '../reader/reader-events.ts';

/** Reports the link of a drawn note that was clicked, if one was: it leads nowhere by itself. */
export function followLink(event: Event, host: EventTarget): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null) return;
  event.preventDefault();
  const { tag, article, highlight } = link.dataset;
  if (tag !== undefined) host.dispatchEvent(new TagOpenEvent(tag));
  else if (article !== undefined) host.dispatchEvent(new PassageOpenEvent(article, highlight ?? null));
  else host.dispatchEvent(new LinkOpenEvent(link.href));
}
