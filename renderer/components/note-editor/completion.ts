import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { TagUse } from '../../../core/library/note-index.ts';
import { formatNoteLink } from '../../../core/library/note-links.ts';
import type { NoteLibrary, PassageSuggestion } from '../note-library/note-library.ts';
import { renderSuggestions, type SuggestionLine } from '../suggestion-list/render-suggestions.ts';
import { SuggestionChoice } from '../suggestion-list/suggestion-choice.ts';
import { completionAt, type CompletionQuery } from './completion-query.ts';
import type { TextEdit } from './markdown-keys.ts';

type Suggestion =
  | { readonly kind: 'tag'; readonly use: TagUse }
  | { readonly kind: 'link'; readonly passage: PassageSuggestion };

const words = {
  tags: 'Tags',
  passages: 'Articles and passages',
  offered: (count: number) => `${count} ${count === 1 ? 'suggestion' : 'suggestions'}, down arrow to choose`,
};

/** What the completion needs of the editor that it belongs to. */
export interface CompletionHost extends ReactiveControllerHost {
  readonly library: NoteLibrary | null;
  /** Id of the article that the note belongs to. */
  readonly article: string | null;
  /** Id of the highlight or the article that the note is on. */
  readonly subject: string;
  apply(edit: TextEdit): void;
}

/** Offers tags after `#`, and articles and passages after `[[`, while a note is written. */
export class Completion implements ReactiveController {
  readonly #host: CompletionHost;
  readonly #choice = new SuggestionChoice<Suggestion>();
  #query: CompletionQuery | null = null;
  /** Where Escape was pressed: the same sign offers nothing more. */
  #refused: number | null = null;
  #text = '';

  constructor(host: CompletionHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get open(): boolean {
    return this.#choice.open;
  }

  /** Place of the suggestion that would be chosen; -1 while none would. */
  get at(): number {
    return this.#choice.at;
  }

  /** For those who do not see the list: that there is one. */
  get said(): string {
    return this.open ? words.offered(this.#choice.items.length) : '';
  }

  /** Looks what can be completed now; called after each key. */
  async look(text: string, caret: number): Promise<void> {
    const query = completionAt(text, caret);
    if (query?.start !== this.#refused) this.#refused = null;
    this.#text = text;
    this.#query = query;
    if (query === null || this.#refused !== null) {
      this.#offer([], false);
      return;
    }
    const items = await this.#find(query);
    // Another key was faster than the search.
    if (items !== null && this.#query === query) this.#offer(items, query.kind === 'link');
  }

  close(): void {
    this.#query = null;
    if (this.open) this.#offer([], false);
  }

  /** Whether the key was for the list. */
  onKey(event: KeyboardEvent): boolean {
    const key = this.#choice.press(event);
    if (key.did === 'nothing') return false;
    if (key.did === 'close') this.#refused = this.#query?.start ?? null;
    if (key.did === 'choose') this.#take(key.item);
    this.#host.requestUpdate();
    return true;
  }

  render(): TemplateResult {
    return renderSuggestions({
      label: this.#query?.kind === 'link' ? words.passages : words.tags,
      lines: this.#choice.items.map(lineOf),
      at: this.at,
      onChoose: (at) => {
        const item = this.#choice.items[at];
        if (item !== undefined) this.#take(item);
      },
    });
  }

  async #find({ kind, words: typed }: CompletionQuery): Promise<readonly Suggestion[] | null> {
    const { library, article, subject } = this.#host;
    if (library === null) return [];
    if (kind === 'link') {
      const passages = await library.passages(typed, { article, except: subject });
      return passages?.map((passage) => ({ kind, passage })) ?? null;
    }
    // What is typed to its end needs no help; and while it is half typed, it is a tag of this very note already.
    return library.tags(typed).flatMap((use) => (use.name === typed ? [] : [{ kind, use }]));
  }

  #offer(items: readonly Suggestion[], preselect: boolean): void {
    this.#choice.offer(items, preselect);
    this.#host.requestUpdate();
  }

  #take(suggestion: Suggestion): void {
    const query = this.#query;
    if (query === null) return;
    const from = query.start;
    const end = from + query.words.length + (query.kind === 'link' ? 2 : 1);
    // An editor that closes brackets by itself, or a hand, has put them there already.
    const to = query.kind === 'link' && this.#text.startsWith(']]', end) ? end + 2 : end;
    const goesOn = /^[\s.,;:!?)\]}]/u.test(this.#text.slice(to));
    const written = suggestion.kind === 'tag' ? `#${suggestion.use.name}` : linkTo(suggestion.passage);
    const insert = goesOn ? written : `${written} `;
    this.close();
    this.#host.apply({ from, to, insert, select: [from + insert.length, from + insert.length] });
    this.close();
  }
}

function linkTo({ article, highlight, title, quote }: PassageSuggestion): string {
  return formatNoteLink({ article, highlight, label: quote ?? title });
}

function lineOf(suggestion: Suggestion): SuggestionLine {
  if (suggestion.kind === 'tag') {
    const { name, count } = suggestion.use;
    return { label: `#${name}`, detail: '', aside: String(count) };
  }
  const { title, quote, note } = suggestion.passage;
  return quote === null
    ? { label: title, detail: note, aside: '' }
    : { label: `“${quote}”`, detail: note === '' ? title : note, aside: '' };
}
