/** An Electron accelerator (https://www.electronjs.org/docs/latest/api/accelerator) taken apart. */
export interface Accelerator {
  /** Command on macOS, Control elsewhere. */
  readonly command: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** The key's name as the accelerator has it: `K`, `Plus`, `Left`, `F2`, `?`. */
  readonly key: string;
}

/** Takes apart an accelerator of the command table. Throws on a modifier that the table does not use. */
export function parseAccelerator(accelerator: string): Accelerator {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const unknown = parts.find((part) => !['CmdOrCtrl', 'Alt', 'Shift'].includes(part));
  if (unknown !== undefined) throw new Error(`${accelerator}: ${unknown} is not a modifier of the table.`);
  return {
    command: parts.includes('CmdOrCtrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key,
  };
}
