import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the fuses in Electron's executable (https://github.com/electron/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** Electron's fuses in the order of their wire. */
export const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** How Electron ships its fuses: one character a fuse, 1 for on. */
const shippedFuses = '11110001';

/**
 * Writes what electron-builder takes for an unpacked Electron on Linux: an executable that does nothing, with fuses
 * that can be flipped and read, all of them as Electron ships them. It lets a package be made without a download.
 */
export function writeStubElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'), { recursive: true });
  const executable = join(folder, 'electron');
  // Version 1 of the wire, then its length, then one character a fuse: 1 on, 0 off.
  const wire = Buffer.concat([Buffer.from([1, shippedFuses.length]), Buffer.from(shippedFuses)]);
  writeFileSync(executable, Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n'), Buffer.from(sentinel), wire]));
  chmodSync(executable, 0o755);
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(folder, name), 'stub\n');
}

/** The fuses that are on in an executable that `writeStubElectron` wrote. */
export function fusesThatAreOn(executable: string): string[] {
  const bytes = readFileSync(executable);
  const wire = bytes.indexOf(sentinel) + sentinel.length + 2;
  return fuseNames.filter((_name, index) => String.fromCharCode(bytes[wire + index] ?? 0) === '1');
}
