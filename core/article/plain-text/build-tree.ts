import type {
  BlockContent,
  Data,
  ListItem,
  Paragraph,
  PhrasingContent,
  Table,
  TableCell,
  TableRow,
} from 'mdast';
import { normalizeTree } from '../normalize-tree.ts';
import type { ArticleTree, BlockRole } from '../tree.ts';
import type { Draft, DraftKind } from './draft.ts';
import { isFigurePart } from './draft.ts';

const roles: Partial<Record<DraftKind, BlockRole>> = {
  standfirst: 'standfirst',
  byline: 'byline',
  dateline: 'dateline',
  caption: 'caption',
  credit: 'credit',
  pullquote: 'pullquote',
  correction: 'correction',
  boilerplate: 'boilerplate',
};

/** Makes the article's tree of the passages as the rules left them. */
export function buildTree(drafts: readonly Draft[]): ArticleTree {
  const children: ArticleTree['children'] = [];
  let index = 0;
  while (index < drafts.length) {
    const end = runEnd(drafts, index);
    children.push(toBlock(drafts.slice(index, end)));
    index = end;
  }
  return normalizeTree({ type: 'root', children });
}

/** The index after the passages that make one block with the one at `start`. */
function runEnd(drafts: readonly Draft[], start: number): number {
  let end = start + 1;
  for (let last = drafts[start]; last !== undefined; end++) {
    const next = drafts[end];
    if (next === undefined || !belongTogether(last, next)) break;
    last = next;
  }
  return end;
}

const figureOrder: readonly (DraftKind | undefined)[] = ['alt', 'caption', 'credit'];

function belongTogether(draft: Draft, next: Draft): boolean {
  if (isFigurePart(draft) || isFigurePart(next)) {
    const place = figureOrder.indexOf(draft.mark?.kind);
    const nextPlace = figureOrder.indexOf(next.mark?.kind);
    // Some sites put the credit above the caption; in one group of lines they still speak of one picture.
    return place >= 0 && (nextPlace > place || (nextPlace > 0 && next.group === draft.group));
  }
  if (draft.mark !== null || next.mark !== null) return false;
  if (draft.form === 'quote') return next.form === 'quote';
  if (draft.form === 'row') return next.form === 'row' && next.group === draft.group;
  if (draft.marker === null || next.marker === null) return false;
  return draft.marker.ordered
    ? next.marker.ordered && next.marker.number === draft.marker.number + 1
    : !next.marker.ordered;
}

function toBlock(run: readonly Draft[]): BlockContent {
  const first = run[0];
  if (first === undefined) return { type: 'thematicBreak' };
  if (isFigurePart(first)) return { type: 'figure', children: run.map(toFigurePart) };
  const kind = first.mark?.kind;
  if (kind === 'headline' || kind === 'heading' || (first.form === 'heading' && kind === undefined)) {
    const data: Data = kind === 'headline' ? { role: 'headline' } : {};
    return {
      type: 'heading',
      depth: kind === 'headline' ? 1 : 2,
      data: { ...data, rule: first.mark?.rule ?? 'underlined-heading' },
      children: toPhrasing(first.text),
    };
  }
  if (kind === undefined && first.form === 'break') return { type: 'thematicBreak' };
  if (kind === undefined && first.form === 'quote') {
    return { type: 'blockquote', data: { rule: 'set-off-quotation' }, children: run.map(toParagraph) };
  }
  if (kind === undefined && first.form === 'row') return toTable(run);
  if (kind === undefined && first.marker !== null) {
    const { ordered, number } = first.marker;
    const children = run.map((draft): ListItem => ({ type: 'listItem', children: [toParagraph(draft)] }));
    return {
      type: 'list',
      ordered,
      start: ordered ? number : null,
      data: { rule: 'list-markers' },
      children,
    };
  }
  return toParagraph(first);
}

function toTable(rows: readonly Draft[]): Table {
  const children = rows.map((row): TableRow => ({
    type: 'tableRow',
    children: row.text
      .split('\t')
      .map((cell): TableCell => ({ type: 'tableCell', children: toPhrasing(cell) })),
  }));
  return { type: 'table', data: { rule: 'columns-of-a-table' }, children };
}

function toFigurePart(draft: Draft): BlockContent {
  return draft.mark?.kind === 'alt' ? { type: 'image', url: '', alt: draft.text } : toParagraph(draft);
}

function toParagraph(draft: Draft): Paragraph {
  const { mark, form } = draft;
  const data: Data = {};
  const role = mark === null ? undefined : roles[mark.kind];
  if (role !== undefined) data.role = role;
  if (mark !== null) data.rule = mark.rule;
  else if (form === 'verse') data.rule = 'verse';
  // A marker is part of the words where its item was set aside with the furniture.
  const text = mark === null ? draft.text : (draft.marker?.written ?? '') + draft.text;
  return { type: 'paragraph', data, children: toPhrasing(text) };
}

/** The lines of verse are parted by line breaks. */
function toPhrasing(text: string): PhrasingContent[] {
  return text
    .split('\n')
    .flatMap((line, index): PhrasingContent[] =>
      index === 0 ? [{ type: 'text', value: line }] : [{ type: 'break' }, { type: 'text', value: line }],
    );
}
