import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { layOutText } from '../../core/article/article-text.ts';
import { readPageMetadata } from '../../electron/import/html/page-metadata.ts';
import { ImportError } from '../../electron/import/imported-article.ts';
import { readArticle } from '../read-article.ts';
import type { SuitePage } from './import-pages.ts';

/** Something that takes the article out of a page. */
export interface Extractor {
  readonly name: string;
  /** The part that is timed. */
  readonly extract: (page: SuitePage) => Promise<unknown>;
  /** The text of what `extract` gave. */
  readonly textOf: (extracted: unknown) => string;
}

/** Each peer alone as its own page tells to run it over linkedom, and Postil's reader from the bytes on. */
export const extractors: readonly Extractor[] = [
  {
    name: 'Readability alone',
    extract: ({ html }) => Promise.resolve(new Readability(parseHTML(html).document).parse()?.content ?? ''),
    textOf: (content) => markupText(String(content)),
  },
  {
    name: 'Defuddle alone',
    extract: ({ html }) => {
      const { document } = parseHTML(html);
      Object.assign(document, { styleSheets: [] });
      const url = readPageMetadata(document, html).url ?? 'about:blank';
      return Promise.resolve(new DefuddleClass(document, { url, useAsync: false }).parse().content);
    },
    textOf: (content) => markupText(String(content)),
  },
  {
    name: 'Postil',
    extract: ({ bytes, name }) =>
      readArticle({ bytes, name: `${name}.html` }).then(
        ({ tree }) => {
          const { text, blocks } = layOutText(tree);
          const shown = blocks.filter(({ folded }) => !folded);
          return shown.map(({ start, end }) => text.slice(start, end)).join('\n');
        },
        (error: unknown) => {
          if (error instanceof ImportError) return '';
          throw error;
        },
      ),
    textOf: String,
  },
];

const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** The words of markup, with a line feed wherever a block begins or ends. */
function markupText(markup: string): string {
  const pieces: string[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (defaultTreeAdapter.isTextNode(node)) pieces.push(node.value);
      else if (defaultTreeAdapter.isElementNode(node) && !/^(?:script|style|noscript)$/u.test(node.tagName)) {
        const edge = inline.has(node.tagName) ? '' : '\n';
        pieces.push(edge);
        visit(node);
        pieces.push(edge);
      }
    }
  };
  visit(parseFragment(markup));
  return pieces.join('');
}
