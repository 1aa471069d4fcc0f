/** Turns values into text and back, as the structured clone algorithm would copy them. */
export interface Codec {
  /** Throws a `DataCloneError` for functions, symbols and objects of the platform. */
  encode: (value: unknown) => string;
  /** Trusts its input: only text that `encode` wrote may come in. */
  decode: (text: string) => unknown;
}

/**
 * Makes the codec that both ends of the page's border use: undefined, Date, RegExp, Map, Set, buffers and their
 * views, errors with causes, bigint, holes in arrays and cycles survive; prototypes of classes do not.
 *
 * Self-contained, because its source is sent into the page. Plain JSON values keep their form; everything else
 * is an array that starts with a one-letter tag, arrays themselves included.
 */
export function createCodec(
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array<ArrayBuffer>,
): Codec {
  type Tagged = [tag: string, ...parts: unknown[]];
  const views = {
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError };

  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError');
  };
  const tagOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);

  function encodeView(value: ArrayBufferView, tag: string): Tagged {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return ['v', tag in views ? tag : 'Uint8Array', toBase64(bytes)];
  }

  function encodeError(value: Error, go: (part: unknown) => unknown): Tagged {
    const parts: Tagged = [
      'e',
      value.name in errors ? value.name : 'Error',
      value.message,
      String(value.stack),
    ];
    if ('cause' in value) parts.push(go(value.cause));
    return parts;
  }

  function encodeObject(value: object, go: (part: unknown) => unknown): unknown {
    if (Array.isArray(value)) {
      return ['a', ...Array.from(value, (item: unknown, index) => (index in value ? go(item) : ['h']))];
    }
    const tag = tagOf(value);
    if (value instanceof Error || tag === 'Error' || tag === 'DOMException')
      return encodeError(value as Error, go);
    if (ArrayBuffer.isView(value)) return encodeView(value, tag);
    switch (tag) {
      case 'Date':
        return ['d', go((value as Date).getTime())];
      case 'RegExp':
        return ['x', (value as RegExp).source, (value as RegExp).flags];
      case 'Map':
        return ['m', ...[...(value as Map<unknown, unknown>)].map(([key, item]) => [go(key), go(item)])];
      case 'Set':
        return ['s', ...[...(value as Set<unknown>)].map(go)];
      case 'ArrayBuffer':
        return ['B', toBase64(new Uint8Array(value as ArrayBuffer))];
      case 'Boolean':
      case 'Number':
      case 'String':
        return ['w', go(value.valueOf())];
      case 'Object': {
        // Without a prototype, so that a key named `__proto__` is a key.
        const out = Object.create(null) as Record<string, unknown>;
        for (const [key, item] of Object.entries(value)) out[key] = go(item);
        return out;
      }
      default:
        return refuse('An object');
    }
  }

  function encode(value: unknown): string {
    const seen = new Map<object, number>();
    const go = (part: unknown): unknown => {
      switch (typeof part) {
        case 'string':
        case 'boolean':
          return part;
        case 'number':
          if (Object.is(part, -0)) return ['n', '-0'];
          return Number.isFinite(part) ? part : ['n', String(part)];
        case 'undefined':
          return ['u'];
        case 'bigint':
          return ['b', String(part)];
        case 'function':
        case 'symbol':
          return refuse(String(part));
        case 'object': {
          if (part === null) return null;
          const known = seen.get(part);
          if (known !== undefined) return ['r', known];
          seen.set(part, seen.size);
          return encodeObject(part, go);
        }
      }
    };
    return JSON.stringify(go(value));
  }

  function decodeView(name: string, text: string): ArrayBufferView {
    const bytes = fromBase64(text);
    const View = views[name as keyof typeof views];
    if (!('BYTES_PER_ELEMENT' in View)) return new View(bytes.buffer);
    return new View(bytes.buffer, 0, bytes.byteLength / View.BYTES_PER_ELEMENT);
  }

  function decode(text: string): unknown {
    // In the order in which `encode` met them, so that `r` finds what it means.
    const seen: unknown[] = [];
    const keep = <T>(value: T): T => {
      seen.push(value);
      return value;
    };

    function goTagged([tag, ...parts]: Tagged): unknown {
      const first = parts[0] as string;
      switch (tag) {
        case 'u':
          return undefined;
        case 'n':
          return Number(first);
        case 'b':
          return BigInt(first);
        case 'r':
          return seen[parts[0] as number];
        case 'd':
          return keep(new Date(go(parts[0]) as number));
        case 'x':
          return keep(new RegExp(first, parts[1] as string));
        case 'B':
          return keep(fromBase64(first).buffer);
        case 'v':
          return keep(decodeView(first, parts[1] as string));
        case 'w':
          return keep(Object(go(parts[0])));
        case 'a': {
          const out = keep<unknown[]>([]);
          out.length = parts.length;
          parts.forEach((part, index) => {
            if (!(Array.isArray(part) && part[0] === 'h')) out[index] = go(part);
          });
          return out;
        }
        case 'm': {
          const out = keep(new Map<unknown, unknown>());
          for (const [key, item] of parts as [unknown, unknown][]) out.set(go(key), go(item));
          return out;
        }
        case 's': {
          const out = keep(new Set<unknown>());
          for (const item of parts) out.add(go(item));
          return out;
        }
        case 'e': {
          const out = keep(new errors[first as keyof typeof errors](parts[1] as string));
          Object.defineProperty(out, 'stack', { value: parts[2], writable: true, configurable: true });
          if (parts.length > 3) {
            Object.defineProperty(out, 'cause', { value: go(parts[3]), writable: true, configurable: true });
          }
          return out;
        }
        default:
          throw new Error(`Unknown tag: ${tag}`);
      }
    }

    function go(part: unknown): unknown {
      if (part === null || typeof part !== 'object') return part;
      if (Array.isArray(part)) return goTagged(part as Tagged);
      const out = keep({});
      for (const [key, item] of Object.entries(part)) {
        const value = go(item);
        Object.defineProperty(out, key, { value, writable: true, enumerable: true, configurable: true });
      }
      return out;
    }

    return go(JSON.parse(text));
  }

  return { encode, decode };
}
