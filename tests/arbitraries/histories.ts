import fc from 'fast-check';
import { Replica } from './replica.ts';
import type { Deed } from './replica.ts';
import { steps, takeStep } from './take-step.ts';
import type { StepKind } from './take-step.ts';

/** One step of a history: what is done, where, to which of the records there are, and how much later. */
export interface Step {
  readonly place: number;
  readonly what: StepKind;
  readonly which: number;
  readonly how: number;
  /** Milliseconds since the step before; the clocks of two places may stand alike. */
  readonly later: number;
}

/** Histories of a number of places; `destroying` says whether anything is destroyed in them. */
export function histories({ destroying = true } = {}): fc.Arbitrary<readonly Step[]> {
  const kinds = destroying
    ? steps
    : steps.filter((step) => !['destroy', 'destroy-article', 'undo', 'redo'].includes(step));
  const step: fc.Arbitrary<Step> = fc.record({
    place: fc.nat(5),
    what: fc.constantFrom(...kinds),
    which: fc.nat(30),
    how: fc.nat(30),
    later: fc.constantFrom(0, 1, 5, 1000, 70_000),
  });
  return fc.array(step, { minLength: 5, maxLength: 80, size: 'max' });
}

/** What came of a history. */
export interface Lived {
  readonly places: readonly Replica[];
  readonly deeds: readonly Deed[];
}

/**
 * Lives a history through in `count` places that begin with the same library. After `together` steps, if that is said,
 * all go on from what the first one has by then, and exchange nothing more.
 */
export function live(history: readonly Step[], count: number, together?: number): Lived {
  const deeds: Deed[] = [];
  const places = Array.from({ length: count }, (_, index) => new Replica('abc'.charAt(index), deeds));
  let time = Date.UTC(2026, 10, 5, 10);
  let ids = 0;
  for (const [index, { place, what, which, how, later }] of history.entries()) {
    if (index === together) for (const each of places) each.beginWith(places[0]!.library);
    const replica = places[place % count]!;
    // Nobody imports an article twice within a millisecond.
    time += what === 'update' ? later + 1 : later;
    const now = new Date(time).toISOString();
    const other = places[(place + 1 + (how % (count - 1))) % count]!;
    ids += 1;
    if (what !== 'exchange') takeStep(replica, what, { which, how, now, id: `n${ids}` });
    else if (together === undefined || index < together) replica.take(other.library);
  }
  return { places, deeds };
}
