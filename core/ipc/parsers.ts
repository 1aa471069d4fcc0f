/**
 * What main accepts from the window. A preload can be trusted no more than the page beside it, so each call's
 * arguments are read from `unknown` and bounded before a handler sees them.
 */
import * as v from 'valibot';
import { editedRoles, roleKeyPattern } from '../article/edited-role.ts';
import { exportFormats, type ExportFormat } from '../export/formats.ts';
import { maxNoteLength } from '../library/note-text.ts';
import { maxLayerLength } from '../library/layers.ts';
import { maxColorNameLength } from '../library/color-names.ts';
import { idPattern, timePattern } from '../library/record-schemas.ts';
import { markColors, markStyles, readingStates, themes } from '../library/records.ts';
import type { IpcCallName, IpcCalls, Outcome } from './contract.ts';

/** Longest paste or passage, in UTF-16 units. */
export const pasteLimit = 64 * 1024 * 1024;
/** Most files of one drop. */
export const dropLimit = 10_000;

const bounded = (limit: number, what: string) =>
  v.pipe(v.string(), v.maxLength(limit, `${what} is longer than ${limit.toLocaleString('en')} characters`));

const id = v.pipe(v.string(), v.regex(idPattern, 'This is not an id'));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const utcTime = v.pipe(v.string(), v.regex(timePattern, 'This is not a time in UTC'));
const note = bounded(maxNoteLength, 'The note');
const tags = v.pipe(v.array(bounded(256, 'A tag')), v.maxLength(1000));
const name = bounded(10_000, 'The text');
const layer = bounded(maxLayerLength, 'The name of the layer');
const color = v.picklist(markColors);
const style = v.picklist(markStyles);

const target = v.strictObject({
  position: v.pipe(
    v.strictObject({ start: offset, end: offset }),
    v.check(({ start, end }) => end > start, 'The passage is empty'),
  ),
  quote: v.strictObject({
    exact: v.pipe(bounded(pasteLimit, 'The passage'), v.nonEmpty()),
    prefix: bounded(256, 'The text before the passage'),
    suffix: bounded(256, 'The text after the passage'),
  }),
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'This is not a SHA-256')),
});

const highlightEdit = v.strictObject({
  color: v.exactOptional(color),
  style: v.exactOptional(style),
  note: v.exactOptional(note),
  tags: v.exactOptional(tags),
  layer: v.exactOptional(layer),
  target: v.exactOptional(target),
  absorbs: v.exactOptional(v.pipe(v.array(id), v.maxLength(10_000))),
});

const articleEdit = v.strictObject({
  title: v.exactOptional(
    v.pipe(
      name,
      v.check((title) => title.trim() !== '', 'The title is empty'),
    ),
  ),
  byline: v.exactOptional(v.nullable(name)),
  note: v.exactOptional(note),
  tags: v.exactOptional(tags),
  state: v.exactOptional(v.picklist(readingStates)),
  roles: v.exactOptional(
    v.pipe(
      v.record(
        v.pipe(v.string(), v.regex(roleKeyPattern, 'This does not name a block')),
        v.nullable(v.picklist(editedRoles)),
      ),
      v.check((roles) => Object.keys(roles).length <= 10_000, 'More than 10,000 blocks at once'),
    ),
  ),
});

const readingPosition = v.strictObject({
  offset,
  fraction: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  at: utcTime,
});

const settings = v.strictObject({
  theme: v.exactOptional(v.picklist(themes)),
  textScale: v.exactOptional(v.pipe(v.number(), v.minValue(0.8), v.maxValue(1.8))),
  density: v.exactOptional(v.picklist(['comfortable', 'compact'])),
  margin: v.exactOptional(v.picklist(['shown', 'hidden'])),
  color: v.exactOptional(color),
  style: v.exactOptional(style),
  colorNames: v.exactOptional(v.record(color, bounded(maxColorNameLength, 'The name of a colour'))),
  markOnSelection: v.exactOptional(v.boolean()),
  mergeAdjacent: v.exactOptional(v.boolean()),
  layer: v.exactOptional(layer),
  hiddenColors: v.exactOptional(v.pipe(v.array(color), v.maxLength(markColors.length))),
  hiddenLayers: v.exactOptional(v.pipe(v.array(layer), v.maxLength(10_000))),
});

/** The scheme is asked of the text itself: a parser would forgive leading blanks and control characters. */
const webAddress = v.pipe(
  bounded(8192, 'The address'),
  v.regex(/^https?:\/\/[^\s]+$/i, 'Only addresses of http and https are opened'),
  v.url(),
);

