import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PastedContent } from '../../core/ipc/contract.ts';

/** What the controller does with what comes in. */
export interface Intake {
  readonly files: (files: readonly File[]) => void;
  readonly content: (content: PastedContent) => void;
  /** There was nothing in it that could be an article. */
  readonly nothing: () => void;
  /** Whether the library takes anything now. */
  readonly open: () => boolean;
}

/** Tags that make markup worth more than its text. */
const structure = /<(?:p|h[1-6]|ul|ol|li|table|blockquote|article|section|figure|img|pre)[\s>/]/iu;

/** Takes what is pasted or dropped anywhere in the window; nothing dropped ever leads the window away. */
export class IntakeController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #intake: Intake;
  #abort = new AbortController();
  #inside = 0;
  #ownDrag = false;

  constructor(host: ReactiveControllerHost, intake: Intake) {
    this.#host = host;
    this.#intake = intake;
    host.addController(this);
  }

  /** Something that can be brought in is being dragged over the window. */
  get dragging(): boolean {
    return this.#inside > 0;
  }

  hostConnected(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    addEventListener('paste', (event) => this.#onPaste(event), { signal });
    addEventListener('dragstart', () => (this.#ownDrag = true), { signal });
    addEventListener('dragend', () => (this.#ownDrag = false), { signal });
    addEventListener('dragenter', (event) => this.#onDrag(event, 1), { signal });
    addEventListener('dragleave', (event) => this.#onDrag(event, -1), { signal });
    addEventListener('dragover', (event) => this.#onDragOver(event), { signal });
    addEventListener('drop', (event) => this.#onDrop(event), { signal });
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  #onPaste(event: ClipboardEvent): void {
    const inDialog = event
      .composedPath()
      .some((node) => node instanceof HTMLDialogElement && node.matches(':modal'));
    if (event.defaultPrevented || inDialog || isTextField(event) || event.clipboardData === null) return;
    event.preventDefault();
    this.#take(event.clipboardData);
  }

  /** Enter and leave come in pairs for each element on the way. */
  #onDrag(event: DragEvent, step: 1 | -1): void {
    if (!this.#accepts(event)) return;
    this.#inside = Math.max(0, this.#inside + step);
    this.#host.requestUpdate();
  }

  #onDragOver(event: DragEvent): void {
    if (isTextField(event) && !hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = this.#accepts(event) ? 'copy' : 'none';
  }

  #onDrop(event: DragEvent): void {
    const accepted = this.#accepts(event);
    this.#inside = 0;
    this.#ownDrag = false;
    this.#host.requestUpdate();
    if (isTextField(event) && !hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    if (accepted && event.dataTransfer !== null) this.#take(event.dataTransfer);
  }

  /** A passage dragged within the window is not to be imported. */
  #accepts({ dataTransfer }: DragEvent): boolean {
    if (dataTransfer === null || this.#ownDrag || !this.#intake.open()) return false;
    return ['Files', 'text/html', 'text/plain'].some((type) => dataTransfer.types.includes(type));
  }

  #take(data: DataTransfer): void {
    if (!this.#intake.open()) return;
    if (data.files.length > 0) {
      this.#intake.files([...data.files]);
      return;
    }
    const content = pastedContent(data.getData('text/html'), data.getData('text/plain'));
    if (content === null) this.#intake.nothing();
    else this.#intake.content(content);
  }
}

/** Markup when it has structure, else the text; `null` when there is neither. */
export function pastedContent(html: string, text: string): PastedContent | null {
  if (structure.test(html)) return { type: 'text/html', content: html };
  if (text.trim() !== '') return { type: 'text/plain', content: text };
  return html.trim() === '' ? null : { type: 'text/html', content: html };
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

function isTextField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input'));
}
