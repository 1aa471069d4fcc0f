import { html, nothing, type TemplateResult } from 'lit';
import type { LibraryView, Notice } from '../../core/ipc/contract.ts';
import { countOf } from '../../core/words/count-of.ts';
import { momentName } from '../components/article-row/day.ts';
import { showReview } from './go-back.ts';
import { showRevisions } from './revision-steps.ts';
import type { Session } from './session.ts';
import '../components/frame-line/frame-line.ts';

/** The lines above the page, the weightiest first: what is not saved, what may not be changed, what was repaired, what is to be decided. */
export function renderFrameLines(session: Session, view: LibraryView): TemplateResult {
  return html`
    <p class="visually-hidden" role="status">${savingInShort(session)}</p>
    ${renderSaving(session)} ${renderReadOnly(view)} ${renderNotices(session)}
    ${renderConflicts(session, view)} ${renderPastRevision(session)}
  `;
}

/** For screen readers: that saving failed or succeeded is said once, not with every change that waits. */
function savingInShort({ saving }: Session): string {
  return saving.state.why ?? (saving.justSaved ? 'Saved.' : '');
}

function renderSaving({ saving, calls }: Session): TemplateResult | typeof nothing {
  const { waiting, why } = saving.state;
  if (why === null) {
    return saving.justSaved
      ? html`<postil-frame-line icon="circle-check">Saved.</postil-frame-line>`
      : nothing;
  }
  const [isTried, areTried] = ['is tried again every few seconds.', 'are tried again every few seconds.'];
  return html`<postil-frame-line icon="circle-alert" urgent>
    <p><b>${why}</b> ${countOf(waiting, 'change')} ${waiting === 1 ? isTried : areTried}</p>
    <button
      slot="actions"
      type="button"
      class="secondary"
      @click=${() => void calls.run((api) => api['library:save']())}
    >
      Try again
    </button>
  </postil-frame-line>`;
}

function renderReadOnly({ readOnly }: LibraryView): TemplateResult | typeof nothing {
  return readOnly === null
    ? nothing
    : html`<postil-frame-line role="note"
        ><p><b>For reading only.</b> ${readOnly}</p></postil-frame-line
      >`;
}

function renderNotices({ opening, calls }: Session): TemplateResult | typeof nothing {
  if (opening.notices.length === 0) return nothing;
  const urgent = opening.notices.some(({ level }: Notice) => level !== 'info');
  return html`<postil-frame-line icon=${urgent ? 'circle-alert' : 'info'} role="note">
    ${opening.notices.map(({ message }) => html`<p>${message}</p>`)}
    <button
      slot="actions"
      type="button"
      class="secondary"
      @click=${() => void calls.run((api) => api['library:reveal']())}
    >
      Show the folder
    </button>
    <button slot="actions" type="button" class="plain" @click=${() => opening.dismiss()}>Dismiss</button>
  </postil-frame-line>`;
}

function renderPastRevision(session: Session): TemplateResult | typeof nothing {
  const { pastRevision: revision, subject } = session.navigation;
  if (revision === null || subject === null) return nothing;
  const { id, revisions } = subject;
  return html`<postil-frame-line icon="history" role="note">
    <p>
      <b
        >An earlier text: revision ${revision.revision} of ${revisions.length}, imported
        ${momentName(revision.imported, new Date())}.</b
      >
      Its marks can be read here, and changed in the current text.
    </p>
    <button
      slot="actions"
      type="button"
      class="secondary"
      @click=${() => void showRevisions(session, id, { older: revision.revision })}
    >
      Compare
    </button>
    <button
      slot="actions"
      type="button"
      class="primary"
      @click=${() => void session.navigation.openArticle(id)}
    >
      Read the current text
    </button>
  </postil-frame-line>`;
}

function renderConflicts(session: Session, { conflicts }: LibraryView): TemplateResult | typeof nothing {
  if (conflicts.length === 0) return nothing;
  const count = conflicts.length;
  return html`<postil-frame-line icon="copy-check" role="note">
    <p>${count === 1 ? '1 thing was' : `${count} things were`} changed in two places at once.</p>
    <button
      slot="actions"
      type="button"
      class="secondary"
      ?disabled=${session.readOnly}
      @click=${() => showReview(session)}
    >
      Review…
    </button>
  </postil-frame-line>`;
}
