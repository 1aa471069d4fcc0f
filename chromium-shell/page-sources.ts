import { matchesAccelerator } from './accelerators.ts';
import { createCodec } from './codec.ts';
import { createContextBridge } from './page-bridge.ts';
import { createPageIpc } from './page-ipc.ts';
import { isolatedWorld, type PageSetup } from './page-isolated-world.ts';
import { mainWorld } from './page-main-world.ts';
import { watchInput, watchWindow } from './page-watch.ts';

/** The script for the page's own world. */
export function mainWorldSource(secret: string): string {
  return `(${String(mainWorld)})(${JSON.stringify(secret)})`;
}

/** The script for the isolated world, around the text of the preload, which is CommonJS. */
export function isolatedWorldSource(setup: PageSetup, preload: string): string {
  const parts = {
    createCodec,
    createContextBridge,
    createPageIpc,
    matchesAccelerator,
    watchInput,
    watchWindow,
  };
  const sources = Object.entries(parts).map(([name, part]) => `${name}: ${String(part)}`);
  return [
    `(${String(isolatedWorld)})(${JSON.stringify(setup)}, { ${sources.join(',\n')} },`,
    `(require, module, exports, process) => {${preload}`,
    '})',
    '//# sourceURL=preload.js',
  ].join('\n');
}
