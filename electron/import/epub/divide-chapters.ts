import type { DecodedText } from '../encoding/decode-text.ts';
import type { ContentsEntry } from './contents.ts';
import { cutAt } from './chapter-markup.ts';

/** A file of a book's reading order. */
export interface BookFile extends Pick<DecodedText, 'encoding' | 'encodingFrom'> {
  readonly path: string;
  readonly markup: string;
}

/** What is one article of a book: a file, a part of one, or several that belong together. */
export interface BookChapter {
  /** As the table of contents names it; `null` where it does not. */
  readonly title: string | null;
  readonly parts: readonly BookFile[];
}

/**
 * Divides a book's files into chapters by its table of contents: a file in which several chapters begin is cut there,
 * and a file that the contents do not name and that begins with no heading goes on with the chapter before it.
 */
export function divideChapters(
  files: readonly BookFile[],
  contents: readonly ContentsEntry[],
): BookChapter[] {
  const chapters: BookChapter[] = [];
  for (const file of files) {
    const entries = contents.filter(({ path }) => path === file.path);
    const before = chapters.at(-1);
    const goesOn = contents.length > 0 && entries.length === 0 && !/<h[1-3]\b/iu.test(file.markup);
    if (goesOn && before !== undefined && before.title !== null) {
      chapters[chapters.length - 1] = { ...before, parts: [...before.parts, file] };
    } else chapters.push(...chaptersOf(file, entries));
  }
  return chapters;
}

function chaptersOf(file: BookFile, entries: readonly ContentsEntry[]): BookChapter[] {
  // Sections of a chapter stay in it: only the outermost lines of the contents begin a new one.
  const depth = Math.min(...entries.map((entry) => entry.depth));
  const outermost = entries.filter((entry) => entry.depth === depth);
  const whole = outermost.find(({ fragment }) => fragment === null) ?? null;
  const titles = new Map(
    outermost.flatMap(({ fragment, title }) => (fragment === null ? [] : [[fragment, title]])),
  );
  const [first, ...rest] = cutAt(file.markup, new Set(titles.keys()));
  const pieces = rest.map(({ id, markup }) => ({ title: titles.get(id ?? '') ?? null, markup }));
  const [second] = pieces;
  if (first === undefined) return [];
  // What stands before the first chapter of a file is mostly a picture or an ornament of that chapter.
  if (second !== undefined && !holdsWords(first.markup)) second.markup = first.markup + second.markup;
  else
    pieces.unshift({
      title: whole?.title ?? (second === undefined ? (outermost[0]?.title ?? null) : null),
      markup: first.markup,
    });
  return pieces.map(({ title, markup }) => ({ title, parts: [{ ...file, markup }] }));
}

/** By a rough look: the tags and the head taken away. */
function holdsWords(markup: string): boolean {
  const body = markup.replace(/^[^]*<body\b[^>]*>/iu, '').replace(/^[^]*<\/head>/iu, '');
  return /[\p{L}\p{N}]/u.test(body.replace(/<[^>]*>/gu, ' '));
}
