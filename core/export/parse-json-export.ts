import * as v from 'valibot';
import { editedRoles, roleKeyPattern } from '../article/edited-role.ts';
import { parseTree, TreeError } from '../article/stored-tree.ts';
import { markColors, markStyles, readingStates } from '../library/records.ts';
import type { JsonArticle } from './json-export.ts';
import { jsonExportFormat, jsonExportVersion } from './json-export.ts';

/** What a JSON value turned out to be. `damaged` names the place and the fault in one line. */
export type JsonExportReading =
  | { readonly status: 'read'; readonly articles: readonly JsonArticle[] }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'damaged'; readonly fault: string };

const id = v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/, 'is not an id'));
const moment = v.pipe(v.string(), v.isoTimestamp('is not a date and time in ISO 8601'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256'));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const orNull = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);

const tree = v.custom<JsonArticle['tree']>((value) => {
  parseTree(value);
  return true;
});

const highlight = v.object({
  id,
  target: v.object({
    position: v.pipe(
      v.object({ start: offset, end: offset }),
      v.check(({ start, end }) => start < end, 'does not end after its start'),
    ),
    quote: v.object({ exact: v.pipe(v.string(), v.nonEmpty()), prefix: v.string(), suffix: v.string() }),
    textHash: sha256,
  }),
  color: v.picklist(markColors),
  style: v.picklist(markStyles),
  note: v.string(),
  tags: v.array(v.string()),
  layer: v.exactOptional(v.string()),
  created: moment,
  modified: moment,
});

const article = v.object({
  id,
  title: v.pipe(v.string(), v.nonEmpty()),
  titleDerived: v.boolean(),
  byline: orNull(v.string()),
  site: orNull(v.string()),
  url: orNull(v.string()),
  published: orNull(v.string()),
  language: orNull(v.string()),
  imported: moment,
  modified: moment,
  state: v.picklist(readingStates),
  tags: v.array(v.string()),
  note: v.string(),
  roles: v.exactOptional(
    v.record(v.pipe(v.string(), v.regex(roleKeyPattern, 'does not name a block')), v.picklist(editedRoles)),
  ),
  source: v.object({
    imported: moment,
    original: sha256,
    filename: orNull(v.string()),
    mediaType: v.string(),
    encoding: v.string(),
    textHash: sha256,
    length: offset,
    words: offset,
    modified: v.exactOptional(v.string()),
  }),
  tree,
  assets: v.array(
    v.object({
      name: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/, 'is not the name of an asset')),
      base64: v.pipe(v.string(), v.base64('is not Base64')),
    }),
  ),
  highlights: v.array(highlight),
});

const document = v.object({ articles: v.array(article) });

/** Whether a parsed JSON value says of itself that it is an export of Postil, of whatever version. */
export function isJsonExport(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'format' in value && value.format === jsonExportFormat
  );
}

/** Reads a JSON value for which `isJsonExport` holds; fields that it does not know are passed over. */
export function parseJsonExport(value: unknown): JsonExportReading {
  const version = v.safeParse(
    v.object({ version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
    value,
  );
  if (!version.success) return { status: 'damaged', fault: 'it has no version' };
  if (version.output.version > jsonExportVersion) return { status: 'newer', version: version.output.version };
  try {
    const result = v.safeParse(document, value, { abortEarly: true });
    if (result.success) return { status: 'read', articles: result.output.articles };
    const [issue] = result.issues;
    return { status: 'damaged', fault: `${v.getDotPath(issue) ?? 'its outermost value'} ${issue.message}` };
  } catch (error) {
    if (error instanceof TreeError) return { status: 'damaged', fault: error.message };
    throw error;
  }
}
