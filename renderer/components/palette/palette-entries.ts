import { commandTitle } from '../../../core/commands/command-title.ts';
import { commandOf, type CommandId } from '../../../core/commands/commands.ts';
import type { ArticleRecord } from '../../../core/library/records.ts';
import type { SearchHit } from '../../../core/library/search-hit.ts';
import type { IconName } from '../icon/icons.ts';
import type { NamedColors } from '../swatches/color-names.ts';
import { matchWords, queryWords, type MatchedRange } from './match.ts';

/** What choosing an entry does. */
export type PaletteTarget =
  | { readonly kind: 'command'; readonly command: CommandId }
  /** `highlight` is the one to go to in the article. */
  | { readonly kind: 'article'; readonly article: string; readonly highlight: string | null };

/** One line of the palette. */
export interface PaletteEntry {
  readonly target: PaletteTarget;
  readonly icon: IconName;
  readonly name: string;
  readonly nameRanges: readonly MatchedRange[];
  /** A second line: where it is from. */
  readonly detail: string;
  readonly detailRanges: readonly MatchedRange[];
  /** The key combination that does the same; `null` for none. */
  readonly accelerator: string | null;
}

export interface PaletteGroup {
  readonly name: string;
  readonly entries: readonly PaletteEntry[];
}

/** What there is to choose from. */
export interface PaletteSource {
  /** Those that can be run now, the ones used last first. */
  readonly commands: readonly CommandId[];
  /** Those read last first. */
  readonly articles: readonly ArticleRecord[];
  /** What the search answered for the same words. */
  readonly hits: readonly SearchHit[];
  /** What the reader calls the colours. */
  readonly names: NamedColors;
}

const most = { commands: 6, notes: 6, articles: 6 } as const;

/** The groups that a query shows, without empty ones. An empty query shows what was used last. */
export function paletteGroups(
  query: string,
  { commands, articles, hits, names }: PaletteSource,
): readonly PaletteGroup[] {
  const words = queryWords(query);
  const actions = best(commands, words, (command) => searchedTitle(command, names))
    .slice(0, words.length === 0 ? most.commands : commands.length)
    .map(([command, ranges]) => commandEntry(command, ranges, names));
  const titled = best(articles, words, ({ title }) => title)
    .slice(0, most.articles)
    .map(([article, ranges]) => articleEntry(article, ranges));
  const known = new Set(titled.map(({ target }) => (target.kind === 'article' ? target.article : '')));
  const inText = hits
    .filter(({ kind, article }) => kind === 'article' && !known.has(article))
    .slice(0, most.articles)
    .map((hit) => hitEntry(hit, hit.title, hit.snippet, 'file-text', words));
  const notes = hits
    .filter(({ kind }) => kind !== 'article')
    .slice(0, most.notes)
    .map((hit) =>
      hitEntry(hit, hit.snippet, hit.title, hit.kind === 'note' ? 'sticky-note' : 'highlighter', words),
    );
  return [
    { name: 'Actions', entries: actions.slice(0, Math.max(most.commands, 12)) },
    { name: 'Notes and marks', entries: notes },
    { name: 'Articles', entries: [...titled, ...inText] },
  ].filter(({ entries }) => entries.length > 0);
}

/** Those whose text has all words, best first; equal ones, and all without words, stay in order. */
function best<T>(
  things: readonly T[],
  words: readonly string[],
  textOf: (thing: T) => string,
): readonly (readonly [T, readonly MatchedRange[]])[] {
  return things
    .map((thing) => ({ thing, match: matchWords(textOf(thing), words) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => (b.match?.score ?? 0) - (a.match?.score ?? 0))
    .map(({ thing, match }) => [thing, match?.ranges ?? []]);
}

/** A colour that the reader has named is found by the name that it came with, too. */
function searchedTitle(id: CommandId, names: NamedColors): string {
  const title = commandTitle(id, names);
  return `${title}${besideTitle(id, title)}`;
}

function besideTitle(id: CommandId, title: string): string {
  const given = commandOf(id).title;
  return given === title ? '' : `, ${given}`;
}

function commandEntry(id: CommandId, ranges: readonly MatchedRange[], names: NamedColors): PaletteEntry {
  const { icon, keys } = commandOf(id);
  const title = commandTitle(id, names);
  return {
    target: { kind: 'command', command: id },
    // The table's test keeps its icons within the set.
    icon: (icon ?? 'chevron-right') as IconName,
    name: title,
    nameRanges: ranges.filter(({ end }) => end <= title.length),
    detail: besideTitle(id, title).slice(2),
    detailRanges: [],
    accelerator: keys[0] ?? null,
  };
}

function articleEntry({ id, title, site }: ArticleRecord, nameRanges: readonly MatchedRange[]): PaletteEntry {
  return {
    target: { kind: 'article', article: id, highlight: null },
    icon: 'file-text',
    name: title,
    nameRanges,
    detail: site ?? '',
    detailRanges: [],
    accelerator: null,
  };
}

function hitEntry(
  hit: SearchHit,
  name: string,
  detail: string,
  icon: IconName,
  words: readonly string[],
): PaletteEntry {
  const ranges = (text: string): readonly MatchedRange[] =>
    words.flatMap((word) => matchWords(text, [word])?.ranges ?? []).sort((a, b) => a.start - b.start);
  return {
    target: {
      kind: 'article',
      article: hit.article,
      highlight: hit.id === hit.article ? null : hit.id,
    },
    icon,
    name,
    nameRanges: ranges(name),
    detail,
    detailRanges: ranges(detail),
    accelerator: null,
  };
}
