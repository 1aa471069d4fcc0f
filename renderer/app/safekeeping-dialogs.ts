import { html, type TemplateResult } from 'lit';
import type { LibraryView } from '../../core/ipc/contract.ts';
import { destroyQuestion } from './destroy-trashed.ts';
import type { Session } from './session.ts';
import type { DialogName } from './window-state.ts';
import '../components/backups-dialog/backups-dialog.ts';
import '../components/confirm-dialog/confirm-dialog.ts';
import '../components/conflict-review/conflict-review.ts';
import '../components/note-history/note-history.ts';

/** The dialogs about what was, what is undecided and what is to go. */
export function renderSafekeeping(
  session: Session,
  dialog: Extract<DialogName, 'backups' | 'review' | 'note-history' | 'destroy'>,
  view: LibraryView,
): TemplateResult {
  const { earlier, notePast, decisions, state, readOnly } = session;
  switch (dialog) {
    case 'backups':
      return html`<postil-backups-dialog
        .backups=${earlier.backups}
        .moments=${earlier.moments}
        .chosen=${earlier.chosen}
        .comparison=${earlier.comparison}
        .tables=${view}
        .failure=${earlier.failure}
        .said=${earlier.said}
        .readOnly=${readOnly}
      ></postil-backups-dialog>`;
    case 'review':
      return html`<postil-conflict-review
        .conflicts=${view.conflicts}
        .highlights=${view.highlights}
        .undoable=${decisions.undoable}
        .said=${decisions.said}
      ></postil-conflict-review>`;
    case 'note-history':
      return html`<postil-note-history
        subject=${notePast.subject ?? ''}
        .highlight=${view.highlights[notePast.subject ?? ''] ?? null}
        .versions=${notePast.versions}
        .failure=${notePast.failure}
        .readOnly=${readOnly}
      ></postil-note-history>`;
    case 'destroy': {
      const { heading, sentences, action } = destroyQuestion(view, state.toDestroy);
      return html`<postil-confirm-dialog
        heading=${heading}
        .sentences=${sentences}
        action=${action}
      ></postil-confirm-dialog>`;
    }
  }
}