const pasted = v.strictObject({
  type: v.picklist(['text/plain', 'text/html']),
  content: bounded(pasteLimit, 'What was pasted'),
  url: v.exactOptional(webAddress),
});

const clipboardContent = v.strictObject({
  text: bounded(pasteLimit, 'The text'),
  html: v.exactOptional(bounded(pasteLimit, 'The markup')),
});

const droppedPaths = v.pipe(
  v.array(v.pipe(bounded(32_768, 'A path'), v.nonEmpty())),
  v.maxLength(dropLimit, `More than ${dropLimit.toLocaleString('en')} files at once`),
);

const formats = Object.keys(exportFormats) as ExportFormat[];

/** A missing or mistyped call does not compile. */
type ArgumentSchemas = {
  readonly [C in IpcCallName]: v.GenericSchema<unknown, Parameters<IpcCalls[C]>>;
};

const backupName = v.pipe(bounded(255, 'The name'), v.nonEmpty());
const ids = v.pipe(v.array(id), v.maxLength(1_000_000));
const register = v.pipe(bounded(1000, 'The field'), v.nonEmpty());

const nothing = v.strictTuple([]);
const anId = v.strictTuple([id]);

const schemas: ArgumentSchemas = {
  'library:open': nothing,
  'library:reveal': nothing,
  'article:open': anId,
  'article:revision': v.strictTuple([id, v.pipe(v.number(), v.safeInteger(), v.minValue(1))]),
  'article:edit': v.strictTuple([id, articleEdit]),
  'article:remove': anId,
  'article:restore': anId,
  'position:save': v.strictTuple([id, readingPosition]),
  'highlight:add': v.strictTuple([
    v.strictObject({ article: id, target, color, style, note, tags, layer: v.exactOptional(layer) }),
  ]),
  'highlight:edit': v.strictTuple([id, highlightEdit]),
  'highlight:move': v.strictTuple([
    v.pipe(v.array(v.strictObject({ highlight: id, target })), v.maxLength(100_000)),
  ]),
  'highlight:remove': anId,
  'highlight:restore': anId,
  'layer:rename': v.strictTuple([v.pipe(layer, v.nonEmpty()), layer]),
  'change:undo': nothing,
  'change:redo': nothing,
  'backups:list': nothing,
  'backups:make': nothing,
  'backups:compare': v.strictTuple([backupName]),
  'backups:restore': v.strictTuple([backupName, v.picklist(['merge', 'replace'])]),
  'history:note': anId,
  'history:list': nothing,
  'history:compare': v.strictTuple([utcTime]),
  'history:restore': v.strictTuple([utcTime]),
  'trash:empty': v.strictTuple([v.nullable(ids)]),
  'conflicts:settle': v.strictTuple([register, register, v.pipe(bounded(256, 'The choice'), v.nonEmpty())]),
  'library:save': nothing,
  'import:choose': v.strictTuple([v.picklist(['files', 'folder'])]),
  'import:dropped': v.strictTuple([droppedPaths]),
  'import:pasted': v.strictTuple([pasted]),
  'import:cancel': nothing,
  'import:keep-both': anId,
  'watch:get': nothing,
  'watch:choose': nothing,
  'watch:pause': v.strictTuple([v.boolean()]),
  'watch:remove': nothing,
  'export:save': v.strictTuple([id, v.picklist(formats)]),
  'search:run': v.strictTuple([bounded(1000, 'The search')]),
  'settings:save': v.strictTuple([settings]),
  'link:open': v.strictTuple([webAddress]),
  'clipboard:write': v.strictTuple([clipboardContent]),
  'window:settled': nothing,
  'program:quit': nothing,
};

/** The names of all calls. */
export const callNames = Object.keys(schemas) as IpcCallName[];

/** For what only a fault of the program can send. */
const unexpected = 'What was sent is not what it should be';

/**
 * Reads the arguments of a call. A refusal names the first fault, and where it is if it is not one that a reader can
 * make; nothing of what was sent is repeated in it, since it may be long or private.
 */
export function parseArguments<C extends IpcCallName>(
  call: C,
  args: readonly unknown[],
): Outcome<Parameters<IpcCalls[C]>> {
  const result = v.safeParse(schemas[call], args, {
    abortEarly: true,
    message: unexpected,
  });
  if (result.success) return { ok: true, value: result.output };
  const [issue] = result.issues;
  const place = v.getDotPath(issue) ?? 'arguments';
  const where = issue.message === unexpected ? ` (${call}, ${place})` : '';
  const message = `${issue.message}. Nothing was done${where}.`;
  return { ok: false, error: { code: 'invalid-arguments', message } };
}

/** Whether a string from outside (a link, an address) has the form of an id. */
export function isId(text: string): boolean {
  return v.is(id, text);
}
