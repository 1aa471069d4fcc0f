/** The positional word of commands that work on one article. */
export const articleWord = {
  kind: 'word',
  required: true,
  value: 'ID',
  about: 'the article: its id, or at least the first four characters of it',
} as const;

/** The positional word of commands that work on one article or one highlight. */
export const subjectWord = {
  kind: 'word',
  required: true,
  value: 'ID',
  about: 'the article or highlight: its id, or at least the first four characters of it',
} as const;
