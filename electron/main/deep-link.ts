import { isId } from '../../core/ipc/parsers.ts';

/** A passage that a link from outside names. */
export interface ArticleLink {
  readonly article: string;
  /** Id of a highlight, or `null` for the article itself. */
  readonly highlight: string | null;
}

/**
 * Reads `postil://article/<id>` and `postil://article/<id>#<highlight>`, as exports write them; anything else,
 * or an id that is not in the form of one, is `null`. A browser may add a slash at the end.
 */
export function parseArticleLink(link: string): ArticleLink | null {
  const [, article = '', highlight = null] = /^postil:\/\/article\/([^/?#]+)\/?(?:#(.+))?$/i.exec(link) ?? [];
  if (!isId(article) || (highlight !== null && !isId(highlight))) return null;
  return { article, highlight };
}
