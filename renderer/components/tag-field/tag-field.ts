import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { TagUse } from '../../../core/library/note-index.ts';
import { maxTagLength } from '../../../core/library/tags.ts';
import { controls } from '../../styles/controls.styles.ts';
import '../icon/icon.ts';
import { NoteLibraryController } from '../note-library/note-library.ts';
import {
  activeSuggestionId,
  placeSuggestions,
  renderSuggestions,
  suggestionsId,
} from '../suggestion-list/render-suggestions.ts';
import { SuggestionChoice } from '../suggestion-list/suggestion-choice.ts';
import { suggestions } from '../suggestion-list/suggestions.styles.ts';
import { styles } from './tag-field.styles.ts';
import { TagsChangeEvent } from './tags-change-event.ts';

const words = {
  field: 'Add a tag',
  tags: 'Tags',
  remove: (tag: string) => `Remove the tag ${tag}`,
  added: (tags: readonly string[]) => `Added ${tags.join(', ')}`,
  removed: (tag: string) => `Removed ${tag}`,
};

/**
 * Tags as chips, and a field that adds more: those of the library are offered, and any other word is as good. A space, a
 * comma or Enter ends a tag, Escape drops it; Backspace in the empty field takes the last one back.
 *
 * @fires postil-tags-change
 */
@customElement('postil-tag-field')
export class PostilTagField extends LitElement {
  static override styles = [controls, suggestions, styles];

  readonly #around = new NoteLibraryController(this);
  readonly #choice = new SuggestionChoice<TagUse>();

  @query('input') private input!: HTMLInputElement;

  /** The tags as they were last reported, until they come back. */
  @state() private reported: readonly string[] | null = null;
  @state() private said = '';

  /** Without the `#`. */
  @property({ attribute: false }) tags: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('tags')) this.reported = null;
  }

  protected override updated(): void {
    if (this.#choice.open) placeSuggestions(this.renderRoot);
  }

  get #shown(): readonly string[] {
    return this.reported ?? this.tags;
  }

  #onInput(): void {
    const typed = this.input.value.replace(/^#+/u, '');
    // What stands before a space or a comma is a tag; what stands after it is still being typed.
    const parts = typed.split(/[\s,;，、]+/u);
    if (parts.length > 1) {
      this.#add(parts.slice(0, -1));
      this.input.value = parts.at(-1) ?? '';
    }
    this.#look();
  }

  #look(): void {
    const typed = this.input.value.replace(/^#+/u, '');
    const shown = new Set(this.#shown);
    const uses = typed === '' ? [] : (this.#around.library?.tags(typed) ?? []);
    this.#choice.offer(
      uses.filter(({ name }) => !shown.has(name)),
      false,
    );
    this.requestUpdate();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const key = this.#choice.press(event);
    if (key.did === 'choose') this.#choose(key.item.name);
    if (key.did === 'close') this.input.value = '';
    const handled = key.did !== 'nothing' || this.#edit(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
    this.requestUpdate();
  }

  #edit({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
    if (key === 'Enter' && !ctrlKey && !metaKey && this.input.value !== '') {
      this.#choose(this.input.value);
      return true;
    }
    if (key === 'Escape' && this.input.value !== '') {
      this.input.value = '';
      return true;
    }
    const last = this.#shown.at(-1);
    if (key !== 'Backspace' || this.input.value !== '' || last === undefined) return false;
    this.#remove(last);
    return true;
  }

  #choose(name: string): void {
    this.input.value = '';
    this.#choice.close();
    this.#add([name]);
  }

  #onBlur(): void {
    if (this.input.value !== '') this.#choose(this.input.value);
    this.#choice.close();
    this.requestUpdate();
  }

  #add(names: readonly string[]): void {
    const added = names
      .map((name) => name.trim().replace(/^#+/u, '').normalize('NFC'))
      .filter((name) => name !== '' && !this.#shown.includes(name));
    if (added.length === 0) return;
    this.said = words.added(added);
    this.#report([...new Set([...this.#shown, ...added])]);
  }

  #remove(tag: string): void {
    this.said = words.removed(tag);
    this.#report(this.#shown.filter((one) => one !== tag));
    this.input.focus();
  }

  #report(tags: readonly string[]): void {
    this.reported = tags;
    this.dispatchEvent(new TagsChangeEvent(tags));
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  protected override render(): TemplateResult {
    const { items, at } = this.#choice;
    return html`<div class="completed">
        <div class="field" role="group" aria-label=${words.tags}>
          ${repeat(
            this.#shown,
            (tag) => tag,
            (tag) => this.#renderChip(tag),
          )}
          <input
            type="text"
            role="combobox"
            aria-label=${words.field}
            aria-autocomplete="list"
            aria-controls=${suggestionsId}
            aria-expanded=${items.length > 0 ? 'true' : 'false'}
            aria-activedescendant=${activeSuggestionId(at) ?? nothing}
            placeholder=${words.field}
            maxlength=${maxTagLength}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            dir="auto"
            @input=${this.#onInput}
            @keydown=${this.#onKey}
            @blur=${this.#onBlur}
          />
        </div>
        ${renderSuggestions({
          label: words.tags,
          lines: items.map(({ name, count }) => ({ label: `#${name}`, detail: '', aside: String(count) })),
          at,
          onChoose: (index) => this.#choose(items[index]?.name ?? ''),
        })}
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderChip(tag: string): TemplateResult {
    return html`<span class="chip">
      <span class="name" dir="auto">#${tag}</span>
      <button
        type="button"
        class="tool remove"
        aria-label=${words.remove(tag)}
        title=${words.remove(tag)}
        @click=${() => this.#remove(tag)}
      >
        <postil-icon name="x"></postil-icon>
      </button>
    </span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'postil-tag-field': PostilTagField;
  }
}
