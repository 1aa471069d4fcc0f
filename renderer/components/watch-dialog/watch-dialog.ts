import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { WatchState } from '../../../core/ipc/watch-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { styles } from './watch-dialog.styles.ts';
import { WatchChooseEvent, WatchPauseEvent, WatchRemoveEvent } from './watch-events.ts';
import '../dialog/dialog.ts';
import '../icon/icon.ts';

const words = {
  heading: 'Watch a folder',
  lead: 'New articles that you save in this folder come into the library by themselves, as long as Postil is open and when it is opened again. The files stay where they are, and what is in the folder already is left alone.',
  none: 'No folder is watched.',
  choose: 'Choose a folder',
  chooseOther: 'Choose another folder',
  pause: 'Pause',
  resume: 'Go on',
  remove: 'Stop watching',
  states: {
    watching: 'Watched now.',
    paused: 'Paused. What is saved meanwhile comes in when you go on.',
    missing: 'The folder is not there. It is watched again as soon as it is back.',
  },
};

/**
 * Which folder is watched for new files, and what can be done about it.
 *
 * @fires postil-watch-choose
 * @fires postil-watch-pause
 * @fires postil-watch-remove
 * @fires postil-dialog-close
 */
@customElement('postil-watch-dialog')
export class PostilWatchDialog extends LitElement {
  static override styles = [controls, styles];

  /** The watched folder; `null` when there is none. */
  @property({ attribute: false }) watch: WatchState | null = null;

  /** Nothing can come into the library. */
  @property({ type: Boolean }) readOnly = false;

  protected override render(): TemplateResult {
    const { watch } = this;
    return html`<postil-dialog heading=${words.heading}>
      <p slot="lead">${words.lead}</p>
      <div role="status">${watch === null ? html`<p>${words.none}</p>` : this.#renderFolder(watch)}</div>
      ${watch === null ? nothing : this.#renderActions(watch)}
      <button
        slot="foot"
        type="button"
        class="secondary"
        ?disabled=${this.readOnly}
        @click=${() => this.dispatchEvent(new WatchChooseEvent())}
      >
        ${watch === null ? words.choose : words.chooseOther}
      </button>
    </postil-dialog>`;
  }

  #renderFolder({ folder, state }: WatchState): TemplateResult {
    return html`<div class="folder">
      <postil-icon name="folder-sync"></postil-icon>
      <bdi class="path">${folder}</bdi>
      <span class="state ${state}">${words.states[state]}</span>
    </div>`;
  }

  #renderActions({ state }: WatchState): TemplateResult {
    const paused = state === 'paused';
    return html`<button
        slot="foot"
        type="button"
        class="plain remove"
        @click=${() => this.dispatchEvent(new WatchRemoveEvent())}
      >
        ${words.remove}
      </button>
      <button
        slot="foot"
        type="button"
        class="secondary"
        ?disabled=${this.readOnly}
        @click=${() => this.dispatchEvent(new WatchPauseEvent(!paused))}
      >
        ${paused ? words.resume : words.pause}
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-watch-dialog': PostilWatchDialog;
  }
}
