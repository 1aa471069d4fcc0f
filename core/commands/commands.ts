/**
 * Every action of the program, once: the application menu, the menu in the window, the palette, the shortcut
 * sheet and the keyboard all read this table, so an action has one name and one set of keys everywhere.
 */

/** Where a command makes sense. `list` and `article` are views; `passage` and `note` need one to act on. */
export type CommandScope = 'anywhere' | 'list' | 'article' | 'passage' | 'note';

export const menuNames = ['File', 'Edit', 'View', 'Go', 'Mark', 'Help'] as const;
export type MenuName = (typeof menuNames)[number];

export interface Command {
  readonly id: string;
  /** The action's name, wherever it is shown. */
  readonly title: string;
  readonly menu: MenuName;
  /** Commands of one section stand together in the menu. */
  readonly section: number;
  readonly scope: CommandScope;
  /** Electron accelerators, the one to show first. A lone character works only outside text fields. */
  readonly keys: readonly string[];
  /** Name of a Lucide icon, in kebab case. */
  readonly icon?: string;
}

// prettier-ignore
export const commands = [
  { id: 'import.files', title: 'Import files', menu: 'File', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+I'], icon: 'download' },
  { id: 'import.folder', title: 'Import a folder', menu: 'File', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+Shift+I'], icon: 'folder' },
  { id: 'import.paste', title: 'Import what was copied', menu: 'File', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+V'], icon: 'clipboard-paste' },
  { id: 'library.watch-folder', title: 'Watch a folder…', menu: 'File', section: 1, scope: 'anywhere', keys: [], icon: 'folder-sync' },
  { id: 'import.report', title: 'The last import…', menu: 'File', section: 1, scope: 'anywhere', keys: [], icon: 'list-checks' },
  { id: 'export.markdown', title: 'Export notes as Markdown', menu: 'File', section: 2, scope: 'article', keys: ['CmdOrCtrl+Shift+E'], icon: 'upload' },
  { id: 'export.html', title: 'Export notes as HTML', menu: 'File', section: 2, scope: 'article', keys: [] },
  { id: 'export.json', title: 'Export notes as JSON', menu: 'File', section: 2, scope: 'article', keys: [] },
  { id: 'export.jsonld', title: 'Export notes as Web Annotation', menu: 'File', section: 2, scope: 'article', keys: [] },
  { id: 'export.csv', title: 'Export notes as CSV', menu: 'File', section: 2, scope: 'article', keys: [] },
  { id: 'library.reveal', title: 'Show the library folder', menu: 'File', section: 3, scope: 'anywhere', keys: [], icon: 'folder-open' },
  { id: 'library.backups', title: 'Backups…', menu: 'File', section: 3, scope: 'anywhere', keys: [], icon: 'archive-restore' },
  { id: 'library.review', title: 'Review differences…', menu: 'File', section: 3, scope: 'anywhere', keys: [], icon: 'copy-check' },
  { id: 'trash.empty', title: 'Empty the trash…', menu: 'File', section: 3, scope: 'anywhere', keys: [], icon: 'trash-2' },
  { id: 'program.quit', title: 'Quit', menu: 'File', section: 4, scope: 'anywhere', keys: ['CmdOrCtrl+Q'], icon: 'log-out' },

  { id: 'change.undo', title: 'Undo', menu: 'Edit', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+Z'], icon: 'undo-2' },
  { id: 'change.redo', title: 'Redo', menu: 'Edit', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'], icon: 'redo-2' },
  { id: 'article.find', title: 'Find in this article', menu: 'Edit', section: 2, scope: 'article', keys: ['CmdOrCtrl+F'], icon: 'search' },
  { id: 'article.rename', title: 'Rename the article', menu: 'Edit', section: 3, scope: 'article', keys: ['F2'], icon: 'pencil' },
  { id: 'article.toggle-finished', title: 'Mark as finished or unread', menu: 'Edit', section: 3, scope: 'article', keys: ['F'], icon: 'circle-check' },
  { id: 'article.note', title: 'Write a note on the article', menu: 'Edit', section: 3, scope: 'article', keys: ['Shift+N'], icon: 'notebook-pen' },
  { id: 'article.revisions', title: 'Revisions of this article…', menu: 'Edit', section: 3, scope: 'article', keys: [], icon: 'history' },
  { id: 'block.role', title: 'Change what this block is…', menu: 'Edit', section: 3, scope: 'article', keys: ['B'], icon: 'pilcrow' },
  { id: 'article.remove', title: 'Move the article to the trash', menu: 'Edit', section: 3, scope: 'article', keys: ['CmdOrCtrl+Backspace'], icon: 'trash-2' },
  { id: 'article.restore', title: 'Restore the article from the trash', menu: 'Edit', section: 3, scope: 'article', keys: [], icon: 'archive-restore' },

  { id: 'view.palette', title: 'Search or do', menu: 'View', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+K'], icon: 'search' },
  { id: 'view.library', title: 'Show or hide the library', menu: 'View', section: 2, scope: 'anywhere', keys: ['CmdOrCtrl+B'], icon: 'panel-left' },
  { id: 'view.margin', title: 'Show or hide the margin', menu: 'View', section: 2, scope: 'article', keys: ['M'], icon: 'panel-right' },
  { id: 'margin.filter', title: 'Filter the marks', menu: 'View', section: 2, scope: 'article', keys: ['CmdOrCtrl+Shift+F'], icon: 'list-filter' },
  { id: 'mark.show-all', title: 'Show all marks', menu: 'View', section: 2, scope: 'article', keys: [], icon: 'eye' },
  { id: 'view.contents', title: 'Contents', menu: 'View', section: 2, scope: 'article', keys: ['C'], icon: 'list-tree' },
  { id: 'view.density', title: 'Compact or comfortable list', menu: 'View', section: 2, scope: 'anywhere', keys: [], icon: 'rows-4' },
  { id: 'text.larger', title: 'Larger text', menu: 'View', section: 3, scope: 'anywhere', keys: ['CmdOrCtrl+Plus'], icon: 'a-arrow-up' },
  { id: 'text.smaller', title: 'Smaller text', menu: 'View', section: 3, scope: 'anywhere', keys: ['CmdOrCtrl+-'], icon: 'a-arrow-down' },
  { id: 'text.normal', title: 'Standard text size', menu: 'View', section: 3, scope: 'anywhere', keys: ['CmdOrCtrl+0'], icon: 'a-large-small' },
  { id: 'theme.system', title: 'Theme: as the system', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'monitor' },
  { id: 'theme.light', title: 'Theme: light', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'sun' },
  { id: 'theme.sepia', title: 'Theme: sepia', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'coffee' },
  { id: 'theme.dark', title: 'Theme: dark', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'moon' },
  { id: 'theme.black', title: 'Theme: black', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'moon-star' },
  { id: 'theme.contrast', title: 'Theme: high contrast', menu: 'View', section: 4, scope: 'anywhere', keys: [], icon: 'contrast' },
  { id: 'theme.next', title: 'Next theme', menu: 'View', section: 4, scope: 'anywhere', keys: ['CmdOrCtrl+Shift+L'], icon: 'sun-moon' },

  { id: 'go.all', title: 'All articles', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+1'], icon: 'library' },
  { id: 'go.unread', title: 'Unread', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+2'], icon: 'inbox' },
  { id: 'go.reading', title: 'Reading', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+3'], icon: 'book-open' },
  { id: 'go.finished', title: 'Finished', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+4'], icon: 'circle-check' },
  { id: 'go.notes', title: 'Notes', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+5'], icon: 'message-square-text' },
  { id: 'go.trash', title: 'Trash', menu: 'Go', section: 1, scope: 'anywhere', keys: ['CmdOrCtrl+6'], icon: 'trash-2' },
  { id: 'go.back', title: 'Back to the list', menu: 'Go', section: 2, scope: 'article', keys: ['Alt+Left'], icon: 'arrow-left' },
  { id: 'note.next', title: 'Next mark', menu: 'Go', section: 3, scope: 'article', keys: ['Alt+Down'], icon: 'arrow-down' },
  { id: 'note.previous', title: 'Previous mark', menu: 'Go', section: 3, scope: 'article', keys: ['Alt+Up'], icon: 'arrow-up' },

  { id: 'cursor.next-sentence', title: 'Select the next sentence', menu: 'Mark', section: 1, scope: 'article', keys: ['J'], icon: 'chevron-right' },
  { id: 'cursor.previous-sentence', title: 'Select the previous sentence', menu: 'Mark', section: 1, scope: 'article', keys: ['K'], icon: 'chevron-left' },
  { id: 'cursor.next-block', title: 'Select in the next paragraph', menu: 'Mark', section: 1, scope: 'article', keys: [']'], icon: 'chevron-down' },
  { id: 'cursor.previous-block', title: 'Select in the previous paragraph', menu: 'Mark', section: 1, scope: 'article', keys: ['['], icon: 'chevron-up' },
  { id: 'cursor.next-heading', title: 'Select the next heading', menu: 'Mark', section: 1, scope: 'article', keys: ['}'] },
  { id: 'cursor.previous-heading', title: 'Select the previous heading', menu: 'Mark', section: 1, scope: 'article', keys: ['{'] },
  { id: 'cursor.extend-sentence', title: 'Extend the passage by a sentence', menu: 'Mark', section: 10, scope: 'passage', keys: ['Shift+J'] },
  { id: 'cursor.shrink-sentence', title: 'Shrink the passage by a sentence', menu: 'Mark', section: 10, scope: 'passage', keys: ['Shift+K'] },
  { id: 'cursor.extend-word', title: 'Extend the passage by a word', menu: 'Mark', section: 10, scope: 'passage', keys: ['Shift+Right'] },
  { id: 'cursor.shrink-word', title: 'Shrink the passage by a word', menu: 'Mark', section: 10, scope: 'passage', keys: ['Shift+Left'] },
  { id: 'cursor.extend-character', title: 'Extend the passage by a character', menu: 'Mark', section: 10, scope: 'passage', keys: ['CmdOrCtrl+Shift+Right'] },
  { id: 'cursor.shrink-character', title: 'Shrink the passage by a character', menu: 'Mark', section: 10, scope: 'passage', keys: ['CmdOrCtrl+Shift+Left'] },
  { id: 'cursor.extend-start-sentence', title: 'Begin the passage a sentence earlier', menu: 'Mark', section: 11, scope: 'passage', keys: ['Alt+Shift+K'] },
  { id: 'cursor.shrink-start-sentence', title: 'Begin the passage a sentence later', menu: 'Mark', section: 11, scope: 'passage', keys: ['Alt+Shift+J'] },
  { id: 'cursor.extend-start-word', title: 'Begin the passage a word earlier', menu: 'Mark', section: 11, scope: 'passage', keys: ['Alt+Shift+Left'] },
  { id: 'cursor.shrink-start-word', title: 'Begin the passage a word later', menu: 'Mark', section: 11, scope: 'passage', keys: ['Alt+Shift+Right'] },
  { id: 'cursor.extend-start-character', title: 'Begin the passage a character earlier', menu: 'Mark', section: 11, scope: 'passage', keys: ['CmdOrCtrl+Alt+Shift+Left'] },
  { id: 'cursor.shrink-start-character', title: 'Begin the passage a character later', menu: 'Mark', section: 11, scope: 'passage', keys: ['CmdOrCtrl+Alt+Shift+Right'] },
  { id: 'mark.add', title: 'Mark the passage', menu: 'Mark', section: 2, scope: 'passage', keys: ['H'], icon: 'highlighter' },
  { id: 'note.add', title: 'Add a note to the passage', menu: 'Mark', section: 2, scope: 'passage', keys: ['N'], icon: 'message-square-text' },
  { id: 'mark.marigold', title: 'Marigold', menu: 'Mark', section: 3, scope: 'passage', keys: ['1'] },
  { id: 'mark.clover', title: 'Clover', menu: 'Mark', section: 3, scope: 'passage', keys: ['2'] },
  { id: 'mark.sky', title: 'Sky', menu: 'Mark', section: 3, scope: 'passage', keys: ['3'] },
  { id: 'mark.iris', title: 'Iris', menu: 'Mark', section: 3, scope: 'passage', keys: ['4'] },
  { id: 'mark.rose', title: 'Rose', menu: 'Mark', section: 3, scope: 'passage', keys: ['5'] },
  { id: 'mark.pencil', title: 'Pencil', menu: 'Mark', section: 3, scope: 'passage', keys: ['6'] },
  { id: 'style.highlight', title: 'Fill', menu: 'Mark', section: 4, scope: 'passage', keys: ['Shift+H'], icon: 'highlighter' },
  { id: 'style.underline', title: 'Underline', menu: 'Mark', section: 4, scope: 'passage', keys: ['U'], icon: 'underline' },
  { id: 'style.strikethrough', title: 'Strike out', menu: 'Mark', section: 4, scope: 'passage', keys: ['X'], icon: 'strikethrough' },
  { id: 'passage.copy', title: 'Copy the passage', menu: 'Mark', section: 5, scope: 'passage', keys: ['CmdOrCtrl+C'], icon: 'copy' },
  { id: 'passage.copy-citation', title: 'Copy with citation', menu: 'Mark', section: 5, scope: 'passage', keys: ['CmdOrCtrl+Shift+C'], icon: 'quote' },
  { id: 'passage.copy-link', title: 'Copy the link', menu: 'Mark', section: 5, scope: 'passage', keys: ['L'], icon: 'link' },
  { id: 'note.tag', title: 'Tag the mark', menu: 'Mark', section: 6, scope: 'note', keys: ['T'], icon: 'tag' },
  { id: 'note.edit', title: 'Edit the note', menu: 'Mark', section: 6, scope: 'note', keys: ['E', 'Enter'], icon: 'pencil' },
  { id: 'note.copy', title: 'Copy the note', menu: 'Mark', section: 6, scope: 'note', keys: [], icon: 'copy' },
  { id: 'note.history', title: 'History of this note', menu: 'Mark', section: 6, scope: 'note', keys: [], icon: 'history' },
  { id: 'mark.layer', title: 'Move the mark to a layer…', menu: 'Mark', section: 6, scope: 'note', keys: [], icon: 'layers' },
  { id: 'mark.accept', title: 'Accept the place that was found', menu: 'Mark', section: 6, scope: 'note', keys: ['A'], icon: 'check' },
  { id: 'mark.pin', title: 'Pin the mark to another passage', menu: 'Mark', section: 6, scope: 'note', keys: ['P'], icon: 'pin' },
  { id: 'mark.remove', title: 'Delete the mark and its note', menu: 'Mark', section: 6, scope: 'note', keys: ['Delete', 'Backspace'], icon: 'trash-2' },
  { id: 'mark.layers', title: 'Layers…', menu: 'Mark', section: 7, scope: 'anywhere', keys: [], icon: 'layers' },
  { id: 'mark.settings', title: 'Colours and marking…', menu: 'Mark', section: 7, scope: 'anywhere', keys: [], icon: 'settings' },

  { id: 'help.shortcuts', title: 'Keyboard shortcuts', menu: 'Help', section: 1, scope: 'anywhere', keys: ['?', 'F1'], icon: 'keyboard' },
  { id: 'help.guide', title: 'Open the guide', menu: 'Help', section: 1, scope: 'anywhere', keys: [], icon: 'book-open' },
  { id: 'help.about', title: 'About Postil', menu: 'Help', section: 2, scope: 'anywhere', keys: [], icon: 'info' },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]['id'];

const byId: ReadonlyMap<string, Command> = new Map(commands.map((command) => [command.id, command]));

/** The command of that name. Throws on a name that is not in the table. */
export function commandOf(id: CommandId): Command {
  const command = byId.get(id);
  if (command === undefined) throw new Error(`No command is called ${id}.`);
  return command;
}

/** Whether a string from outside names a command. */
export function isCommandId(id: string): id is CommandId {
  return byId.has(id);
}
