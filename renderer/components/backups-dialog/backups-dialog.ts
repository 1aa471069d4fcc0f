import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { BackupSummary } from '../../../core/library/backup-summary.ts';
import type { ComparedState, HistoryEntry } from '../../../core/ipc/contract.ts';
import type { Tables } from '../../../core/library/records.ts';
import type { RestoreWay } from '../../../core/library/restore-operations.ts';
import { controls } from '../../styles/controls.styles.ts';
import { momentName } from '../article-row/day.ts';
import { EarlierChooseEvent } from '../earlier-list/earlier-choose-event.ts';
import type { PostilEarlierList } from '../earlier-list/earlier-list.ts';
import { keyOfState, type EarlierState } from '../earlier-list/earlier-state.ts';
import { ColorNames } from '../swatches/color-names.ts';
import { groupDifferences, type DifferenceGroups } from '../state-difference/group-differences.ts';
import { BackupMakeEvent, EarlierRestoreEvent } from './backups-events.ts';
import { differenceInShort } from './restore-words.ts';
import { styles } from './backups-dialog.styles.ts';
import '../dialog/dialog.ts';
import '../earlier-list/earlier-list.ts';
import '../icon/icon.ts';
import '../state-difference/state-difference.ts';

const words = {
  backups: 'Backups',
  moments: 'Moments',
  backupsLead:
    'Copies of your library that Postil makes as it changes. Choose one to see how it differs from now; going back to it can be undone.',
  momentsLead:
    'What was done in the library. Choose a moment to see how the library was just after it; going back to it can be undone.',
  noBackups:
    'There are no backups yet. The first one is made when the library has changed and Postil starts again.',
  noMoments: 'Nothing has been done in this library yet.',
  loading: 'Looking…',
  merge: 'Bring back what is missing',
  replace: 'Go back to this state',
  lost: 'These cannot come back, since they were destroyed with their files:',
  meaning:
    'Going back makes all of it as it was then: what was not there goes to the trash, and nothing is destroyed.',
};

const none: DifferenceGroups = { missing: [], changed: [], added: [] };

/**
 * The library as it was: its backups and the moments of its history. What is chosen is compared with the library as it
 * is now before anything is done.
 *
 * @fires postil-backup-make
 * @fires postil-earlier-choose
 * @fires postil-earlier-restore
 * @fires postil-dialog-close
 */
@customElement('postil-backups-dialog')
export class PostilBackupsDialog extends LitElement {
  static override styles = [controls, styles];

  @query('postil-earlier-list') private list!: PostilEarlierList | null;

  @state() private shown: EarlierState['kind'] = 'backup';

  /** `null` until they are known. */
  @property({ attribute: false }) backups: readonly BackupSummary[] | null = null;

  /** `null` until they are known. */
  @property({ attribute: false }) moments: readonly HistoryEntry[] | null = null;

  /** What is looked at. */
  @property({ attribute: false }) chosen: EarlierState | null = null;

  /** How it differs; `null` until that is known. */
  @property({ attribute: false }) comparison: ComparedState | null = null;

  /** The records as they are. */
  @property({ attribute: false }) tables: Tables = { articles: {}, highlights: {}, collections: {} };

  /** Why the list or the comparison cannot be shown. */
  @property({ attribute: false }) failure: string | null = null;

  /** What was done last, where that is not to be seen. */
  @property({ attribute: false }) said: string | null = null;

  @property({ type: Boolean }) readOnly = false;

  /** What counts as today. */
  @property({ attribute: false }) now = new Date();

  readonly #names = new ColorNames(this);
  #groups = none;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('comparison') && !changed.has('tables')) return;
    this.#groups =
      this.comparison === null
        ? none
        : groupDifferences(this.comparison, this.tables, { now: this.now, names: this.#names });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('chosen') || !this.hasUpdated) return;
    const before = changed.get('chosen');
    if (this.chosen !== null) this.renderRoot.querySelector<HTMLElement>('.back')?.focus();
    else if (before) void this.list?.updateComplete.then(() => this.list?.focusState(keyOfState(before)));
  }

  get #states(): readonly EarlierState[] | null {
    return this.shown === 'backup'
      ? (this.backups?.map((backup) => ({ kind: 'backup', at: backup.at, backup }) as const) ?? null)
      : (this.moments?.map((entry) => ({ kind: 'moment', at: entry.at, entry }) as const) ?? null);
  }

