import { UsageError } from './words.ts';

const names: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  markdown: 'text/markdown',
};

/** The media type that `--type` names. Throws `UsageError` when it names none. */
export function parseMediaType(type: string): string {
  const word = type.trim().toLowerCase();
  const named = Object.hasOwn(names, word) ? names[word] : undefined;
  if (named !== undefined) return named;
  if (/^[\w.+-]+\/[\w.+-]+$/.test(word)) return word;
  throw new UsageError(`“${type}” is no type: say text, html, markdown or a media type such as text/html.`);
}
