import { blockRoles, storedNodeTypes } from './tree.ts';
import type { ArticleTree, StoredNodeType } from './tree.ts';

/** How deep a stored tree may nest. Readers keep well below it, so that walks of the tree may recurse. */
export const maxTreeDepth = 100;

/** Why a value is not a stored article tree: one line that names the place. */
export class TreeError extends Error {
  override readonly name = 'TreeError';
  readonly code = 'invalid-tree';
}

type Fields = Readonly<Record<string, unknown>>;
type FieldCheck = (value: unknown) => boolean;

const isString: FieldCheck = (value) => typeof value === 'string';
const isOptionalString: FieldCheck = (value) => value === undefined || value === null || isString(value);
const isOptionalBoolean: FieldCheck = (value) =>
  value === undefined || value === null || typeof value === 'boolean';
const isOptionalInteger: FieldCheck = (value) =>
  value === undefined || value === null || Number.isSafeInteger(value);

const flow: readonly StoredNodeType[] = [
  'heading',
  'paragraph',
  'blockquote',
  'list',
  'code',
  'table',
  'figure',
  'image',
  'thematicBreak',
  'footnoteDefinition',
];
const phrasing: readonly StoredNodeType[] = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
];

/** What each parent may hold; a type that is not listed holds nothing. */
const childTypes: Partial<Record<StoredNodeType, readonly StoredNodeType[]>> = {
  root: flow,
  blockquote: flow,
  listItem: flow,
  figure: flow,
  footnoteDefinition: flow,
  list: ['listItem'],
  table: ['tableRow'],
  tableRow: ['tableCell'],
  tableCell: phrasing,
  heading: phrasing,
  paragraph: phrasing,
  emphasis: phrasing,
  strong: phrasing,
  delete: phrasing,
  link: phrasing,
};

/** The fields of each type that a reader of the tree relies on. */
const fieldChecks: Partial<Record<StoredNodeType, Readonly<Record<string, FieldCheck>>>> = {
  text: { value: isString },
  inlineCode: { value: isString },
  code: { value: isString, lang: isOptionalString, meta: isOptionalString },
  heading: { depth: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 6 },
  link: { url: isString, title: isOptionalString },
  image: { url: isString, title: isOptionalString, alt: isOptionalString },
  list: { ordered: isOptionalBoolean, start: isOptionalInteger, spread: isOptionalBoolean },
  listItem: { checked: isOptionalBoolean, spread: isOptionalBoolean },
  table: { align: (value) => value === undefined || value === null || Array.isArray(value) },
  footnoteDefinition: { identifier: isString, label: isOptionalString },
  footnoteReference: { identifier: isString, label: isOptionalString },
};

/**
 * Takes a value that was read from disk for an article tree, or throws a `TreeError` that names the first thing
 * that is wrong with it: a node type or role that is not stored, a child where it cannot stand, a missing field,
 * or nesting deeper than `maxTreeDepth`. The value itself is returned, unchanged.
 */
export function parseTree(value: unknown): ArticleTree {
  if (!isFields(value) || value.type !== 'root') throw new TreeError('The article tree has no root.');
  checkNode(value, 'root', 'root', 0);
  return value as unknown as ArticleTree;
}

function checkNode(node: Fields, type: StoredNodeType, path: string, depth: number): void {
  if (depth > maxTreeDepth)
    throw new TreeError(`The article tree nests too deeply at ${path.slice(0, 60)}….`);
  for (const [field, check] of Object.entries(fieldChecks[type] ?? {})) {
    if (!check(node[field])) throw new TreeError(`The article tree has a wrong “${field}” at ${path}.`);
  }
  checkData(node.data, path);
  const allowed = childTypes[type];
  if (allowed === undefined) return;
  const children = node.children;
  if (!Array.isArray(children)) throw new TreeError(`The article tree lacks children at ${path}.`);
  children.forEach((child: unknown, index) => {
    const place = `${path}.${index}`;
    if (!isFields(child))
      throw new TreeError(`The article tree has something other than a node at ${place}.`);
    const childType = child.type;
    if (!isStoredType(childType)) {
      throw new TreeError(`The article tree has a node of unknown type “${String(childType)}” at ${place}.`);
    }
    if (!allowed.includes(childType)) {
      throw new TreeError(`The article tree has a ${childType} where none can stand, at ${place}.`);
    }
    checkNode(child, childType, place, depth + 1);
  });
}

function checkData(data: unknown, path: string): void {
  if (data === undefined) return;
  if (!isFields(data)) throw new TreeError(`The article tree has wrong data at ${path}.`);
  const { role, rule } = data;
  if (role !== undefined && !(blockRoles as readonly unknown[]).includes(role)) {
    throw new TreeError(
      `The article tree has an unknown role “${typeof role === 'string' ? role : typeof role}” at ${path}.`,
    );
  }
  if (rule !== undefined && !isString(rule))
    throw new TreeError(`The article tree has a wrong rule at ${path}.`);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStoredType(value: unknown): value is StoredNodeType {
  return (storedNodeTypes as readonly unknown[]).includes(value);
}
