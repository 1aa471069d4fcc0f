import * as v from 'valibot';
import {
  changeKinds,
  encodingSources,
  markColors,
  markStyles,
  readingStates,
  schemaVersion,
  themes,
} from './records.ts';

/**
 * The shapes of everything in `library.json`. They only check: what they answer is not used, so that fields which are
 * not known here stay as they are. A hand or another program may have put them there.
 */

/** Ids name folders: letters, digits, `-` and `_`, not beginning with a sign. */
export const idPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

const id = v.pipe(v.string(), v.regex(idPattern, 'Expected an id of letters, digits, - and _'));
/** ISO 8601, UTC. */
export const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

const timestamp = v.pipe(
  v.string(),
  v.regex(timePattern, 'Expected a time in UTC such as 2026-11-05T10:20:30Z'),
);
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 in hexadecimal'));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const title = v.pipe(v.string(), v.regex(/\S/u, 'Expected a title that is not empty'));

const revision = v.object({
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  imported: timestamp,
  original: hash,
  filename: v.nullable(v.string()),
  mediaType: v.string(),
  encoding: v.string(),
  encodingFrom: v.optional(v.picklist(encodingSources)),
  modified: v.optional(v.string()),
  textHash: v.string(),
  length: offset,
  words: offset,
});

export const articleSchema = v.object({
  id,
  title,
  titleDerived: v.boolean(),
  byline: v.nullable(v.string()),
  site: v.nullable(v.string()),
  url: v.nullable(v.string()),
  published: v.nullable(v.string()),
  language: v.nullable(v.string()),
  imported: timestamp,
  modified: timestamp,
  state: v.picklist(readingStates),
  tags: v.array(v.string()),
  collections: v.array(v.string()),
  note: v.string(),
  trashed: v.nullable(timestamp),
  revisions: v.pipe(v.array(revision), v.minLength(1)),
  roles: v.optional(v.record(v.string(), v.string())),
});

export const highlightSchema = v.object({
  id,
  article: id,
  target: v.object({
    position: v.pipe(
      v.object({ start: offset, end: offset }),
      v.check(({ start, end }) => start < end, 'Expected an end after the start'),
    ),
    quote: v.object({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
    textHash: v.string(),
  }),
  color: v.picklist(markColors),
  style: v.picklist(markStyles),
  note: v.string(),
  tags: v.array(v.string()),
  layer: v.optional(v.string()),
  created: timestamp,
  modified: timestamp,
  trashed: v.nullable(timestamp),
});

export const collectionSchema = v.object({ id, name: v.string(), created: timestamp });

export const positionSchema = v.object({
  offset,
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: timestamp,
});

export const settingsSchema = v.object({
  theme: v.picklist(themes),
  textScale: v.pipe(v.number(), v.minValue(0.8), v.maxValue(1.8)),
  density: v.picklist(['comfortable', 'compact']),
  margin: v.picklist(['shown', 'hidden']),
  color: v.picklist(markColors),
  style: v.picklist(markStyles),
  colorNames: v.optional(v.record(v.picklist(markColors), v.string())),
  markOnSelection: v.optional(v.boolean()),
  mergeAdjacent: v.optional(v.boolean()),
  layer: v.optional(v.string()),
  hiddenColors: v.optional(v.array(v.picklist(markColors))),
  hiddenLayers: v.optional(v.array(v.string())),
});

/** `articles/<id>`, `highlights/<id>`, `collections/<id>` or `settings`. */
export const recordKeySchema = v.pipe(
  v.string(),
  v.regex(
    /^(?:(?:articles|highlights|collections)\/[A-Za-z0-9][A-Za-z0-9_-]{0,63}|settings)$/,
    'Expected a table and an id',
  ),
);
const replica = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,16}$/, 'Expected the name of a replica'));
const counter = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** `<replica>.<counter>.<time>`; the time may be missing. */
export const dotPattern = /^[a-z0-9]{1,16}\.\d{1,15}(?:\.[a-z0-9]{1,9})?$/;
const dot = v.pipe(v.string(), v.regex(dotPattern, 'Expected a dot such as k3v9qx.12.mibjk0w0'));

export const recordDotsSchema = v.union([dot, v.record(v.string(), dot)]);

const sibling = v.object({ dot, at: timestamp, value: v.optional(v.unknown()) });
const tombstone = v.object({ at: timestamp, dot, trashed: timestamp, originals: v.optional(v.array(hash)) });

/** Of the state before a change nothing is written but what was read, so only the state after it is looked at. */
const writeOf = <T extends string, S extends v.GenericSchema>(table: T, record: S) =>
  v.object({ table: v.literal(table), id, after: v.nullable(record) });

/** Fits patches and the writes of the journal alike. */
export const writeSchema = v.variant('table', [
  writeOf('articles', articleSchema),
  writeOf('highlights', highlightSchema),
  writeOf('collections', collectionSchema),
]);

const step = { undoes: v.optional(v.string()), redoes: v.optional(v.string()) };

/** A change of the history without its patches, of which there are thousands: they are checked when they are used. */
export const changeSchema = v.object({
  id: v.string(),
  dot: v.string(),
  kind: v.picklist(changeKinds),
  subject: id,
  at: timestamp,
  patches: v.array(v.object({ table: v.picklist(['articles', 'highlights', 'collections']), id })),
  ...step,
});

export const journalEntrySchema = v.union([
  v.object({ position: v.object({ article: id, value: positionSchema }) }),
  v.object({ dot, at: timestamp, settings: v.partial(settingsSchema) }),
  v.object({
    dot,
    at: timestamp,
    change: v.object({
      kind: v.picklist(changeKinds),
      subject: id,
      writes: v.array(writeSchema),
      settles: v.optional(v.array(v.object({ key: recordKeySchema, register: v.string() }))),
      ...step,
    }),
  }),
]);

/** All of the file but the records in its tables, which are read one by one. */
export const librarySchema = v.object({
  schemaVersion: v.literal(schemaVersion),
  id: v.string(),
  created: timestamp,
  settings: settingsSchema,
  history: v.array(changeSchema),
  seen: v.record(replica, counter),
  siblings: v.record(recordKeySchema, v.record(v.string(), v.array(sibling))),
  tombstones: v.record(recordKeySchema, tombstone),
});
