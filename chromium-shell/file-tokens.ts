/** Finds the path behind a token, or `undefined` when the token was not issued. */
export type FindPath = (token: string) => Promise<string | undefined>;

const tokenPattern = /postil-file:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/**
 * Replaces the tokens in a page's message by the paths of their files. What looks like a token but was never
 * issued stays as it is: a page cannot name a file that it was not given.
 */
export async function exchangeTokens(message: string, findPath: FindPath): Promise<string> {
  const paths = new Map<string, string>();
  for (const [token] of message.matchAll(tokenPattern)) {
    const path = paths.get(token) ?? (await findPath(token));
    if (path !== undefined) paths.set(token, path);
  }
  // The message is JSON: the path is escaped like the text around it.
  return message.replace(tokenPattern, (token) => JSON.stringify(paths.get(token) ?? token).slice(1, -1));
}
