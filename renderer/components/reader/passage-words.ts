import { colorName } from '../../../core/library/color-names.ts';
import type { Settings } from '../../../core/library/records.ts';
import { wordsIn } from '../../dom/sentences.ts';
import type { Passage } from '../../dom/selection.ts';
import type { PlacedHighlight } from '../margin/placed-highlight.ts';
import type { End, SteppedText } from './passage-steps.ts';

const words = {
  count: (count: number) => `${count} words`,
  inside: (mark: string) => `Within a mark: ${mark}`,
  beside: (mark: string) => `Overlaps a mark: ${mark}`,
  more: (count: number) => `and ${count} more`,
};

/** A passage up to this length is said whole, in UTF-16 units. */
const sayable = 240;
/** How many words are said of either end of a longer one. */
const saidWords = 8;
/** Up to this length the words of a passage are counted, in UTF-16 units: it takes a moment. */
const countable = 100_000;
/** How much of a note is said. */
const saidNote = 60;

/**
 * A passage as a screen reader says it: whole, or of a long one its ends and how many words it has. Of one that has
 * just grown or shrunk at an end, that end alone.
 */
export function passageWords(within: SteppedText, { start, end }: Passage, moved: End | null): string {
  const { text } = within.text;
  if (end - start <= sayable) return text.slice(start, end);
  const headWords = wordsIn(text, { start, end: start + sayable }, within.language);
  const tailWords = wordsIn(text, { start: end - sayable, end }, within.language);
  const head = `${text.slice(start, headWords[saidWords - 1]?.end ?? start + sayable)} …`;
  const tail = `… ${text.slice(tailWords.at(-saidWords)?.start ?? end - sayable, end)}`;
  const said = moved === null ? [head, tail] : [moved === 'start' ? head : tail];
  const count =
    end - start > countable ? null : words.count(wordsIn(text, { start, end }, within.language).length);
  return [said.join(' '), ...(count === null ? [] : [count])].join(' ');
}

/** What is said of the marks that share words with a passage; `null` when there are none. */
export function overlapWords(
  passage: Passage,
  marks: readonly PlacedHighlight[],
  settings: Pick<Settings, 'colorNames'>,
): string | null {
  const here = marksOver(passage, marks);
  const first = here[0];
  if (first === undefined || first.placement.status === 'orphan') return null;
  const { note, color } = first.highlight;
  const mark = [colorName(settings, color), note.slice(0, saidNote)].filter((part) => part !== '').join(', ');
  const isInside = first.placement.start <= passage.start && passage.end <= first.placement.end;
  const said = isInside ? words.inside(mark) : words.beside(mark);
  return here.length === 1 ? said : `${said}, ${words.more(here.length - 1)}`;
}

/** The marks that share words with a passage, the shortest first. */
export function marksOver(
  { start, end }: Passage,
  marks: readonly PlacedHighlight[],
): readonly PlacedHighlight[] {
  const length = ({ placement }: PlacedHighlight): number =>
    placement.status === 'orphan' ? Infinity : placement.end - placement.start;
  return marks
    .filter(
      ({ placement }) => placement.status !== 'orphan' && placement.start < end && placement.end > start,
    )
    .sort((a, b) => length(a) - length(b));
}
