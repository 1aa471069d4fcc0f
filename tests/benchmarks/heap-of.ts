/** `node --expose-gc heap-of.ts library|parsed PATH`: prints the megabytes of heap that holding it adds. */
import { readFile } from 'node:fs/promises';
import { openLibrary } from '../../electron/store/open-library.ts';

const [what, path = ''] = process.argv.slice(2);
globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const held: unknown =
  what === 'library' ? await openLibrary(path, { access: 'read' }) : JSON.parse(await readFile(path, 'utf8'));
globalThis.gc?.();
console.log((process.memoryUsage().heapUsed - before) / 1024 / 1024);
// Held until now.
if (held === null) process.exitCode = 1;
