import type { ElementContent } from 'hast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Schema } from 'hast-util-sanitize';
import { toHast } from 'mdast-util-to-hast';
import type { ExportSlice } from './export-slice.ts';
import { noteToMdast } from './note-to-mdast.ts';

/** What a note may become: GitHub's list without images, which would be fetched. */
const schema: Schema = {
  ...defaultSchema,
  // Ids come from footnotes alone, and their scope keeps them apart already.
  clobberPrefix: '',
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'picture', 'source', 'h2'].includes(name),
  ),
  // The only heading of this rank is the label of the footnotes, whose id would be the same in every note.
  strip: [...(defaultSchema.strip ?? []), 'h2'],
  protocols: { ...defaultSchema.protocols, href: [...(defaultSchema.protocols?.href ?? []), 'postil'] },
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
  },
};

/**
 * A note's Markdown as HTML nodes for a page: markup is shown as typed, an image by its words, and only links to
 * web and mail addresses and into the library stay links. `scope` keeps the footnotes of several notes apart.
 */
export function noteToHast(note: string, scope: string, nameOf: ExportSlice['nameOf']): ElementContent[] {
  const tree = toHast(noteToMdast(note, scope, nameOf), {
    clobberPrefix: 'note-',
    handlers: { image: (_state, node: { alt?: string | null }) => ({ type: 'text', value: node.alt ?? '' }) },
  });
  const clean = sanitize(tree, schema);
  const children = clean.type === 'root' ? clean.children : [clean];
  return children.filter((child): child is ElementContent => child.type !== 'doctype');
}
