import { runTool } from './run-tool.ts';

/** Bundles main, preload and window into `out/`. Quiet unless it fails; answers whether it worked. */
export function build(): boolean {
  return runTool('electron-vite', ['build', '--logLevel', 'warn']).ok;
}
