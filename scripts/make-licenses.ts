import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundledPackages, type BundledPackage } from './bundled-packages.ts';
import { projectRoot } from './project-root.ts';

/** Where the packaged program keeps the licences of others. */
export const licensesFile = 'out/THIRD-PARTY-LICENSES.txt';

const head = `Postil is made with the work of others. These packages are part of it, each under its own licence.
Electron and Chromium bring their licences in files of their own beside the program.
`;

/** Writes the licences of all that is bundled. electron-builder calls it before it packs. */
export function beforePack(): void {
  mkdirSync(join(projectRoot, 'out'), { recursive: true });
  writeFileSync(join(projectRoot, licensesFile), toLicenseText(bundledPackages(projectRoot)));
}

/** The file's text. A package that carries no licence text is named with what its manifest says. */
export function toLicenseText(packages: readonly BundledPackage[]): string {
  const entries = packages.map(({ name, version, license, texts }) => {
    const text = texts.length === 0 ? `Its manifest says: ${license}.` : texts.join('\n\n');
    return `${'='.repeat(78)}\n${name} ${version} (${license})\n\n${text}\n`;
  });
  return [head, ...entries].join('\n');
}
