import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockPlaces, makeLockPlace } from '../../store/lock-place.ts';

/**
 * Where the program that holds a library can be spoken to, and the word that it wants to hear. Both are left where only
 * the same user can read them, and not in the library's folder, which may be shared or copied to other machines.
 */
export interface Door {
  /** The path of a Unix domain socket, or of a named pipe on Windows. */
  readonly address: string;
  readonly token: string;
}

/** A door that is being made. */
export interface OwnDoor extends Door {
  /** Lets others find it; to be called once somebody listens. */
  readonly announce: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/**
 * A door for a library, which the caller must hold: one that a dead holder left is cleared away. `null` when this
 * system offers no private place for it.
 */
export async function makeDoor(library: string): Promise<OwnDoor | null> {
  const place = await makeLockPlace(library);
  if (place === null) return null;
  const file = join(place.folder, `${place.name}.door`);
  const token = randomBytes(32).toString('hex');
  const isPipe = process.platform === 'win32';
  const address = isPipe
    ? `\\\\.\\pipe\\postil-${randomBytes(16).toString('hex')}`
    : join(place.folder, `${place.name}.sock`);
  const remove = async (): Promise<void> => {
    await rm(file, { force: true });
    if (!isPipe) await rm(address, { force: true });
  };
  await remove();
  return {
    address,
    token,
    announce: () => writeFile(file, `${JSON.stringify({ address, token })}\n`, { mode: 0o600, flag: 'wx' }),
    remove,
  };
}

/** The doors that were announced for a library; nobody need be behind them any more. */
export async function findDoors(library: string): Promise<Door[]> {
  const doors: Door[] = [];
  for (const { folder, name } of await lockPlaces(library)) {
    const text = await readFile(join(folder, `${name}.door`), 'utf8').catch(() => null); // None, or not for us.
    const door = text === null ? null : parseDoor(text);
    if (door !== null) doors.push(door);
  }
  return doors;
}

/** `null` for a file that is only half written, or not ours. */
function parseDoor(text: string): Door | null {
  try {
    const { address, token } = JSON.parse(text) as Record<string, unknown>;
    return typeof address === 'string' && typeof token === 'string' ? { address, token } : null;
  } catch {
    return null; // It was cut short; then there is nobody to ask.
  }
}
