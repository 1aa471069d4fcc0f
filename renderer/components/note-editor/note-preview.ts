import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { guard } from 'lit/directives/guard.js';
import { drawNote, hasMarkup } from '../note-body/draw-note.ts';
import type { NoteLibrary } from '../note-library/note-library.ts';
import { previewPart } from './preview-part.ts';

/** How long the preview lets the writer type on before it follows, in milliseconds. */
const pause = 100;

/** The editor whose note is shown as it will read. */
export interface PreviewedEditor extends ReactiveControllerHost {
  readonly library: NoteLibrary | null;
}

/** The note as it will read, below the field, once it has any markup. */
export class NotePreview implements ReactiveController {
  readonly #editor: PreviewedEditor;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is shown; `null` where that is the same as what is written. */
  #part: string | null = null;

  constructor(editor: PreviewedEditor) {
    this.#editor = editor;
    editor.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Shows the part of the text around the caret. */
  show(text: string, caret: number): void {
    const part = previewPart(text, caret);
    this.#part = hasMarkup(part) ? part : null;
    this.#editor.requestUpdate();
  }

  /** Shows what the field holds after a moment: not with every key. */
  follow(field: HTMLTextAreaElement): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.show(field.value, field.selectionStart);
    }, pause);
  }

  /** It is the same text again: those who hear or tab through the page are spared it. */
  render(): TemplateResult | typeof nothing {
    const part = this.#part;
    if (part === null) return nothing;
    const nameOf: NonNullable<Parameters<typeof drawNote>[1]> = (target) =>
      this.#editor.library?.nameOf(target) ?? null;
    return html`<div class="preview body" dir="auto" inert>
      ${guard([part], () => drawNote(part, nameOf))}
    </div>`;
  }
}
