import type { CliCommand } from './command.ts';
import { backupsCommand } from './commands/backups.ts';
import { conflictsCommand } from './commands/conflicts.ts';
import { doctorCommand } from './commands/doctor.ts';
import { emptyTrashCommand } from './commands/empty-trash.ts';
import { exportCommand } from './commands/export.ts';
import { highlightCommand } from './commands/highlight.ts';
import { highlightsCommand } from './commands/highlights.ts';
import { historyCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { noteCommand } from './commands/note.ts';
import { redoCommand } from './commands/redo.ts';
import { removeCommand } from './commands/remove.ts';
import { restoreCommand } from './commands/restore.ts';
import { searchCommand } from './commands/search.ts';
import { showCommand } from './commands/show.ts';
import { tagCommand } from './commands/tag.ts';
import { undoCommand } from './commands/undo.ts';
import { updateCommand } from './commands/update.ts';

/** The commands that work on an open library, in the order of the help. A batch knows the same ones. */
export const libraryCommands: readonly CliCommand[] = [
  importCommand,
  updateCommand,
  listCommand,
  showCommand,
  highlightCommand,
  noteCommand,
  tagCommand,
  highlightsCommand,
  searchCommand,
  exportCommand,
  removeCommand,
  restoreCommand,
  undoCommand,
  redoCommand,
  backupsCommand,
  conflictsCommand,
  historyCommand,
  emptyTrashCommand,
  doctorCommand,
];
