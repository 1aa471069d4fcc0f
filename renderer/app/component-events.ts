import type { CommandRunner } from './command-runner.ts';
import type { Session } from './session.ts';
import { editBlocks } from './edit-blocks.ts';
import { destroyTrashed } from './destroy-trashed.ts';
import { goBack, restoreNote, showNoteHistory } from './go-back.ts';
import { openPassage } from './open-passage.ts';
import { moveToLayer } from './marking-dialogs.ts';
import { followRevisions } from './revision-steps.ts';
import { removeArticles, removeHighlight, restoreArticle, restoreHighlight } from './trash.ts';

/**
 * Does what the components in the window ask for: each event is one step of the session. Events that concern
 * only what the window draws are the window's. Ends with the signal.
 */
export function followComponents(
  host: HTMLElement,
  session: Session,
  runner: CommandRunner,
  signal: AbortSignal,
): void {
  const on = <E extends keyof HTMLElementEventMap>(
    type: E,
    listener: (event: HTMLElementEventMap[E]) => unknown,
  ): void => host.addEventListener(type, (event) => void listener(event), { signal });

  on('postil-command', ({ command }) => runner.run(command));
  on('postil-settings-change', ({ settings }) => session.saveSettings(settings));

  on('postil-place-open', ({ place }) => session.navigation.openList(place));
  on('postil-tag-open', ({ tag }) => session.navigation.openList({ at: 'tag', tag }));
  on('postil-article-open', ({ article, highlight }) => {
    session.imports.closeReport();
    return session.navigation.openArticle(article, highlight);
  });
  on('postil-article-select', ({ article }) => session.state.select(article));
  on('postil-article-edit', ({ article, edit }) =>
    edit.roles === undefined ? session.editArticle(article, edit) : editBlocks(session, article, edit),
  );
  on('postil-article-remove', ({ article }) => {
    if (!session.readOnly) void removeArticles(session, [article]);
  });
  on('postil-restore', ({ kind, id }) =>
    kind === 'article' ? restoreArticle(session, id) : restoreHighlight(session, id),
  );

  on('postil-destroy', ({ id }) => session.state.askToDestroy([id]));
  on('postil-confirm', () => destroyTrashed(session));

  on('postil-backup-make', () => session.earlier.make());
  on('postil-earlier-choose', ({ state }) => session.earlier.choose(state));
  on('postil-earlier-restore', ({ how }) => goBack(session, how));
  on('postil-note-history', ({ subject }) => showNoteHistory(session, subject));
  on('postil-note-restore', ({ subject, text }) => restoreNote(session, subject, text));
  on('postil-conflict-settle', ({ conflict, choice }) => session.decisions.settle(conflict, choice));
  on('postil-conflict-join', ({ conflict, note }) => session.decisions.keepBoth(conflict, note));
  on('postil-conflict-undo', () => session.decisions.undo());

  on('postil-highlight-add', ({ draft, editNote }) => session.addHighlight(draft, editNote));
  on('postil-highlight-edit', ({ highlight, edit }) => session.editHighlight(highlight, edit));
  on('postil-highlight-remove', ({ highlight }) => removeHighlight(session, highlight));
  on('postil-layer-choose', ({ highlight }) => session.state.askForLayer(highlight));
  on('postil-layer-move', ({ layer }) => moveToLayer(session, layer));
  on('postil-layer-rename', ({ layer, to }) => session.layers.rename(layer, to));
  on('postil-layer-undo', () => session.layers.undo());
  on('postil-position-change', ({ article, position }) => session.savePosition(article, position));

  on('postil-note-library', (request) => (request.library = session.notes));
  on('postil-passage-open', ({ article, highlight }) => openPassage(session, { article, highlight }));
  followRevisions(host, session, signal);

  on('postil-link-open', ({ url }) => session.calls.run((api) => api['link:open'](url)));
  on('postil-copy', ({ text, html }) => session.copy(text, html));
  on('postil-notice', ({ level, message }) => session.toasts.show({ level, message }));
  on('postil-toast-dismiss', ({ message }) => session.toasts.dismiss(message));

  on('postil-keep-both', ({ article }) => session.imports.keepBoth(article));
  on('postil-watch-choose', () => session.watching.choose());
  on('postil-watch-pause', ({ paused }) => session.watching.pause(paused));
  on('postil-watch-remove', () => session.watching.remove());

  on('postil-import-hide', () => session.imports.hide());
  on('postil-import-stop', () => session.imports.stop());
  on('postil-import-undo', ({ articles }) => {
    session.imports.closeReport();
    return removeArticles(session, articles);
  });
  on('postil-rename', ({ title }) => {
    const { subject } = session.navigation;
    session.state.show(null);
    return subject === null ? undefined : session.editArticle(subject.id, { title });
  });
  on('postil-palette-search', ({ words }) => session.search.search(words));
  on('postil-dialog-close', () => {
    session.imports.closeReport();
    session.state.show(null);
  });
}
