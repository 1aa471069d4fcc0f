/** One result of a search. */
export interface SearchHit {
  readonly kind: 'article' | 'highlight' | 'note';
  /** Id of the article or highlight. */
  readonly id: string;
  /** Id of the article that holds it. */
  readonly article: string;
  /** The article's title. */
  readonly title: string;
  /** Text around the first match. */
  readonly snippet: string;
  /** Higher is better; only the order matters. */
  readonly score: number;
}
