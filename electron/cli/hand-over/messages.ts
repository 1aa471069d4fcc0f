import * as v from 'valibot';
import { HandOverError } from './frames.ts';

/** Raised with each change of the messages that an older program would not understand. */
export const protocol = 1;

/** A message may have so many bytes; the first one, from whoever it may be, only so many. */
export const limits = { hello: 4096, message: 8 * 1024 * 1024 } as const;

/** Bytes travel in pieces of at most so many, far below the limit of a message. */
export const pieceSize = 256 * 1024;

const stream = v.picklist(['stdout', 'stderr']);
const columns = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)));

const clientMessage = v.variant('kind', [
  /** First of all. Nothing else is heard before the token was the right one. */
  v.strictObject({ kind: v.literal('hello'), protocol: v.literal(protocol), token: v.string() }),
  /** The call itself. `columns` is the width of the terminal on standard output, if there is one. */
  v.strictObject({ kind: v.literal('call'), argv: v.array(v.string()), cwd: v.string(), columns }),
  /** The next bytes of standard input, in base64. */
  v.strictObject({ kind: v.literal('input'), data: v.string() }),
  v.strictObject({ kind: v.literal('input-end'), error: v.nullable(v.string()) }),
  /** An `output` has left the client's process, or cannot: then `error` is the system's code and message. */
  v.strictObject({
    kind: v.literal('written'),
    stream,
    error: v.nullable(v.strictObject({ code: v.nullable(v.string()), message: v.string() })),
  }),
  /** Ctrl-C. */
  v.strictObject({ kind: v.literal('abort') }),
]);

const serverMessage = v.variant('kind', [
  /** The token was the right one. */
  v.strictObject({ kind: v.literal('ready') }),
  /** The call was not begun and will not be. */
  v.strictObject({ kind: v.literal('refused'), why: v.picklist(['closing', 'stopped']) }),
  /** Someone reads standard input. Asked for, since what a call does not read belongs to whoever called it. */
  v.strictObject({ kind: v.literal('want-input') }),
  /** Bytes in base64. The next ones for the same stream come once these are `written`. */
  v.strictObject({ kind: v.literal('output'), stream, data: v.string() }),
  v.strictObject({ kind: v.literal('exit'), status: v.picklist([0, 1, 2]) }),
]);

/** What the client says. */
export type ClientMessage = v.InferOutput<typeof clientMessage>;
/** What the program that holds the library says. */
export type ServerMessage = v.InferOutput<typeof serverMessage>;
export type OutputName = v.InferOutput<typeof stream>;

/** Throws `HandOverError`. */
export function parseClientMessage(value: unknown): ClientMessage {
  return parse(clientMessage, value);
}

/** Throws `HandOverError`. */
export function parseServerMessage(value: unknown): ServerMessage {
  return parse(serverMessage, value);
}

/** Bytes as messages carry them, in pieces. */
export function* toPieces(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; start += pieceSize) {
    yield bytes.subarray(start, start + pieceSize).toString('base64');
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new HandOverError(`a message is not understood (${result.issues[0].message})`);
}
