import type { Element, ElementContent } from 'hast';
import { findElement } from './find-element.ts';
import { toString } from './hast-text.ts';

/**
 * A formula in one line: its source where the page kept it, else its parts as one types them, such as `(a+b)/2` and
 * `x^2` (after M. Sargent, "UnicodeMath: a nearly plain-text encoding of mathematics", Unicode Technical Note 28).
 */
export function mathText(node: Element): string {
  const source = findElement(
    node,
    (element) => element.tagName === 'annotation' && element.properties.encoding === 'application/x-tex',
  );
  const text = source === null ? (statedSource(node) ?? inLine(node)) : toString(source);
  return text.replace(/\s+/gu, ' ').trim();
}

/** Defuddle states the mere characters of a formula where it knows no source. */
function statedSource(node: Element): string | null {
  const characters = toString(node).replace(/\s+/gu, '');
  const { alttext, dataLatex } = node.properties;
  for (const value of [dataLatex, alttext])
    if (typeof value === 'string' && value !== '' && value.replace(/\s+/gu, '') !== characters) return value;
  return null;
}

function inLine(node: Element): string {
  const parts = node.children
    .filter(isShown)
    .map(textOf)
    .filter((part) => part !== '');
  const [first = '', second = '', third = ''] = parts;
  switch (node.tagName) {
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
    case 'mover':
      return `${grouped(first)}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return `${grouped(first)}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${grouped(first)}_${grouped(second)}^${grouped(third)}`;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'mroot':
      return `√(${second}&${first})`;
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts
        .map((part) => part.trim())
        .filter((row) => row !== '')
        .join('; ');
    default:
      return parts.join('');
  }
}

/** White space between the elements of a formula is none of it. */
function textOf(node: ElementContent): string {
  if (node.type === 'element') return inLine(node);
  return node.type === 'text' ? node.value.trim() : '';
}

function isShown(node: ElementContent): boolean {
  return node.type !== 'element' || !/^annotation(?:-xml)?$/u.test(node.tagName);
}

/** In brackets, unless it is one name, number or sign, or has its own. */
function grouped(part: string): string {
  const isOne = /^(?:[\p{L}\p{N}.]+|.)$/u.test(part) || /^\([^()]*\)$/u.test(part);
  return isOne ? part : `(${part})`;
}
