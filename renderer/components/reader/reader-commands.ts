import type { CommandId } from '../../../core/commands/commands.ts';
import { markColors, markStyles } from '../../../core/library/records.ts';
import { deepActiveElement, isControl, isWriting } from '../../dom/deep-active-element.ts';
import type { Pinning } from '../pinning/pinning.ts';
import type { Marking } from './marking.ts';
import type { End, EndUnit } from './passage-steps.ts';
import type { ReaderHost } from './reader-host.ts';

/** What the commands act on beside the article and its marks. */
export interface CommandTarget extends ReaderHost {
  readonly marking: Marking;
  readonly pinning: Pinning;
  pinHighlight(id: string): void;
  openFind(): void;
  openFilter(): void;
  editBlocks(): void;
  toggleContents(): void;
  toggleMargin(): void;
  editArticleNote(): void;
}

export interface ReaderCommand {
  readonly can: () => boolean;
  readonly run: () => void;
}

/** The commands that move an end of the chosen passage, or else of the mark at hand. */
const endCommands: readonly (readonly [CommandId, EndUnit, End, 1 | -1])[] = (
  ['character', 'word', 'sentence'] as const
).flatMap((unit) => [
  [`cursor.extend-${unit}`, unit, 'end', 1] as const,
  [`cursor.shrink-${unit}`, unit, 'end', -1] as const,
  [`cursor.extend-start-${unit}`, unit, 'start', -1] as const,
  [`cursor.shrink-start-${unit}`, unit, 'start', 1] as const,
]);

/** The commands that an open article carries out itself, each with when it can. */
export function readerCommands(reader: CommandTarget): ReadonlyMap<CommandId, ReaderCommand> {
  const { choice, filtering, focused, marking, ends, pinning } = reader;
  const open = (): boolean => reader.article !== null;
  const free = (): boolean => open() && !isWriting(deepActiveElement());
  const chosen = (): boolean => free() && choice.passage !== null;
  const active = (): boolean => free() && focused.highlight !== null;
  const either = (): boolean => chosen() || active();
  // While a mark's new passage is selected, the passage is for that mark and for no other change.
  const changing = (can: () => boolean) => (): boolean =>
    !reader.readOnly && pinning.highlight === null && can();
  const writeNote = (): void => {
    if (choice.passage !== null) marking.add({}, true);
    else if (focused.highlight !== null) focused.edit(focused.highlight.id);
  };
  const editNote = (): void => {
    if (focused.highlight !== null) focused.edit(focused.highlight.id);
  };
  const pin = (): void => {
    if (focused.active !== null) reader.pinHighlight(focused.active);
  };
  const addMark = (): void => {
    if (choice.passage === null) marking.refuse();
    else marking.add();
  };

  return new Map<CommandId, ReaderCommand>([
    ['article.find', { can: open, run: () => reader.openFind() }],
    ['margin.filter', { can: () => filtering.all.length > 0, run: () => reader.openFilter() }],
    ['mark.show-all', { can: () => filtering.isLimiting, run: () => filtering.showAll() }],
    ['block.role', { can: changing(free), run: () => reader.editBlocks() }],
    ['view.contents', { can: open, run: () => reader.toggleContents() }],
    ['view.margin', { can: open, run: () => reader.toggleMargin() }],
    ['note.next', { can: open, run: () => focused.step(1) }],
    ['note.previous', { can: open, run: () => focused.step(-1) }],
    ['cursor.next-sentence', { can: free, run: () => choice.step('sentence', 1) }],
    ['cursor.previous-sentence', { can: free, run: () => choice.step('sentence', -1) }],
    ['cursor.next-block', { can: free, run: () => choice.step('block', 1) }],
    ['cursor.previous-block', { can: free, run: () => choice.step('block', -1) }],
    ['cursor.next-heading', { can: free, run: () => choice.step('heading', 1) }],
    ['cursor.previous-heading', { can: free, run: () => choice.step('heading', -1) }],
    ...endCommands.map(([command, unit, end, direction]): [CommandId, ReaderCommand] => [
      command,
      {
        can: () => chosen() || (!reader.readOnly && active() && ends.passage !== null),
        run: () => (choice.passage === null ? ends : choice).resize(unit, end, direction),
      },
    ]),
    ['mark.add', { can: changing(free), run: addMark }],
    ['note.add', { can: changing(either), run: writeNote }],
    ['note.edit', { can: changing(() => active() && !isControl(deepActiveElement())), run: editNote }],
    [
      'note.tag',
      {
        can: changing(() => active() && !isControl(deepActiveElement())),
        run: () => void focused.editTags(),
      },
    ],
    ['article.note', { can: changing(free), run: () => reader.editArticleNote() }],
    ['note.copy', { can: () => active() && focused.highlight?.note !== '', run: () => marking.copyNote() }],
    ['mark.layer', { can: changing(active), run: () => marking.chooseLayer() }],
    ['note.history', { can: active, run: () => marking.showHistory() }],
    ['mark.accept', { can: changing(() => active() && pinning.acceptable), run: () => pinning.accept() }],
    ['mark.pin', { can: changing(active), run: pin }],
    ['mark.remove', { can: changing(active), run: () => marking.remove() }],
    ['passage.copy', { can: either, run: () => marking.copyPassage() }],
    ['passage.copy-citation', { can: either, run: () => marking.copyCitation() }],
    ['passage.copy-link', { can: either, run: () => marking.copyLink() }],
    ...markColors.map((color): [CommandId, ReaderCommand] => [
      `mark.${color}`,
      { can: changing(either), run: () => marking.color(color) },
    ]),
    ...markStyles.map((style): [CommandId, ReaderCommand] => [
      `style.${style}`,
      { can: changing(either), run: () => marking.style(style) },
    ]),
  ]);
}
