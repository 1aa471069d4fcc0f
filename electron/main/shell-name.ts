/**
 * What the window runs on, as the about box and the log say it: Electron, or the Chromium shell, which leaves
 * its name and Chromium's version under a symbol of its own.
 */
export function shellName(
  versions: Readonly<Record<string, string | undefined>> = process.versions,
  marks: Readonly<Record<symbol, unknown>> = globalThis,
): string {
  const shell = marks[Symbol.for('postil.shell')];
  if (isShell(shell)) return `${shell.name} (Chromium ${shell.version})`;
  return versions.electron === undefined ? 'unknown' : `Electron ${versions.electron}`;
}

function isShell(value: unknown): value is { name: string; version: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'version' in value &&
    typeof value.version === 'string'
  );
}
