import { createCodePointMap } from '../annotation/code-points.ts';
import type { CodePointMap } from '../annotation/code-points.ts';
import { layerOf } from '../library/layers.ts';
import { tagsOf } from '../library/tags.ts';
import { passagesOf } from './export-slice.ts';
import type { ExportedArticle, ExportSlice, Passage } from './export-slice.ts';
import { markClass, markRule } from './mark-style-class.ts';
import { postilLink } from './postil-link.ts';

/**
 * The notes as a W3C Web Annotation collection of one page (https://www.w3.org/TR/annotation-model/): a highlight
 * is an annotation with a quote and a position selector, its note and tags are textual bodies, its colour is a
 * class of the annotation's style sheet; the reader's name for the colour and the layer classify it. Positions count code points of the article's text as Postil lays it out;
 * a passage that has no place in the text has its quote only. The note on a whole article targets its source.
 */
export function exportJsonld(slice: ExportSlice): string {
  const items = slice.articles.flatMap((article) => annotationsOf(article, slice.settings));
  const collection = `postil://export/${slice.exported}`;
  return JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: collection,
      type: 'AnnotationCollection',
      label: 'Notes from Postil',
      generator: { id: 'postil://', type: 'Software', name: 'Postil' },
      generated: slice.exported,
      total: items.length,
      first: { id: `${collection}#page-1`, type: 'AnnotationPage', partOf: collection, startIndex: 0, items },
    },
    null,
    2,
  );
}

function annotationsOf(article: ExportedArticle, settings: ExportSlice['settings']): object[] {
  const { record, text } = article;
  const { placed, orphans } = passagesOf(article);
  const source = {
    id: record.url ?? postilLink(record.id),
    type: 'Text',
    ...(record.language === null ? {} : { language: record.language }),
  };
  const onArticle =
    record.note === ''
      ? []
      : [
          {
            id: `${postilLink(record.id)}#note`,
            type: 'Annotation',
            motivation: 'commenting',
            modified: record.modified,
            body: [noteBody(record.note)],
            target: source,
          },
        ];
  const offsets = createCodePointMap(text);
  return [
    ...onArticle,
    ...[...placed, ...orphans].map((passage) => annotation(passage, { source, offsets, settings })),
  ];
}

interface Surroundings {
  readonly source: object;
  readonly offsets: CodePointMap;
  readonly settings: ExportSlice['settings'];
}

function annotation(
  { record, placement }: Passage,
  { source, offsets, settings: { colorNames } }: Surroundings,
): object {
  const { quote } = record.target;
  const body = [
    ...(record.note === '' ? [] : [noteBody(record.note)]),
    ...tagsOf(record).map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...[colorNames?.[record.color]?.trim() ?? '', layerOf(record)]
      .filter((value) => value !== '')
      .map((value) => ({ type: 'TextualBody', value, purpose: 'classifying' })),
  ];
  return {
    id: postilLink(record.article, record.id),
    type: 'Annotation',
    motivation: record.note === '' ? 'highlighting' : ['highlighting', 'commenting'],
    created: record.created,
    modified: record.modified,
    ...(body.length === 0 ? {} : { body }),
    stylesheet: { type: 'CssStylesheet', value: markRule(record) },
    target: {
      source,
      styleClass: markClass(record),
      selector: [
        { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        ...(placement.status === 'orphan'
          ? []
          : [
              {
                type: 'TextPositionSelector',
                start: offsets.toCodePoints(placement.start),
                end: offsets.toCodePoints(placement.end),
              },
            ]),
      ],
    },
  };
}

function noteBody(value: string): object {
  return { type: 'TextualBody', value, format: 'text/markdown', purpose: 'commenting' };
}
