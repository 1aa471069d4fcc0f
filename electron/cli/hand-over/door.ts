import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { isMissing } from '../../store/disk-error.ts';
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

/** A door for a library, which the caller must hold. `null` when this system offers no private place for it. */
export async function makeDoor(library: string): Promise<OwnDoor | null> {
  const place = await makeLockPlace(library);
  if (place === null) return null;
  const token = randomBytes(32).toString('hex');
  const address =
    process.platform === 'win32'
      ? `\\\\.\\pipe\\postil-${randomBytes(16).toString('hex')}`
      : place.socket(randomBytes(4).toString('hex'));
  return {
    address,
    token,
    announce: () => writeFile(place.door, `${JSON.stringify({ address, token })}\n`, { mode: 0o600 }),
    remove: async () => {
      // Whoever took the library meanwhile has put its own door in the place of ours.
      if ((await readDoor(place.door))?.token === token) await rm(place.door, { force: true });
    },
  };
}

/** The doors that were announced for a library; nobody need be behind them any more. */
export async function findDoors(library: string): Promise<Door[]> {
  const doors: Door[] = [];
  for (const place of await lockPlaces(library)) {
    const door = await readDoor(place.door);
    if (door !== null) doors.push(door);
  }
  return doors;
}

/** `null` when there is none, or what is there was cut short: then there is nobody to ask. */
async function readDoor(path: string): Promise<Door | null> {
  try {
    const { address, token } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    return typeof address === 'string' && typeof token === 'string' ? { address, token } : null;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}
