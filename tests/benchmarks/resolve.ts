import { createResolver } from '../../core/annotation/resolve.ts';
import type { Target, TextPosition } from '../../core/annotation/target.ts';
import { benchRow, type BenchRow } from './bench-row.ts';
import { hypothesisWay } from './found-again/hypothesis-way.ts';
import { makeFormulaicSet, makeSet, type EditedArticle } from './found-again/make-set.ts';
import { judge, type Verdict } from './found-again/verdict.ts';

const size = { articles: 40, passages: 25 };
const passages = size.articles * size.passages;

/** Each makes another set; the first only warms both ways up and is not counted. */
const seeds = [2000, 2026, 2027, 2028];

/** Of the set in which the same turns of phrase come back all the time: of the other way's share of passages at most. */
const formulaic = { seed: 2029, notRight: 0.5, wrong: 0.15 };

/** Each article is done so often, from reading its text on, and the shortest time counts: what else runs only adds. */
const runs = 3;

/** To reach: missed or off the mark at most, on a wrong passage at most, and the share of the other way's time. */
const targets = { notRight: 0.02, wrong: 0.001, time: 0.2 };

const notRight: readonly Verdict[] = ['inexact', 'missed', 'wrong'];

const rival = 'the way of Hypothesis’s client';

/** Finds the passages of one article: all that a way may share between them, it does once. */
type Way = (text: string) => (target: Target) => TextPosition | null;

const ours: Way = (text) => {
  const { resolve } = createResolver(text, 'new');
  return (target) => {
    const placement = resolve(target);
    return placement.status === 'orphan' ? null : placement;
  };
};

const theirs: Way = (text) => (target) => hypothesisWay(text, target);

interface Result {
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Milliseconds a passage, with all that was read of its article for it. */
  readonly time: number;
}

/**
 * How many passages are found again in articles that were edited, and how fast, beside the way of Hypothesis's client
 * on the same ones. What is right is known from the edits themselves: see `truthOf` and `judge`.
 */
export function resolveRows(): BenchRow[] {
  const rows = seeds.flatMap((seed, at) => {
    const set = makeSet(seed, size);
    const [our, their] = [measure(set, ours), measure(set, theirs)];
    return at === 0 ? [] : rowsOf(seed, our, their);
  });
  return [...rows, ...formulaicRows()];
}

/** No way tells all passages of such articles apart: each is held against the other. */
function formulaicRows(): BenchRow[] {
  const set = makeFormulaicSet(formulaic.seed, size);
  const results = [measure(set, ours), measure(set, theirs)] as const;
  const row = (what: string, verdicts: readonly Verdict[], target: number): BenchRow => {
    const [value, againstValue] = sharesOf(results, verdicts);
    return benchRow({
      suite: 'annotate',
      work: `passages of edited formulaic articles ${what} (set ${formulaic.seed})`,
      size: passages,
      unit: 'of all passages',
      value,
      against: rival,
      againstValue,
      target,
    });
  };
  return [
    row('not found right', notRight, formulaic.notRight),
    row('put on a wrong passage', ['wrong'], formulaic.wrong),
  ];
}

/** Which share of all passages came to one of these verdicts, our way and the other. */
function sharesOf(
  results: readonly [Result, Result],
  verdicts: readonly Verdict[],
): readonly [number, number] {
  const [our, their] = results.map(
    (result) => verdicts.reduce((sum, verdict) => sum + result.verdicts[verdict], 0) / passages,
  ) as [number, number];
  return [our, their];
}

function measure(set: readonly EditedArticle[], way: Way): Result {
  const verdicts: Record<Verdict, number> = { right: 0, inexact: 0, missed: 0, wrong: 0 };
  let time = 0;
  for (const article of set) {
    let places: (TextPosition | null)[] = [];
    let least = Infinity;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      const find = way(article.text);
      places = article.passages.map(({ target }) => find(target));
      least = Math.min(least, performance.now() - start);
    }
    time += least;
    article.passages.forEach(({ truth }, at) => {
      verdicts[judge(places[at] ?? null, truth)] += 1;
    });
  }
  return { verdicts, time: time / passages };
}

function rowsOf(seed: number, our: Result, their: Result): BenchRow[] {
  const row = (work: string, unit: string, values: readonly [number, number], highest: number): BenchRow => {
    const [value, againstValue] = values;
    const common = {
      suite: 'annotate',
      work: `${work} (set ${seed})`,
      size: passages,
      unit,
      value,
      againstValue,
    };
    return benchRow({ ...common, against: rival, target: highest });
  };
  /** Shares of passages are held against a fixed share, whatever the other way comes to. */
  const share = (work: string, verdicts: readonly Verdict[], highest: number): BenchRow => {
    const [value, againstValue] = sharesOf([our, their], verdicts);
    return {
      ...row(work, 'of all passages', [value, againstValue], highest),
      target: highest,
      ok: value <= highest,
    };
  };
  return [
    share('passages of edited articles not found right', notRight, targets.notRight),
    share('passages of edited articles put on a wrong passage', ['wrong'], targets.wrong),
    row('a passage of an edited article found again', 'ms (mean)', [our.time, their.time], targets.time),
  ];
}
