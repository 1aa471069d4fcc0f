import { createDraft, fold } from './draft.ts';
import type { Draft } from './draft.ts';
import { edgesOf, groupLines } from './group-lines.ts';
import type { LineGroup } from './group-lines.ts';
import { joinLines } from './join-lines.ts';
import {
  indentOf,
  isOrnament,
  isQuotedLine,
  readListMarker,
  underlineDepth,
  unquoteLine,
} from './line-kinds.ts';
import { isPersonName } from './read-byline.ts';
import { countLetters, countSpacedWords, endsSentence, isProse, wordsOf } from './sentence-shape.ts';
import { readTable } from './tables.ts';
import { isPoem, isVerse } from './verse.ts';
import { findWrapWidth, isFull } from './wrap-width.ts';

/** Lines indented by this much more than the text are set off from it. */
const quoteIndent = 3;

/** East Asian paragraphs start two characters in. */
const firstLineIndent = /^\u3000{1,2}(?!\u3000)/u;

interface Layout {
  /** Column at which the text was hard-wrapped; `null` when each line is a passage of its own. */
  readonly width: number | null;
  /** The words of the text, by which a word cut at a line's end is known. */
  readonly words: ReadonlySet<string>;
  /** Most groups start at the margin, so that an indented one is set off on purpose. */
  readonly flush: boolean;
  /** The lines of the whole text are like verse, so that two are enough, and may end as sentences do. */
  readonly poem: boolean;
  /** Whether a group may be part of a page's head or footer, whose lines are no verse. */
  readonly isEdge: (group: number) => boolean;
  /** There are no blank lines in a text with prose: its first and last lines are its head and foot. */
  readonly undivided: boolean;
  /** Whether a line must stay a passage of its own even among short lines. */
  readonly standsAlone: (line: string) => boolean;
}

/**
 * Splits plain text into passages: hard-wrapped lines are joined, other lines are passages of their own, lines of
 * verse stay together. List items, quotations, underlined headings and ornaments are told by their marks.
 * `standsAlone` names lines (a credit, a byline) that cannot be part of verse.
 */
export function splitPassages(text: string, standsAlone: (line: string) => boolean): Draft[] {
  return splitText(text, null, standsAlone);
}

/** `outerWidth` is where the text around a quotation was wrapped. */
function splitText(text: string, outerWidth: number | null, standsAlone: Layout['standsAlone']): Draft[] {
  const grouped = groupLines(text);
  const groups = grouped.map(({ lines }) => lines);
  const width = findWrapWidth(groups) ?? outerWidth;
  const layout: Layout = {
    width,
    poem:
      width === null &&
      isPoem(groups) &&
      isPoem(groups.map((lines) => lines.filter((line) => !standsAlone(line.trim())))),
    isEdge: edgesOf(groups),
    undivided: groups.length === 1 && groups.some((lines) => lines.some(isProse)),
    words: new Set(wordsOf(text)),
    flush: groups.filter((group) => indentOf(group[0] ?? '') === 0).length >= groups.length * 0.6,
    standsAlone,
  };
  return grouped.flatMap((lineGroup, group) =>
    withPageLines(splitGroup(lineGroup.lines, group, layout), lineGroup, group),
  );
}

/** Puts the page numbers and running heads of a group after the passages in which they stood. */
function withPageLines(drafts: readonly Draft[], { pageLines }: LineGroup, group: number): Draft[] {
  if (pageLines.length === 0) return [...drafts];
  const placed: Draft[] = [];
  let letters = 0;
  let next = 0;
  const place = (): void => {
    for (
      let page = pageLines[next];
      page !== undefined && page.lettersBefore <= letters;
      page = pageLines[++next]
    ) {
      const draft = createDraft('prose', page.text, group);
      fold(draft, page.rule);
      placed.push(draft);
    }
  };
  place();
  for (const draft of drafts) {
    placed.push(draft);
    letters += countLetters((draft.marker?.written ?? '') + draft.text);
    place();
  }
  return placed;
}

