import { html, nothing, type TemplateResult } from 'lit';

/** One suggestion as it is shown. */
export interface SuggestionLine {
  readonly label: string;
  /** Said more quietly below it; empty for nothing. */
  readonly detail: string;
  /** Said more quietly at its end, such as a count; empty for nothing. */
  readonly aside: string;
}

export interface SuggestionList {
  /** What the list is called, to those who hear it. */
  readonly label: string;
  readonly lines: readonly SuggestionLine[];
  /** Place of the one that would be chosen; -1 for none. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

/** Id of the list, for the field's `aria-controls`. */
export const suggestionsId = 'suggestions';

/** Id of the suggestion that would be chosen, for the field's `aria-activedescendant`; `null` while none would. */
export function activeSuggestionId(at: number): string | null {
  return at < 0 ? null : `suggestion-${at}`;
}

/**
 * Draws suggestions below a field. They are drawn into the field's own tree, not as an element of their own, since
 * `aria-activedescendant` does not reach into another.
 */
export function renderSuggestions({ label, lines, at, onChoose }: SuggestionList): TemplateResult {
  // Pressing must not take the focus from the field.
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`<ul
    id=${suggestionsId}
    class="suggestions floating"
    role="listbox"
    aria-label=${label}
    ?hidden=${lines.length === 0}
    @mousedown=${keepFocus}
  >
    ${lines.map(
      (line, index) =>
        // eslint-disable-next-line lit-a11y/click-events-have-key-events -- the field has the focus and the keys
        html`<li
          id="suggestion-${index}"
          role="option"
          aria-selected=${index === at ? 'true' : 'false'}
          @click=${() => onChoose(index)}
        >
          <span class="label" dir="auto">${line.label}</span>
          ${line.aside === '' ? nothing : html`<span class="aside">${line.aside}</span>`}
          ${line.detail === '' ? nothing : html`<span class="detail" dir="auto">${line.detail}</span>`}
        </li>`,
    )}
  </ul>`;
}

/** Kept free between the suggestions and the window's edge, in pixels. */
const edge = 8;

/** Puts the suggestions above their field where there is no room below it, and into view where there is none either. */
export function placeSuggestions(root: ParentNode): void {
  const list = root.querySelector<HTMLElement>(`#${suggestionsId}`);
  const field = list?.parentElement;
  if (list === null || field === null || field === undefined || list.hidden) return;
  list.classList.remove('is-above');
  const { bottom, height } = list.getBoundingClientRect();
  if (bottom <= innerHeight - edge) return;
  if (field.getBoundingClientRect().top > height + edge * 8) list.classList.add('is-above');
  else list.scrollIntoView({ block: 'nearest' });
}
