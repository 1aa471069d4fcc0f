import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportItem, ImportProgress } from '../../../core/library/import-report.ts';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import { durationText, fileName } from '../import-report/report-words.ts';
import { styles } from './import-panel.styles.ts';
import '../icon/icon.ts';

/** The panel is to go; the import goes on. */
export class ImportHideEvent extends Event {
  constructor() {
    super('postil-import-hide', { bubbles: true, composed: true });
  }
}

/** The import is to stop. */
export class ImportStopEvent extends Event {
  constructor() {
    super('postil-import-stop', { bubbles: true, composed: true });
  }
}

const ends: Readonly<Record<ImportItem['status'], { readonly icon: IconName; readonly words: string }>> = {
  new: { icon: 'check', words: 'Added' },
  revision: { icon: 'history', words: 'New revision' },
  duplicate: { icon: 'copy-check', words: 'Already here' },
  failed: { icon: 'circle-alert', words: 'Not imported' },
};

/** Most finished items that the panel lists; the report has them all. */
const shownItems = 6;

/**
 * How an import goes, at the window's lower corner: the page stays usable.
 *
 * @fires postil-import-hide
 * @fires postil-import-stop
 */
@customElement('postil-import-panel')
export class PostilImportPanel extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) progress: ImportProgress = { done: 0, total: 0, current: null, items: [] };

  /** When the import began, in milliseconds of `performance.now()`. */
  @property({ attribute: false }) started = performance.now();

  /** Stop was asked for. */
  @property({ type: Boolean }) stopping = false;

  /** An estimate from the time that the finished ones took; none before there is something to judge by. */
  get #timeLeft(): string {
    const { done, total } = this.progress;
    const passed = performance.now() - this.started;
    if (done === 0 || passed < 1500) return '';
    return `about ${durationText((passed / done) * (total - done))} left`;
  }

  protected override render(): TemplateResult {
    const { done, total, current, items } = this.progress;
    const what = total === 1 ? 'Importing 1 file' : `Importing ${total.toLocaleString('en')} files`;
    return html`<section class="panel" aria-labelledby="heading">
      <h2 id="heading">${what}</h2>
      <p class="lead">You can go on reading. What is finished stays, whatever happens next.</p>
      <progress value=${done} max=${Math.max(1, total)} aria-label="Files imported"></progress>
      <p class="numbers"><span>${done} of ${total}</span><span>${this.#timeLeft}</span></p>
      <p class="visually-hidden" role="status">
        ${done === total ? `${done} of ${total} imported` : nothing}
      </p>
      <ul>
        ${items.slice(-shownItems).map(
          (item) =>
            html`<li class="item ${item.status}">
              <postil-icon name=${ends[item.status].icon}></postil-icon>
              <span class="file" title=${item.path}>${fileName(item.path)}</span>
              <span class="words">${ends[item.status].words}</span>
            </li>`,
        )}
        ${
          current === null
            ? nothing
            : html`<li class="item current">
                <postil-icon name="loader"></postil-icon>
                <span class="file" title=${current}>${fileName(current)}</span>
                <span class="words">Reading</span>
              </li>`
        }
      </ul>
      <div class="foot">
        <button type="button" class="plain" @click=${() => this.dispatchEvent(new ImportHideEvent())}>
          Hide
        </button>
        <button
          type="button"
          class="secondary"
          ?disabled=${this.stopping}
          @click=${() => this.dispatchEvent(new ImportStopEvent())}
        >
          ${this.stopping ? 'Stopping…' : 'Cancel'}
        </button>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-import-panel': PostilImportPanel;
  }
  interface GlobalEventHandlersEventMap {
    'postil-import-hide': ImportHideEvent;
    'postil-import-stop': ImportStopEvent;
  }
}