function splitGroup(lines: readonly string[], group: number, layout: Layout): Draft[] {
  if (isSetOff(lines, layout)) {
    // A quotation may be wrapped though the text around it is not.
    const width = layout.width ?? findWrapWidth([lines]);
    return textDrafts(lines, group, { ...layout, width }).map((draft) => ({ ...draft, form: 'quote' }));
  }
  const drafts: Draft[] = [];
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    const table = readTable(lines, index);
    if (table !== null) {
      for (const row of table.rows) drafts.push(createDraft('row', row, group));
      index += table.lines;
      continue;
    }
    const depth = underlineDepth(lines[index + 1] ?? '');
    const end = runEnd(lines, index, layout);
    const run = lines.slice(index, end);
    const marker = readListMarker(line);
    if (isOrnament(line)) drafts.push(createDraft('break', '', group));
    else if (isQuotedLine(line)) {
      const inner = splitText(run.map(unquoteLine).join('\n'), layout.width, layout.standsAlone);
      for (const draft of inner) drafts.push({ ...draft, form: 'quote', group, marker: null });
    } else if (depth > 0 && countSpacedWords(line) <= 20) {
      drafts.push({ ...createDraft('heading', line.trim(), group), depth });
      index += 2;
      continue;
    } else if (marker !== null) {
      const text = joinLines(run, layout.words).slice(marker.written.length);
      drafts.push({ ...createDraft('item', text, group), marker });
    } else {
      const edge = layout.isEdge(group) || (layout.undivided && (index === 0 || end === lines.length));
      drafts.push(...textDrafts(run, group, layout, edge));
    }
    index = end;
  }
  return drafts;
}

/** The index after the last line that belongs with the line at `start`: the rest of a quotation, item or text. */
function runEnd(lines: readonly string[], start: number, layout: Layout): number {
  const first = lines[start] ?? '';
  if (isOrnament(first)) return start + 1;
  const quoted = isQuotedLine(first);
  const item = readListMarker(first) !== null;
  let end = start + 1;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (isQuotedLine(line) !== quoted) break;
    if (quoted) continue;
    if (readTable(lines, end) !== null) break;
    if (readListMarker(line) !== null || isOrnament(line)) break;
    if (!item && underlineDepth(lines[end + 1] ?? '') > 0) break;
    if (item && !continuesItem(lines[end - 1] ?? '', line, layout)) break;
  }
  return end;
}

function continuesItem(line: string, next: string, layout: Layout): boolean {
  return indentOf(next) >= 2 || (layout.width !== null && isFull(line, next, layout.width));
}

/** Whether a group is indented against a text that is not: a quotation, unless it is centred like a heading. */
function isSetOff(lines: readonly string[], layout: Layout): boolean {
  if (!layout.flush || lines.some((line) => indentOf(line) < quoteIndent || firstLineIndent.test(line)))
    return false;
  return (
    lines.every((line) => readListMarker(line) === null) && lines.some((line) => /[,.;:!?。，]/u.test(line))
  );
}

/** `edge` says that the lines may be part of a page's head or foot. */
function textDrafts(lines: readonly string[], group: number, layout: Layout, edge = false): Draft[] {
  if (lines.length > 1 && layout.width !== null && isWrapped(lines, layout.width)) {
    return paragraphsOf(lines, layout.width).map((paragraph) =>
      createDraft('prose', joinLines(paragraph, layout.words), group),
    );
  }
  const trimmed = lines.map((line) => line.trim());
  const verse = isVerse(trimmed, layout.poem ? 2 : 3, layout.poem ? 0.8 : undefined) && !isSigned(trimmed);
  if (verse && (layout.poem || !edge) && !trimmed.some(layout.standsAlone))
    return [createDraft('verse', trimmed.join('\n'), group)];
  return trimmed.map((line) => createDraft('prose', line, group));
}

/** Whether a sentence stands above a name, as at the end of a letter: no line of verse. */
function isSigned(lines: readonly string[]): boolean {
  const name = lines.findIndex((line) => isPersonName(line));
  return name > 0 && endsSentence(lines[name - 1] ?? '') && countSpacedWords(lines[name - 1] ?? '') > 4;
}

/** Whether this group of a hard-wrapped text is wrapped too: verse inside it is not. */
function isWrapped(lines: readonly string[], width: number): boolean {
  const full = lines.slice(1).filter((next, index) => isFull(lines[index] ?? '', next, width)).length;
  return full >= (lines.length - 1) * 0.5;
}

/** Paragraphs of wrapped lines without blank ones between: parted where a line is indented or falls far short. */
function paragraphsOf(lines: readonly string[], width: number): string[][] {
  const paragraphs: string[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const indented = before !== undefined && indentOf(line) > indentOf(before) && index > 0;
    const short =
      before !== undefined &&
      !isFull(before, line, width) &&
      /^\s*[“"„«‘'(]?[\p{Lu}\p{Lo}\p{N}]/u.test(line) &&
      (endsSentence(before) || !isFull(before, line, width * 0.6));
    const attribution = /^\s*(?:—|–|--)\s*\p{Lu}/u.test(line);
    if (before === undefined || indented || short || attribution) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  });
  return paragraphs;
}
