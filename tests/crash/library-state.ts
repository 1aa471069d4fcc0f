import { sameValue } from '../../core/library/same-value.ts';
import { defaultSettings } from '../../core/library/records.ts';
import type { LibraryFile } from '../../core/library/records.ts';
import type { ChildLine } from './child-lines.ts';

/** All that a library keeps for the reader, by key: `highlights/<id>`, `positions/<id>`, `settings`. */
export type State = Readonly<Record<string, unknown>>;

/** Values by key; `null` where there is none. */
export type Entries = readonly (readonly [key: string, value: unknown])[];

/** The state of a library. */
export function stateOf(library: LibraryFile): State {
  const state: Record<string, unknown> = { settings: library.settings };
  for (const table of ['articles', 'highlights', 'collections', 'positions'] as const) {
    for (const [id, record] of Object.entries(library[table])) state[`${table}/${id}`] = record;
  }
  return state;
}

export type Refused = 'gone' | 'in doubt';

/**
 * What has been acknowledged, and what was asked for and not answered yet. An unanswered change may have been made or
 * not, but whole.
 */
export class Acknowledged {
  #state: State;
  #waiting = new Map<number, Entries>();
  #count = 0;
  readonly #refused: Refused;

  /** `refused` says whether a change that was refused must not be there, or may be, as one that was not answered. */
  constructor(state: State = { settings: defaultSettings }, refused: Refused = 'gone') {
    this.#state = state;
    this.#refused = refused;
  }

  /** How many changes were acknowledged. */
  get count(): number {
    return this.#count;
  }

  /** A copy that goes its own way. */
  copy(refused = this.#refused): Acknowledged {
    const copy = new Acknowledged(this.#state, refused);
    copy.#waiting = new Map(this.#waiting);
    copy.#count = this.#count;
    return copy;
  }

  /** Takes note of what a child says. What is wrong with the library that it opened; `null` when all is well. */
  hear(line: ChildLine): string | null {
    switch (line.line) {
      case 'opened':
        return this.settle(line.state);
      case 'try':
        this.#waiting.set(line.id, line.after);
        return null;
      case 'ack': {
        const entries = line.after ?? this.#waiting.get(line.id);
        if (entries === undefined)
          throw new Error(`Change ${line.id} was acknowledged, but never asked for.`);
        this.#state = applied(this.#state, entries);
        this.#waiting.delete(line.id);
        this.#count += 1;
        return null;
      }
      case 'refused':
        if (this.#refused === 'gone') this.#waiting.delete(line.id);
        return null;
      default:
        return null;
    }
  }

  /** What is wrong with what was found after a restart; `null` when all is well, and that is then the new state. */
  settle(found: State): string | null {
    const wrong = this.#compare(found);
    if (wrong !== null) return wrong;
    this.#state = found;
    this.#waiting.clear();
    return null;
  }

  #compare(found: State): string | null {
    const waiting = [...this.#waiting.values()];
    const touched = new Set(waiting.flatMap((entries) => entries.map(([key]) => key)));
    for (const key of new Set([...Object.keys(this.#state), ...Object.keys(found)])) {
      if (touched.has(key) || isIdle(key, found)) continue;
      if (!sameValue(this.#state[key], found[key])) return difference(key, this.#state[key], found[key]);
    }
    let wrong: string | null = null;
    // Each choice of those that were made: bit by bit of a number.
    for (let choice = 0; choice < 2 ** waiting.length; choice += 1) {
      const chosen = waiting.filter((_, index) => (choice >> index) & 1);
      const expected = chosen.reduce(applied, this.#state);
      const key = [...touched].find(
        (each) => !isIdle(each, found) && !alike(each, expected[each], found[each]),
      );
      if (key === undefined) return null;
      wrong ??= `${difference(key, expected[key], found[key])} (with ${waiting.length} unanswered changes made or not)`;
    }
    return wrong;
  }
}

/** Places in articles that are gone say nothing. */
function isIdle(key: string, found: State): boolean {
  return key.startsWith('positions/') && !(key.replace('positions/', 'articles/') in found);
}

function applied(state: State, entries: Entries): State {
  const after: Record<string, unknown> = { ...state };
  for (const [key, value] of entries) {
    if (value === null) Reflect.deleteProperty(after, key);
    else after[key] = value;
  }
  return after;
}

/** Equal but for the time of an article's last change, which follows whatever was changed in it. */
function alike(key: string, expected: unknown, found: unknown): boolean {
  if (sameValue(expected, found)) return true;
  if (!/^(?:articles|highlights)\//.test(key) || expected === undefined || found === undefined) return false;
  return sameValue({ ...expected, modified: '' }, { ...found, modified: '' });
}

function difference(key: string, expected: unknown, found: unknown): string {
  const show = (value: unknown): string =>
    value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 400);
  return `${key}: expected ${show(expected)}, found ${show(found)}`;
}