  #restore(how: RestoreWay): void {
    this.dispatchEvent(new EarlierRestoreEvent(how));
  }

  protected override render(): TemplateResult {
    return this.chosen === null ? this.#renderList() : this.#renderDifference(this.chosen);
  }

  #renderList(): TemplateResult {
    const states = this.#states;
    const empty = this.shown === 'backup' ? words.noBackups : words.noMoments;
    return html`<postil-dialog heading=${words.backups} wide>
      <div slot="lead">
        <p>${this.shown === 'backup' ? words.backupsLead : words.momentsLead}</p>
        <div class="segment" role="group" aria-label="What to go back to">
          ${this.#renderKind('backup', words.backups)} ${this.#renderKind('moment', words.moments)}
        </div>
        <p class="said" role="status">${this.said}</p>
      </div>
      ${this.#renderFailure()}
      ${
        states === null
          ? this.failure === null
            ? html`<p class="state" role="status">${words.loading}</p>`
            : nothing
          : states.length === 0
            ? html`<p class="state">${empty}</p>`
            : html`<postil-earlier-list .states=${states} .now=${this.now}></postil-earlier-list>`
      }
      ${this.shown === 'backup' ? this.#renderMake() : nothing}
    </postil-dialog>`;
  }

  #renderMake(): TemplateResult {
    return html`<button
      slot="foot"
      type="button"
      class="secondary"
      ?disabled=${this.readOnly}
      @click=${() => this.dispatchEvent(new BackupMakeEvent())}
    >
      Make one now
    </button>`;
  }

  #renderKind(kind: EarlierState['kind'], label: string): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      aria-pressed=${this.shown === kind}
      @click=${() => (this.shown = kind)}
    >
      ${label}
    </button>`;
  }

  #renderFailure(): TemplateResult | typeof nothing {
    return this.failure === null ? nothing : html`<p class="state failure" role="alert">${this.failure}</p>`;
  }

  #renderDifference(chosen: EarlierState): TemplateResult {
    const { missing, changed, added } = this.#groups;
    const still = this.readOnly || this.comparison === null;
    return html`<postil-dialog heading=${momentName(chosen.at, this.now)} wide closing="">
      <div slot="lead">
        ${
          this.comparison === null
            ? this.failure === null
              ? html`<p role="status">${words.loading}</p>`
              : nothing
            : html`<p role="status">${differenceInShort(this.#groups)}</p>
                ${changed.length + added.length === 0 ? nothing : html`<p class="means">${words.meaning}</p>`}
                ${this.#renderLeftOut(this.comparison)}`
        }
      </div>
      ${this.#renderFailure()}
      <postil-state-difference .groups=${this.#groups}></postil-state-difference>
      <button
        slot="foot"
        type="button"
        class="plain back"
        data-focus
        @click=${() => this.dispatchEvent(new EarlierChooseEvent(null))}
      >
        <postil-icon name="arrow-left"></postil-icon>Back to the list
      </button>
      ${
        chosen.kind === 'backup'
          ? html`<button
              slot="foot"
              type="button"
              class="secondary"
              ?disabled=${still || missing.length === 0}
              @click=${() => this.#restore('merge')}
            >
              ${words.merge}
            </button>`
          : nothing
      }
      <button
        slot="foot"
        type="button"
        class="primary"
        ?disabled=${still || missing.length + changed.length + added.length === 0}
        @click=${() => this.#restore('replace')}
      >
        ${words.replace}
      </button>
    </postil-dialog>`;
  }

  #renderLeftOut({ leftOut }: ComparedState): TemplateResult | typeof nothing {
    if (leftOut.length === 0) return nothing;
    const titles = leftOut.slice(0, 3).map(({ title }) => `“${title}”`);
    const more = leftOut.length > titles.length ? ` and ${leftOut.length - titles.length} more` : '';
    return html`<p class="means">${words.lost} ${titles.join(', ')}${more}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-backups-dialog': PostilBackupsDialog;
  }
}
