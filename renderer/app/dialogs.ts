import { html, nothing, type TemplateResult } from 'lit';
import type { CommandId } from '../../core/commands/commands.ts';
import type { ArticleRecord } from '../../core/library/records.ts';
import type { PaletteChooseEvent } from '../components/palette/palette-events.ts';
import { renderMarking } from './marking-dialogs.ts';
import type { DerivedViews } from './derived-views.ts';
import { renderRevisions } from './revision-dialog.ts';
import { renderSafekeeping } from './safekeeping-dialogs.ts';
import type { Session } from './session.ts';
import '../components/about-dialog/about-dialog.ts';
import '../components/import-report/import-report.ts';
import '../components/palette/palette.ts';
import '../components/rename-dialog/rename-dialog.ts';
import '../components/shortcut-sheet/shortcut-sheet.ts';
import '../components/watch-dialog/watch-dialog.ts';

/** What dialogs need beside the session. */
export interface DialogContext {
  readonly platform: string;
  readonly views: DerivedViews;
  /** For the palette: what can be run. */
  readonly commands: readonly CommandId[];
  /** For the palette: the articles read last first. */
  readonly articles: readonly ArticleRecord[];
  readonly onChoose: (event: PaletteChooseEvent) => void;
}

/** The dialog that is open, if one is: the report of an import goes before what the user opened. */
export function renderDialog(session: Session, context: DialogContext): TemplateResult | typeof nothing {
  const { state, imports, library, search } = session;
  const { subject } = session.navigation;
  if (imports.report !== null) {
    return html`<postil-import-report
      .report=${imports.report}
      .separated=${imports.separated}
    ></postil-import-report>`;
  }
  switch (state.dialog) {
    case 'palette':
      return html`<postil-palette
        .commands=${context.commands}
        .articles=${context.articles}
        .hits=${search.hits}
        platform=${context.platform}
        @postil-palette-choose=${context.onChoose}
      ></postil-palette>`;
    case 'shortcuts':
      return html`<postil-shortcut-sheet platform=${context.platform}></postil-shortcut-sheet>`;
    case 'about':
      return library.view === null
        ? nothing
        : html`<postil-about-dialog
            .about=${library.view.about}
            .folder=${library.view.folder}
          ></postil-about-dialog>`;
    case 'rename':
      return subject === null
        ? nothing
        : html`<postil-rename-dialog .current=${subject.title}></postil-rename-dialog>`;
    case 'revisions':
      return renderRevisions(session, context.views);
    case 'backups':
    case 'review':
    case 'note-history':
    case 'destroy':
      return library.view === null ? nothing : renderSafekeeping(session, state.dialog, library.view);
    case 'marking':
    case 'layers':
    case 'layer':
      return library.view === null ? nothing : renderMarking(session, state.dialog, library.view);
    case 'watch':
      return html`<postil-watch-dialog
        .watch=${session.watching.state}
        .readOnly=${session.readOnly}
      ></postil-watch-dialog>`;
    case null:
      return nothing;
  }
}
