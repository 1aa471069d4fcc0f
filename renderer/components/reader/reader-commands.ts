import type { CommandId } from '../../../core/commands/commands.ts';
import { markColors, markStyles } from '../../../core/library/records.ts';
import { deepActiveElement, isControl, isWriting } from '../../dom/deep-active-element.ts';
import type { Pinning } from '../pinning/pinning.ts';
import type { Marking } from './marking.ts';
import type { ReaderHost } from './reader-host.ts';

/** What the commands act on beside the article and its marks. */
export interface CommandTarget extends ReaderHost {
  readonly marking: Marking;
  readonly pinning: Pinning;
  pinHighlight(id: string): void;
  openFind(): void;
  toggleContents(): void;
  toggleMargin(): void;
}

export interface ReaderCommand {
  readonly can: () => boolean;
  readonly run: () => void;
}

/** The commands that an open article carries out itself, each with when it can. */
export function readerCommands(reader: CommandTarget): ReadonlyMap<CommandId, ReaderCommand> {
  const { choice, focused, marking, pinning } = reader;
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
    ['view.contents', { can: open, run: () => reader.toggleContents() }],
    ['view.margin', { can: open, run: () => reader.toggleMargin() }],
    ['note.next', { can: open, run: () => focused.step(1) }],
    ['note.previous', { can: open, run: () => focused.step(-1) }],
    ['cursor.next-sentence', { can: free, run: () => void choice.step('sentence', 1) }],
    ['cursor.previous-sentence', { can: free, run: () => void choice.step('sentence', -1) }],
    ['cursor.next-block', { can: free, run: () => void choice.step('block', 1) }],
    ['cursor.previous-block', { can: free, run: () => void choice.step('block', -1) }],
    ['cursor.extend-sentence', { can: chosen, run: () => void choice.resize('sentence', 1) }],
    ['cursor.shrink-sentence', { can: chosen, run: () => void choice.resize('sentence', -1) }],
    ['cursor.extend-word', { can: chosen, run: () => void choice.resize('word', 1) }],
    ['cursor.shrink-word', { can: chosen, run: () => void choice.resize('word', -1) }],
    ['mark.add', { can: changing(free), run: addMark }],
    ['note.add', { can: changing(either), run: writeNote }],
    ['note.edit', { can: changing(() => active() && !isControl(deepActiveElement())), run: editNote }],
    ['note.copy', { can: () => active() && focused.highlight?.note !== '', run: () => marking.copyNote() }],
    ['note.history', { can: active, run: () => marking.showHistory() }],
    ['mark.accept', { can: changing(() => active() && pinning.acceptable), run: () => pinning.accept() }],
    ['mark.pin', { can: changing(active), run: pin }],
    ['mark.remove', { can: changing(active), run: () => marking.remove() }],
    ['passage.copy', { can: either, run: () => marking.copyPassage() }],
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
