/** What the reader makes of real pages, beside what the two extractions that it combines make of them alone. */
import { benchRow, percentile } from './bench-row.ts';
import type { BenchRow } from './bench-row.ts';
import { extractors } from './import-extractors.ts';
import type { Extractor } from './import-extractors.ts';
import { pageSuites, suitePages } from './import-pages.ts';
import type { SuitePage } from './import-pages.ts';
import { wordF1 } from './import-score.ts';
import { timed } from './timed.ts';

/** Each page is read so often by each; the fastest counts. */
const runs = 3;
const leastMean = 0.978;
const leastOfASuite = 0.965;
const slowest = 1.3;

interface Result {
  readonly suite: string;
  readonly score: number;
  /** Milliseconds, of the fastest run. */
  readonly time: number;
}

/** Rows for word F1 (mean and tenth percentile) and time, by suite and over both. */
export async function importSuite(): Promise<BenchRow[]> {
  const pages = pageSuites.flatMap(suitePages);
  const results = new Map<string, Result[]>(extractors.map(({ name }) => [name, []]));
  for (const page of pages) {
    // One after the other on each page, so that what else the machine does falls on all alike.
    for (const extractor of extractors) results.get(extractor.name)?.push(await measure(extractor, page));
  }
  const of = (name: string): Result[] => results.get(name) ?? [];
  const [ours, peers] = [of('Postil'), extractors.slice(0, -1).map(({ name }) => name)];
  return [
    ...pageSuites.flatMap((suite) => suiteRows(suite, inSuite(ours, suite), of, peers)),
    benchRow({
      suite: 'import',
      work: 'mean word F1 averaged over the suites',
      size: pages.length,
      unit: 'F1',
      value: overSuites(ours),
      against: 'the least that is good enough',
      againstValue: leastMean,
      target: 1,
      higherIsBetter: true,
    }),
    ...peers.map((name) => timeRow(name, ours, of(name), name === slowestOf(peers, of) ? slowest : null)),
  ];
}

function suiteRows(
  suite: string,
  ours: readonly Result[],
  of: (name: string) => readonly Result[],
  peers: readonly string[],
): BenchRow[] {
  const common = { suite: 'import', size: ours.length, unit: 'F1', higherIsBetter: true as const };
  const beside = peers.flatMap((name) => {
    const theirs = inSuite(of(name), suite);
    const against = { ...common, against: name, target: null };
    return [
      benchRow({
        ...against,
        work: `mean word F1, ${suite} suite`,
        value: mean(ours),
        againstValue: mean(theirs),
      }),
      benchRow({
        ...against,
        work: `tenth percentile of word F1, ${suite} suite`,
        value: tenth(ours),
        againstValue: tenth(theirs),
      }),
    ];
  });
  const least = benchRow({
    ...common,
    work: `mean word F1, ${suite} suite`,
    value: mean(ours),
    against: 'the least that is good enough',
    againstValue: leastOfASuite,
    target: 1,
  });
  return [...beside, least];
}

function timeRow(
  name: string,
  ours: readonly Result[],
  theirs: readonly Result[],
  target: number | null,
): BenchRow {
  return benchRow({
    suite: 'import',
    work: 'reading a page',
    size: ours.length,
    unit: `ms (mean, best of ${runs} runs)`,
    value: timeOf(ours),
    against: name,
    againstValue: timeOf(theirs),
    target,
  });
}

async function measure(extractor: Extractor, page: SuitePage): Promise<Result> {
  let extracted: unknown = null;
  let time = Infinity;
  for (let run = 0; run < runs; run++) {
    const taken = await timed(async () => {
      extracted = await quietly(() => extractor.extract(page));
    });
    time = Math.min(time, taken);
  }
  return { suite: page.suite, score: wordF1(extractor.textOf(extracted), page.expected), time };
}

/** Defuddle reports what it cannot read of a page on the console. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { error } = console;
  console.error = () => undefined;
  try {
    return await work();
  } finally {
    console.error = error;
  }
}

function inSuite(results: readonly Result[], suite: string): Result[] {
  return results.filter((result) => result.suite === suite);
}

function mean(results: readonly Result[]): number {
  return results.reduce((sum, { score }) => sum + score, 0) / results.length;
}

function overSuites(results: readonly Result[]): number {
  return pageSuites.reduce((sum, suite) => sum + mean(inSuite(results, suite)), 0) / pageSuites.length;
}

function tenth(results: readonly Result[]): number {
  return percentile(
    results.map(({ score }) => score),
    0.1,
  );
}

function timeOf(results: readonly Result[]): number {
  return results.reduce((sum, { time }) => sum + time, 0) / results.length;
}

function slowestOf(peers: readonly string[], of: (name: string) => readonly Result[]): string | undefined {
  return peers.toSorted((a, b) => timeOf(of(b)) - timeOf(of(a)))[0];
}
