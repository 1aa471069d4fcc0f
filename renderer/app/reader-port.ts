import type { CommandId } from '../../core/commands/commands.ts';

/** What the window asks of the reader that shows the open article. */
export interface ReaderPort {
  canRun(command: CommandId): boolean;
  /** `true` when it did what the command says. */
  run(command: CommandId): boolean;
  /** Scrolls to a highlight and gives its note the focus. */
  showHighlight(id: string): void;
  /** Scrolls to a place of the text: a UTF-16 offset. */
  showOffset(offset: number): void;
  /** Makes a highlight the one at hand, without moving anything. */
  activateHighlight(id: string): void;
  editNote(id: string): void;
  /** Has the reader select another passage for a highlight, beginning near an offset. */
  pinHighlight(id: string, near: number | null): void;
  /** Saves at once whatever is being written. */
  settle(): Promise<void>;
}
