import { parsePostilLink } from '../../core/library/note-link-syntax.ts';
import type { NoteLinkTarget } from '../../core/library/note-link-syntax.ts';

/**
 * Reads `postil://article/<id>` and `postil://article/<id>#<highlight>`, as exports and citations write them; anything
 * else, or an id that is not in the form of one, is `null`. Browsers may add a slash, and shells write capitals.
 */
export function parseArticleLink(link: string): NoteLinkTarget | null {
  return parsePostilLink(
    link.replace(/^postil:\/\/article\//iu, 'postil://article/').replace(/\/(?=#|$)/u, ''),
  );
}
