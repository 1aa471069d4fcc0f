/**
 * `npm run package:check`: packs the program for Linux without a network, over a stand-in for Electron's runtime,
 * and looks into the package. What it proves is the package; that Electron runs it, only Electron can.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { build } from './build.ts';
import { contentBreaches, outsideModules } from './package-contents.ts';
import { projectRoot } from './project-root.ts';
import { runTool } from './run-tool.ts';
import { fuseNames, fusesThatAreOn, writeStubElectron } from './stub-electron.ts';

const work = join(projectRoot, '.cache/package-check');
const app = join(work, 'app');
const packed = join(work, 'dist/linux-unpacked');

let failures = 0;

rmSync(work, { recursive: true, force: true });
if (pack()) {
  checkContents();
  checkBundle();
  checkFuses();
  runJourneys();
}
process.exitCode = failures === 0 ? 0 : 1;

function report(what: string, faults: readonly string[]): void {
  if (faults.length > 0) failures += 1;
  console.log(faults.length === 0 ? `ok      ${what}` : `FAILED  ${what}: ${faults.join(', ')}`);
}

function pack(): boolean {
  const built = build();
  report('the program builds', built ? [] : ['see above']);
  if (!built) return false;
  const runtime = join(work, 'electron');
  writeStubElectron(runtime);
  const { ok } = runTool(
    'electron-builder',
    [
      '--linux',
      'dir',
      '--publish',
      'never',
      `-c.electronDist=${runtime}`,
      `-c.directories.output=${join(work, 'dist')}`,
    ],
    { env: { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' } },
  );
  report('electron-builder packs it over a stand-in for Electron', ok ? [] : ['see above']);
  return ok;
}

function checkContents(): void {
  const asar = join(packed, 'resources/app.asar');
  extractAll(asar, app);
  const folders = new Set(
    readdirSync(app, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(app.length)),
  );
  const files = listPackage(asar, { isPack: false })
    .filter((path) => !folders.has(path))
    .map((path) => path.slice(1).replaceAll('\\', '/'));
  const breaches = contentBreaches(files);
  report(`the package holds ${files.length} files, and only what it should`, breaches.map(describe));
}

function describe({ rule, files }: { rule: string; files: readonly string[] }): string {
  return `${rule} (${files.slice(0, 5).join(' ')}${files.length > 5 ? ' ...' : ''})`;
}

function checkBundle(): void {
  const main = join(app, 'out/main');
  const bundles = readdirSync(main, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(main, file), 'utf8'));
  const preload = readFileSync(join(app, 'out/preload/index.cjs'), 'utf8');
  const missing = bundles.flatMap(outsideModules).filter((name) => name !== 'electron' && !isBuiltin(name));
  report('the main process asks for nothing but Electron and Node', missing);
  report(
    'the preload asks for nothing but Electron',
    outsideModules(preload).filter((name) => name !== 'electron'),
  );
  const leaks = [...bundles, preload].some((bundle) => bundle.includes(projectRoot));
  report('no path of this machine is in the bundles', leaks ? [projectRoot] : []);
}

/** The stand-in has fuses as Electron has, so this shows what electron-builder.yml really sets. */
function checkFuses(): void {
  const on = fusesThatAreOn(join(packed, 'postil'));
  const wanted = ['enableCookieEncryption', 'enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar'];
  const wrong = fuseNames.filter((name) => on.includes(name) !== wanted.includes(name));
  report('the fuses are set (on the stand-in: that Electron obeys them is untried here)', wrong);
}

/** The same journeys as ever, but on what was packed. */
function runJourneys(): void {
  if (!existsSync(join(projectRoot, 'tests/journeys'))) {
    console.log('skipped the journeys on the package: there are none');
    return;
  }
  const { ok } = runTool('playwright', ['test'], {
    packageName: '@playwright/test',
    env: { POSTIL_APP_DIR: app },
  });
  report('the journeys pass on the unpacked package', ok ? [] : ['see above']);
}
