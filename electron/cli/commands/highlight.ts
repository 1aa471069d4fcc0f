import { parseLayer } from '../../../core/library/layers.ts';
import { parseTags } from '../../../core/library/tags.ts';
import { prepareMark } from '../../actions/mark-quote.ts';
import { parseColor, parseStyle } from '../../actions/parse-mark.ts';
import { defineCommand } from '../command.ts';
import { articleWord } from '../common-words.ts';

export const highlightCommand = defineCommand({
  name: 'highlight',
  summary: 'Mark a passage of an article by its words',
  words: {
    id: articleWord,
    quote: { kind: 'option', required: true, value: 'QUOTE', about: 'the words to mark' },
    prefix: {
      kind: 'option',
      value: 'TEXT',
      about: 'the words right before, if the quote occurs more than once',
    },
    suffix: {
      kind: 'option',
      value: 'TEXT',
      about: 'the words right after, if the quote occurs more than once',
    },
    color: { kind: 'option', value: 'COLOR', about: 'marigold, clover, sky, iris, rose, pencil, or 1 to 6' },
    style: { kind: 'option', value: 'STYLE', about: 'highlight, underline or strikethrough' },
    note: { kind: 'option', value: 'TEXT', about: 'a note on the passage, in Markdown' },
    tag: { kind: 'options', value: 'TAG', about: 'a tag; may be repeated' },
    layer: { kind: 'option', value: 'NAME', about: 'the layer, such as a reading pass; empty for none' },
  },
  access: 'change',
  overlaps: true,
  perform: async ({ store, change }, { id, quote, prefix, suffix, color, style, note, tag, layer }) => {
    const operation = await prepareMark(store, {
      article: id,
      quote,
      prefix,
      suffix,
      color: color === undefined ? undefined : parseColor(color, store.current.settings),
      style: style === undefined ? undefined : parseStyle(style),
      note,
      tags: parseTags(tag),
      layer: layer === undefined ? undefined : parseLayer(layer),
    });
    const { id: highlight, target } = await change(operation);
    return { id: highlight, status: 'exact', ...target.position } as const;
  },
  print: ({ id, start, end }) => `Marked ${start} to ${end}: highlight ${id}.`,
  value: ({ id, status, start, end }) => ({ id, status, start, end }),
});
