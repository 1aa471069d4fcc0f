import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import type { IconName } from '../icon/icons.ts';
import { ToastDismissEvent, type ToastAction, type ToastMessage } from './toast-message.ts';
import { styles } from './toast.styles.ts';
import '../icon/icon.ts';
import '../keys/keys.ts';

const icons: Readonly<Record<ToastMessage['level'], IconName>> = {
  info: 'info',
  warning: 'circle-alert',
  error: 'circle-alert',
};

/**
 * What happened, and a way to take it back. It leaves by itself after its time, later while it is hovered or
 * focused; an error stays until it is closed.
 *
 * @fires postil-toast-dismiss
 */
@customElement('postil-toast')
export class PostilToast extends LitElement {
  static override styles = [controls, styles];

  @property({ attribute: false }) message: ToastMessage | null = null;

  @property() platform = 'linux';

  /** How long a message stays, in milliseconds. */
  @property({ type: Number }) time = 10_000;

  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.addController({ hostDisconnected: () => clearTimeout(this.#timer) });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('message')) this.#start();
  }

  #start(): void {
    clearTimeout(this.#timer);
    if (this.message === null || this.message.level === 'error') return;
    this.#timer = setTimeout(() => {
      if (this.matches(':hover') || this.matches(':focus-within')) this.#start();
      else this.#dismiss();
    }, this.time);
  }

  #act(action: ToastAction): void {
    this.#dismiss();
    action.run();
  }

  #dismiss(): void {
    if (this.message !== null) this.dispatchEvent(new ToastDismissEvent(this.message.id));
  }

  protected override render(): TemplateResult {
    // The live regions are there before their words are: otherwise nothing is announced.
    const { message } = this;
    const urgent = message?.level === 'error';
    return html`
      <div role="status">${message === null || urgent ? nothing : this.#renderMessage(message)}</div>
      <div role="alert">${message === null || !urgent ? nothing : this.#renderMessage(message)}</div>
    `;
  }

  #renderMessage({ level, message, icon, action }: ToastMessage): TemplateResult {
    return html`<div class="toast floating ${level}">
      <postil-icon name=${icon ?? icons[level]}></postil-icon>
      <span class="words">${message}</span>
      ${
        action === undefined
          ? nothing
          : html`<button type="button" class="plain action" @click=${() => this.#act(action)}>
              ${action.label}${
                action.accelerator === undefined
                  ? nothing
                  : html`<postil-keys
                      aria-hidden="true"
                      accelerator=${action.accelerator}
                      platform=${this.platform}
                    ></postil-keys>`
              }
            </button>`
      }
      <button type="button" class="tool" aria-label="Close the message" @click=${() => this.#dismiss()}>
        <postil-icon name="x"></postil-icon>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-toast': PostilToast;
  }
}
