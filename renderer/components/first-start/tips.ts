import type { MarkColor } from '../../../core/library/records.ts';

/** A note of the first page and the words of its standfirst that it is on. */
export interface Tip {
  readonly id: string;
  readonly color: MarkColor;
  readonly quote: string;
}

/** The standfirst in pieces, those with an id marked. */
export const standfirst: readonly (string | Tip)[] = [
  'Postil ',
  { id: 'drop', color: 'marigold', quote: 'keeps articles' },
  ' ',
  { id: 'private', color: 'sky', quote: 'on this computer' },
  ', shows them without a connection, and gives you ',
  { id: 'keys', color: 'clover', quote: 'a margin to write in' },
  '.',
];

export const tips: readonly Tip[] = standfirst.filter((piece) => typeof piece !== 'string');
