import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PastedContent } from '../../core/ipc/contract.ts';
import { readIncoming } from './incoming-data.ts';

/** What the controller does with what comes in. */
export interface Intake {
  readonly files: (files: readonly File[]) => void;
  readonly content: (content: PastedContent) => void;
  /** There was nothing in it that could be an article; `why` says so. */
  readonly refused: (why: string) => void;
  /** Whether the library takes anything now. */
  readonly open: () => boolean;
}

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
    return ['Files', 'text/html', 'text/plain', 'text/uri-list'].some((type) =>
      dataTransfer.types.includes(type),
    );
  }

  #take(data: DataTransfer): void {
    if (!this.#intake.open()) return;
    const incoming = readIncoming(data);
    if (incoming.kind === 'files') this.#intake.files(incoming.files);
    else if (incoming.kind === 'content') this.#intake.content(incoming.content);
    else this.#intake.refused(incoming.why);
  }
}

function hasFiles(data: DataTransfer | null): boolean {
  return data?.types.includes('Files') ?? false;
}

function isTextField(event: Event): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, input'));
}
