import fs from 'node:fs';
import type { AnyFunction, Members } from './patch-node.ts';

/** Functions of `node:fs` by which a file could be changed past `node:fs/promises`; the first argument is its path or number. */
const byPath = [
  ...[
    'open',
    'writeFile',
    'appendFile',
    'truncate',
    'mkdir',
    'rename',
    'link',
    'copyFile',
    'symlink',
    'cp',
  ].flatMap((name) => [name, `${name}Sync`]),
  // By the number of an open file.
  ...['write', 'writev', 'writevSync', 'fsync', 'fdatasync', 'ftruncate'],
  // Their namesakes without "Sync" are what `rm` of `node:fs/promises` is made of.
  ...['rmSync', 'unlinkSync', 'rmdirSync'],
];

/**
 * Wrappers that fail a change of a file by one of the ways that are not watched, so that no step of a program goes
 * unnoticed. Opening for reading is no change.
 */
export function refuseOtherWays(inside: (path: unknown) => string | null): Members {
  const wrap = (name: string): AnyFunction => {
    const original = fs[name as 'open'] as (...given: unknown[]) => unknown;
    return (...given: unknown[]): unknown => {
      const reads = name.startsWith('open') && (given[1] === undefined || given[1] === 'r' || given[1] === 0);
      const path = inside(given[0]);
      if (path !== null && !reads) {
        throw new Error(`${name} of node:fs on “${path}”: only node:fs/promises is watched. Watch it too.`);
      }
      return original(...given);
    };
  };
  return Object.fromEntries(byPath.map((name) => [name, wrap(name)]));
}
