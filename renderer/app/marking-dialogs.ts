import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryView } from '../../core/ipc/contract.ts';
import { countLayers, layerName, layerOf } from '../../core/library/layers.ts';
import type { Session } from './session.ts';
import { tellWithUndo } from './tell-with-undo.ts';
import type { DialogName } from './window-state.ts';
import '../components/layer-choice/layer-choice.ts';
import '../components/layers-dialog/layers-dialog.ts';
import '../components/marking-settings/marking-settings.ts';

/** The dialogs about colours, layers and how marking goes. */
export function renderMarking(
  session: Session,
  dialog: Extract<DialogName, 'marking' | 'layers' | 'layer'>,
  view: LibraryView,
): TemplateResult | typeof nothing {
  const { layers, state, readOnly } = session;
  const marks = Object.values(view.highlights);
  const counts = countLayers(marks, view.settings.layer);
  switch (dialog) {
    case 'marking':
      return html`<postil-marking-settings .settings=${view.settings}></postil-marking-settings>`;
    case 'layers':
      return html`<postil-layers-dialog
        .layers=${counts}
        .without=${marks.filter((mark) => mark.trashed === null && layerOf(mark) === '').length}
        .current=${view.settings.layer ?? ''}
        .said=${layers.said}
        .undoable=${layers.undoable}
        .readOnly=${readOnly}
      ></postil-layers-dialog>`;
    case 'layer': {
      const mark = view.highlights[state.toLayer ?? ''];
      if (mark === undefined) return nothing;
      return html`<postil-layer-choice
        .quote=${mark.target.quote.exact}
        .current=${layerOf(mark)}
        .layers=${counts.map(({ name }) => name)}
      ></postil-layer-choice>`;
    }
  }
}

/** Opens the dialog of layers. */
export function showLayers(session: Session): void {
  session.layers.begin();
  session.state.show('layers');
}

/** Moves the mark that was asked about to a layer. */
export async function moveToLayer(session: Session, layer: string): Promise<void> {
  const mark = session.state.toLayer;
  session.state.show(null);
  if (mark === null) return;
  await session.editHighlight(mark, { layer });
  if (session.edits.unsaved.has(mark)) return;
  tellWithUndo(
    session,
    'layers',
    layer === '' ? 'The mark is in no layer now.' : `The mark is in “${layerName(layer)}” now.`,
  );
}
