/**
 * `npm test`: lint, types, unit, component and journey tests, one after the other, all of them whatever fails;
 * the last line counts over all: `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { chooseShell } from './choose-shell.ts';
import { projectRoot } from './project-root.ts';
import { runTool } from './run-tool.ts';
import { ensureChromium } from './setup-chromium.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const reports = join(projectRoot, '.cache', 'reports');

process.exitCode = main();

function main(): number {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = [
    check('Chromium is installed', () => ensureChromium({ xvfb: false })),
    check('The program builds', build),
    check('Lint', () => runTool('eslint', ['.', '--cache', '--cache-location', '.cache/eslint']).ok),
    check('Format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.']).ok),
    check('Types', () => runTool('tsc', ['-b'], { packageName: 'typescript' }).ok),
    unitAndComponentTests(),
    journeys(),
  ];
  const total = counts.reduce((sum, count) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }));
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

function check(name: string, run: () => boolean): Count {
  console.log(`\n== ${name}`);
  const ok = run();
  console.log(ok ? 'ok' : 'failed');
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

function unitAndComponentTests(): Count {
  console.log('\n== Unit and component tests');
  const file = join(reports, 'vitest.json');
  const { ok } = runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  const report = readReport(file) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
  } | null;
  return counted(ok, report?.numPassedTests, report?.numFailedTests, report?.numPendingTests);
}

function journeys(): Count {
  console.log(`\n== Journeys on ${chooseShell().name}`);
  const file = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const { ok } = runTool('playwright', ['test', '--reporter=list,json'], {
    env,
    packageName: '@playwright/test',
  });
  const report = readReport(file) as {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  } | null;
  const stats = report?.stats;
  return counted(ok, stats?.expected, stats && stats.unexpected + stats.flaky, stats?.skipped);
}

/** A runner that fails without a failed test, or without a report, counts as one failure. */
function counted(ok: boolean, passed = 0, failed = 0, skipped = 0): Count {
  return { passed, failed: ok && passed > 0 ? failed : Math.max(failed, 1), skipped };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // The runner ended before it wrote one; `counted` makes that a failure.
    return null;
  }
}
