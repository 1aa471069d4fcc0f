import { commandOf } from '../../core/commands/commands.ts';
import type { LibraryView } from '../../core/ipc/contract.ts';
import type { Place } from './place-history.ts';

/** The name of a place, for heads and for the window's title. */
export function placeTitle(place: Place, view: LibraryView | null): string {
  switch (place.at) {
    case 'article':
      return view?.articles[place.article]?.title ?? 'Article';
    case 'tag':
      return `#${place.tag}`;
    case 'collection':
      return view?.collections[place.collection]?.name ?? 'Collection';
    case 'list':
      return commandOf(`go.${place.list}`).title;
  }
}
