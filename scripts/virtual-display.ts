import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

export interface VirtualDisplay {
  /** For `DISPLAY`, such as `:99`. */
  readonly name: string;
  readonly stop: () => void;
}

/** Whether windows need a display that this session lacks: Linux without X11 and without Wayland. */
export function lacksDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Starts Xvfb on a free display. Rejects with one line when it cannot. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    const output = server.stdio[3] as Readable;
    output.once('data', (chunk: Buffer) => {
      resolve(chunk.toString('utf8').trim());
    });
    server.once('error', (error) => {
      reject(new Error(`Xvfb could not be started: ${error.message}`));
    });
    server.once('exit', (code) => {
      reject(new Error(`Xvfb ended at once with status ${code ?? 'none'}`));
    });
  });
  return {
    name: `:${number}`,
    stop: () => {
      server.kill();
    },
  };
}
