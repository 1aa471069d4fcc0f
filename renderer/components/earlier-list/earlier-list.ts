import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { BackupSummary } from '../../../core/library/backup-summary.ts';
import type { HistoryEntry } from '../../../core/ipc/contract.ts';
import { controls } from '../../styles/controls.styles.ts';
import { sections } from '../../styles/sections.styles.ts';
import { dayName, timeName } from '../article-row/day.ts';
import { backupCounts, backupReason, sizeName } from './backup-words.ts';
import { changeWords } from './change-words.ts';
import { EarlierChooseEvent } from './earlier-choose-event.ts';
import { keyOfState, type EarlierState } from './earlier-state.ts';
import { styles } from './earlier-list.styles.ts';
import '../icon/icon.ts';

const ways = { done: '', undone: 'Undone: ', redone: 'Done again: ' } as const;

/** Most states that are shown; a list that is longer is no list to look through. */
const mostShown = 1000;

/**
 * Earlier states of the library by day, newest first. Each but the damaged ones can be chosen.
 *
 * @fires postil-earlier-choose
 */
@customElement('postil-earlier-list')
export class PostilEarlierList extends LitElement {
  static override styles = [controls, sections, styles];

  /** Newest first. */
  @property({ attribute: false }) states: readonly EarlierState[] = [];

  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  /** Gives the focus to the state of that key, or to the first. */
  focusState(key: string | null): void {
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('button.row')];
    (rows.find((row) => row.dataset.key === key) ?? rows[0])?.focus();
  }

  protected override render(): readonly TemplateResult[] {
    const days = Map.groupBy(this.states.slice(0, mostShown), ({ at }) => dayName(at, this.now));
    return [...days].map(
      ([day, states]) =>
        html`<section aria-label=${day}>
          <h3>${day}</h3>
          <ul>
            ${repeat(states, keyOfState, (state) => html`<li>${this.#renderState(state)}</li>`)}
          </ul>
        </section>`,
    );
  }

  #renderState(state: EarlierState): TemplateResult {
    const time = html`<span class="time">${timeName(state.at)}</span>`;
    if (state.kind === 'backup' && state.backup.fault !== null) {
      return html`<div class="row">
        ${time}<span class="what">${backupReason(state.backup)}</span>
        <span class="fault">It ${state.backup.fault}.</span>
      </div>`;
    }
    return html`<button
      type="button"
      class="row"
      data-key=${keyOfState(state)}
      @click=${() => this.dispatchEvent(new EarlierChooseEvent(state))}
    >
      ${time} ${state.kind === 'backup' ? this.#renderBackup(state.backup) : this.#renderMoment(state.entry)}
      <postil-icon name="chevron-right"></postil-icon>
    </button>`;
  }

  #renderBackup(backup: BackupSummary): TemplateResult {
    return html`<span class="what">${backupReason(backup)}</span>
      <span class="counts">${backupCounts(backup)}</span>
      <span class="size">${sizeName(backup.bytes)}</span>`;
  }

  #renderMoment({ kind, way, title }: HistoryEntry): TemplateResult {
    const what = `${ways[way]}${changeWords[kind]}`;
    return html`<span class="what"
        >${what.charAt(0).toUpperCase() + what.slice(1)}${
          title === '' ? nothing : html`<bdi class="about">${shortened(title)}</bdi>`
        }</span
      ><span class="counts"></span><span class="size"></span>`;
  }
}

function shortened(title: string): string {
  return title.length <= 100 ? title : `${title.slice(0, 99)}…`;
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-earlier-list': PostilEarlierList;
  }
}
