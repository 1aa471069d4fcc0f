/** What lists of articles report to the window. */
const reported = { bubbles: true, composed: true } as const;

/** An article is to be opened, at a highlight if one is named. */
export class ArticleOpenEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  readonly highlight: string | null;

  constructor(article: string, highlight: string | null = null) {
    super('postil-article-open', reported);
    this.article = article;
    this.highlight = highlight;
  }
}

/** The list's cursor stands on another article, or on none. */
export class ArticleSelectEvent extends Event {
  /** Id of the article. */
  readonly article: string | null;

  constructor(article: string | null) {
    super('postil-article-select', reported);
    this.article = article;
  }
}

/** An article is to go to the trash. */
export class ArticleRemoveEvent extends Event {
  /** Id of the article. */
  readonly article: string;

  constructor(article: string) {
    super('postil-article-remove', reported);
    this.article = article;
  }
}

/** The menu of an article is wanted at a point of the window. */
export class ArticleMenuEvent extends Event {
  /** Id of the article. */
  readonly article: string;
  /** Pixels from the window's left edge. */
  readonly x: number;
  /** Pixels from the window's top edge. */
  readonly y: number;

  constructor(article: string, x: number, y: number) {
    super('postil-article-menu', reported);
    this.article = article;
    this.x = x;
    this.y = y;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'postil-article-open': ArticleOpenEvent;
    'postil-article-select': ArticleSelectEvent;
    'postil-article-remove': ArticleRemoveEvent;
    'postil-article-menu': ArticleMenuEvent;
  }
}
