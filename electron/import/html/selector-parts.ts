/** What an element must have for a selector to be worth asking of it. */
export interface SelectorKey {
  readonly kind: 'tag' | 'class' | 'id' | 'attribute';
  readonly name: string;
  /** The selector says no more than this. */
  readonly whole: boolean;
}

/** The selectors of a list; a list with escaped signs is left whole. */
export function partsOfSelector(list: string): readonly string[] {
  return list.includes('\\') ? [list] : splitOutside(list, /,/u).map((part) => part.trim());
}

/** What the element itself that a selector describes begins with; `null` where that is nothing to look up. */
export function keyOfSelector(selector: string): SelectorKey | null {
  if (selector.includes('\\')) return null;
  const own = splitOutside(selector, /[\s>+~]/u).at(-1) ?? '';
  const [, sign = '', name = ''] = /^([.#[]?)([a-z][\w-]*)(?![\w|-])/iu.exec(own) ?? [];
  const kind = kinds.get(sign);
  if (name === '' || kind === undefined) return null;
  const whole = kind !== 'attribute' && own === selector && own.length === sign.length + name.length;
  return { kind, name: kind === 'tag' || kind === 'attribute' ? name.toLowerCase() : name, whole };
}

const kinds: ReadonlyMap<string, SelectorKey['kind']> = new Map([
  ['', 'tag'],
  ['.', 'class'],
  ['#', 'id'],
  ['[', 'attribute'],
]);

/** Splits where a sign stands outside brackets and quotes. */
function splitOutside(text: string, separator: RegExp): string[] {
  const pieces = [''];
  let [depth, quote] = [0, ''];
  for (const sign of text) {
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    if (depth === 0 && quote === '' && separator.test(sign)) pieces.push('');
    else pieces[pieces.length - 1] = `${pieces.at(-1) ?? ''}${sign}`;
  }
  return pieces;
}
