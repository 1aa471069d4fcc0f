import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './node-codec.ts';

const roundTrip = (value: unknown): unknown => decode(encode(value));

describe('codec', () => {
  it('copies whatever the structured clone algorithm copies', () => {
    const values = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withBoxedValues: true,
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(roundTrip(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it.each([
    ['a key named __proto__', JSON.parse('{"__proto__":{"a":1}}') as unknown],
    ['arrays that look like tags', [['u'], ['r', 0], ['h']]],
    ['a hole', [1, , 3]], // eslint-disable-line no-sparse-arrays -- a hole is what is tried
    ['minus zero', -0],
    ['an invalid date', new Date(NaN)],
    ['a regular expression', /a\/b/giu],
    ['lone surrogates', '\ud800'],
    ['an array buffer', new Uint8Array([0, 128, 255]).buffer],
    ['a part of a buffer', new Uint16Array(new Uint16Array([1, 2, 3]).buffer, 2, 1)],
  ])('keeps %s', (_name, value) => {
    expect(roundTrip(value)).toStrictEqual(value);
  });

  it('keeps cycles and shared parts', () => {
    const shared = { name: 'shared' };
    const value: Record<string, unknown> = { first: shared, list: [shared, new Map([[shared, 1]])] };
    value.self = value;
    const copy = roundTrip(value) as typeof value;
    expect(copy.self).toBe(copy);
    expect((copy.list as unknown[])[0]).toBe(copy.first);
    expect([...((copy.list as unknown[])[1] as Map<unknown, unknown>).keys()]).toStrictEqual([copy.first]);
  });

  it('keeps the kind, the message and the cause of an error', () => {
    const copy = roundTrip(new RangeError('outer', { cause: new Error('inner', { cause: null }) })) as Error;
    expect(copy).toBeInstanceOf(RangeError);
    expect(copy.message).toBe('outer');
    expect(copy.cause).toStrictEqual(new Error('inner', { cause: null }));
    expect('cause' in (roundTrip(new Error('without')) as Error)).toBe(false);
  });

  it.each([
    ['a function', () => 1],
    ['a function inside', { list: [() => 1] }],
    ['a symbol', Symbol('s')],
    ['a weak map', new WeakMap()],
    ['a promise', Promise.resolve()],
  ])('refuses %s', (_name, value) => {
    expect(() => encode(value)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  });
});
