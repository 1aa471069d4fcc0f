/** One word of a call, be it typed (`--quote Q`) or a field of a batch line (`"quote": "Q"`). */
export interface WordSpec {
  /**
   * `word` and `words` are positional, the latter takes all that is left; `option` and `options` follow their name,
   * the latter may be repeated; a `flag` is there or not.
   */
  readonly kind: 'word' | 'words' | 'option' | 'options' | 'flag';
  readonly required?: boolean;
  /** What stands for the value in the help, such as `ID`. */
  readonly value?: string;
  /** What it is for, for the help. */
  readonly about: string;
}

export type WordTable = Readonly<Record<string, WordSpec>>;

type ValueOf<S extends WordSpec> = S['kind'] extends 'flag'
  ? boolean
  : S['kind'] extends 'words' | 'options'
    ? readonly string[]
    : S extends { readonly required: true }
      ? string
      : string | undefined;

/** The words of a call, checked against their table. */
export type Given<W extends WordTable> = { readonly [K in keyof W]: ValueOf<W[K]> };

export type GivenWords = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** The words of a call are wrong: one line that says which, and how it goes. Nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code = 'usage';
}

/** Fills in what was left out, and throws `UsageError` when that is something required. */
export function completeWords(table: WordTable, given: GivenWords): GivenWords {
  const complete: Record<string, GivenWords[string]> = {};
  for (const [name, spec] of Object.entries(table)) {
    const value = given[name] ?? emptyValue(spec);
    const missing = value === undefined || (Array.isArray(value) && value.length === 0);
    if (missing && spec.required === true) throw new UsageError(`${displayName(name, spec)} is missing.`);
    complete[name] = value;
  }
  return complete;
}

/** How a word is written in a usage line: `ID`, `[ID]`, `TAG...`, `--quote Q`, `[--tag T]...`. */
export function displayWord(name: string, spec: WordSpec): string {
  const many = spec.kind === 'words' || spec.kind === 'options';
  const bare = spec.kind === 'flag' ? `--${name}` : displayName(name, spec);
  const word = spec.kind === 'option' || spec.kind === 'options' ? `${bare} ${spec.value ?? 'VALUE'}` : bare;
  return `${spec.required === true ? word : `[${word}]`}${many ? '...' : ''}`;
}

function displayName(name: string, spec: WordSpec): string {
  return spec.kind === 'word' || spec.kind === 'words' ? (spec.value ?? name.toUpperCase()) : `--${name}`;
}

function emptyValue(spec: WordSpec): GivenWords[string] {
  switch (spec.kind) {
    case 'flag':
      return false;
    case 'words':
    case 'options':
      return [];
    case 'word':
    case 'option':
      return undefined;
  }
}
