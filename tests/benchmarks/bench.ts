/** `npm run bench -- <suite> [--json]`: runs one suite, or all, and prints its rows; exit 1 when a target is missed. */
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';

const suites: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  store: async () => (await import('./store.ts')).storeSuite(),
  import: async () => [
    ...(await (await import('./import.ts')).importSuite()),
    ...(await (await import('./import-window.ts')).importWindowRows()),
  ],
  annotate: async () => [
    ...(await import('./resolve.ts')).resolveRows(),
    ...(await (await import('./annotate.ts')).annotateSuite()),
  ],
};

process.exitCode = await main();

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const names = positionals.length > 0 ? positionals : Object.keys(suites);
  const unknown = names.find((name) => !(name in suites));
  if (unknown !== undefined) {
    console.error(`There is no suite called ${unknown}. Suites: ${Object.keys(suites).join(', ')}.`);
    return 2;
  }
  const rows: BenchRow[] = [];
  for (const name of names) rows.push(...((await suites[name]?.()) ?? []));
  if (values.json === true) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(sentence(row));
  return rows.every((row) => row.ok) ? 0 : 1;
}

function sentence(row: BenchRow): string {
  const target =
    row.target === null
      ? 'reported only'
      : `to reach: ${row.higherIsBetter === true ? 'at least ' : ''}${row.target}, ${row.ok ? 'reached' : 'MISSED'}`;
  const figures = `${number(row.value)} against ${number(row.againstValue)} ${row.unit}`;
  return `${row.suite}: ${row.work}, ${row.size}: ${figures} (${row.against}): ${number(row.ratio)} x (${target})`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
