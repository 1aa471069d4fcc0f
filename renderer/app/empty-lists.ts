import type { CommandId } from '../../core/commands/commands.ts';
import type { ListPlace } from '../components/library-nav/list-place.ts';

/** What an empty list says, and what it offers. */
export interface EmptyList {
  readonly sentence: string;
  readonly command: CommandId | null;
}

/** What to show where a list has nothing in it. */
export function emptyList(place: ListPlace): EmptyList {
  if (place.at === 'tag')
    return { sentence: `No article and no note has the tag #${place.tag}.`, command: 'go.all' };
  if (place.at === 'collection') return { sentence: 'This collection holds no articles.', command: 'go.all' };
  switch (place.list) {
    case 'all':
      return { sentence: 'There is nothing here to read.', command: 'import.files' };
    case 'unread':
      return { sentence: 'Everything in the library has been opened.', command: 'import.files' };
    case 'reading':
      return { sentence: 'No article is being read.', command: 'go.unread' };
    case 'finished':
      return { sentence: 'No article has been read to its end yet.', command: 'go.all' };
    case 'notes':
      return { sentence: 'Notes from all articles come together here.', command: 'go.all' };
    case 'trash':
      return { sentence: 'The trash is empty.', command: null };
  }
}
