import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText, passageOfAnyText, type PassageOfText } from '../../tests/arbitraries/passages.ts';
import { describeTarget } from './describe.ts';
import { createResolver, resolveTarget } from './resolve.ts';
import type { Placement, Target } from './target.ts';

describe('any passage of any text', () => {
  test('is found exactly where it was described', () => {
    fc.assert(
      fc.property(passageOfAnyText(), ({ text, start, end }) => {
        const target = describeTarget(text, 'old', start, end);
        expect(resolveTarget(target, text, 'new')).toEqual({ status: 'exact', start, end, score: 1 });
      }),
    );
  });

  test('in its whole surroundings is ahead of one that is nearer in a part of them', () => {
    const target = describeTarget(' abcdef ', 'old', 1, 2);
    const edited = `abcdef ${'the '.repeat(20)}! abcdef the`;
    expect(resolveTarget(target, edited, 'new')).toMatchObject({ start: 89, end: 90 });
  });

  test('is found after edits beyond its surroundings', () => {
    fc.assert(
      fc.property(passageOfAnyText(), anyText(), anyText(), ({ text, start, end }, before, after) => {
        const target = describeTarget(text, 'old', start, end);
        const kept = text.slice(start - target.quote.prefix.length, end + target.quote.suffix.length);
        // Where the words stand once with their surroundings, there is one right answer.
        const edited = `${before}${kept}${after}`;
        const expected = before.length + target.quote.prefix.length;
        fc.pre(edited.indexOf(kept) === before.length && edited.lastIndexOf(kept) === before.length);
        expect(resolveTarget(target, edited, 'new')).toMatchObject({
          start: expected,
          end: expected + end - start,
        });
      }),
    );
  });

  test('is never found in words that do not resemble it', () => {
    fc.assert(
      fc.property(passageOfAnyText(), anyText(), ({ text, start, end }, other) => {
        const target = describeTarget(text, 'old', start, end);
        expectResemblance(target, other, resolveTarget(target, other, 'new'));
      }),
      { numRuns: 1000 },
    );
  });

  test('is never moved by edits onto words that do not resemble it', () => {
    fc.assert(
      fc.property(editedText(), ({ text, start, end, edited }) => {
        const target = describeTarget(text, 'old', start, end);
        expectResemblance(target, edited, resolveTarget(target, edited, 'new'));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found in the same place whatever other passages are looked for', () => {
    fc.assert(
      fc.property(
        editedText(),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }),
        ({ text, start, end, edited }, others) => {
          const target = describeTarget(text, 'old', start, end);
          const { resolve } = createResolver(edited, 'new');
          const alone = resolve(target);
          for (const [a, b] of others) {
            const from = a % text.length;
            resolve(describeTarget(text, 'old', from, from + 1 + (b % (text.length - from))));
          }
          expect([resolve(target), resolveTarget(target, edited, 'new')]).toEqual([alone, alone]);
        },
      ),
    );
  });

  test('never begins or ends within a character, and has something in it', () => {
    fc.assert(
      fc.property(editedText(), ({ text, start, end, edited }) => {
        const placement = resolveTarget(describeTarget(text, 'old', start, end), edited, 'new');
        if (placement.status === 'orphan') return;
        const parts = [
          edited.slice(0, placement.start),
          edited.slice(placement.start, placement.end),
          edited.slice(placement.end),
        ];
        expect(parts.map((part) => part.isWellFormed())).toEqual([true, true, true]);
        expect(parts[1]).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});

/** A passage of a text, and the text after a few cuts and insertions anywhere. */
function editedText(): fc.Arbitrary<PassageOfText & { edited: string }> {
  const edit = fc.tuple(fc.nat(), fc.nat({ max: 12 }), anyText());
  return fc
    .tuple(passageOfAnyText(), fc.array(edit, { minLength: 1, maxLength: 5 }))
    .map(([passage, edits]) => {
      const edited = edits.reduce((points, [at, cut, put]) => {
        return points.toSpliced(at % (points.length + 1), cut, ...Array.from(put).slice(0, 20));
      }, Array.from(passage.text));
      return { ...passage, edited: edited.join('') };
    });
}

/** At least a third of what is longer stands in both in the same order, but for how it is written. */
function expectResemblance(target: Target, text: string, placement: Placement): void {
  if (placement.status === 'orphan') return;
  const found = text.slice(placement.start, placement.end);
  if (found === target.quote.exact) return;
  const [a, b] = [evenedOut(target.quote.exact), evenedOut(found)];
  expect(common(a, b)).toBeGreaterThanOrEqual(Math.max(a.length, b.length) / 3);
}

/** The differences of writing that do not count, taken out in another way than the resolver does. */
function evenedOut(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Cf}|[\u0300-\u036f\ufe00-\ufe0f]/gu, '')
    .replace(/[“”„«»‘’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
}

/** The length of the longest common subsequence, the slow and plain way. */
function common(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const unit of a.split('')) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1)
      next.push(unit === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
    row = next;
  }
  return row[b.length]!;
}
