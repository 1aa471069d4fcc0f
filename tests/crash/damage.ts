import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../../electron/store/library-store.ts';
import type { LibraryStore } from '../../electron/store/library-store.ts';
import { damagesOf } from './damages.ts';
import type { Damage } from './damages.ts';
import { imageOf, withData } from './folder-image.ts';
import type { FolderImage } from './folder-image.ts';
import { ImageLayout } from './image-layout.ts';
import { opened } from './image-check.ts';
import { killedSession } from './killed-session.ts';
import { Acknowledged, stateOf } from './library-state.ts';

/** What was tried on damaged files came to. */
export interface DamageResult {
  /** Openings of a library with damaged files. */
  readonly openings: number;
  readonly failures: readonly string[];
}

/** Of so many cases one is also opened to change it, which takes longer; of all cases fewer. */
const everyNth = 5;

/**
 * Damages the files of a library that a killed process has left, in each way that a disk, a file system or a
 * synchroniser does, and opens it: as a reader, and in a share of the cases to change it. Nothing may be lost but what
 * the damage itself hit, and that must be said. With `every` each length, byte and bit is tried. `root` is an empty
 * folder.
 */
export async function runDamage(
  root: string,
  seed: number,
  { every }: { readonly every: boolean },
): Promise<DamageResult> {
  const session = await killedSession(join(root, 'session'), seed, 4);
  const all = session.after.at(-1) ?? new Acknowledged();
  await mkdir(join(root, 'layout'));
  const layout = await ImageLayout.begin(join(root, 'layout'));
  const failures: string[] = [];
  let openings = 0;
  const tell = (damage: Damage, wrong: string | null): void => {
    openings += 1;
    if (wrong !== null) failures.push(`${damage.what}: ${wrong}`);
  };
  try {
    const damages = damagesOf(session, every);
    // A reader changes nothing, so one folder does for all.
    const folder = await layout.layOut(session.image);
    for (const damage of damages) {
      await damageFiles(folder, damage.files);
      tell(damage, await reading(folder, damage, all));
      await damageFiles(folder, intact(session.image, damage.files));
    }
    for (const [index, damage] of damages.entries()) {
      if (damage.changed !== true && index % (every ? everyNth * 8 : everyNth) !== 0) continue;
      const image = Object.entries(damage.files).reduce(
        (before, [path, data]) => withData(before, path, data),
        session.image,
      );
      tell(damage, await changing(await layout.layOut(image), image, damage, all));
    }
  } finally {
    await layout.end();
  }
  return { openings, failures };
}

/** Changes files in place, so that they stay the same files. */
async function damageFiles(folder: string, files: Damage['files']): Promise<void> {
  for (const [path, data] of Object.entries(files)) {
    const file = join(folder, path);
    const away = join(folder, '..', path);
    if (data === null) await rename(file, away);
    else {
      await rename(away, file).catch(() => undefined);
      await writeFile(file, data);
    }
  }
}

function intact(image: FolderImage, files: Damage['files']): Damage['files'] {
  return Object.fromEntries(Object.keys(files).map((path) => [path, image.get(path)?.data ?? null]));
}

function reading(folder: string, damage: Damage, all: Acknowledged): Promise<string | null> {
  return unlessRefused(damage, () => opened(folder, 'read', (store) => lackOf(store, damage, all)));
}

/** Opened to change it: it is changed, and what would be there should the process be killed then is looked at too. */
async function changing(
  folder: string,
  before: FolderImage,
  damage: Damage,
  all: Acknowledged,
): Promise<string | null> {
  const stores: LibraryStore[] = [];
  const wrong = await unlessRefused(damage, () =>
    opened(folder, 'change', async (store) => {
      stores.push(store);
      const lack = await lackOf(store, damage, all);
      if (lack !== null) return lack;
      await store.saveSettings({ textScale: 1.3 });
      const known = new Acknowledged(stateOf(store.current));
      return opened(folder, 'read', (reader) => Promise.resolve(known.settle(stateOf(reader.current))));
    }),
  );
  if (wrong !== null) return wrong;
  const after = await imageOf(folder);
  return stores.length === 0 ? whatWasTouched(after, before) : whatIsGone(after, damage.files);
}

/** Where nothing can be promised, a refusal is as good as what the attempt answers. */
async function unlessRefused(damage: Damage, attempt: () => Promise<string | null>): Promise<string | null> {
  try {
    return await attempt();
  } catch (error) {
    if (!(error instanceof StoreError)) return error instanceof Error ? (error.stack ?? '') : String(error);
    if (damage.held.length > 0) return error.message;
    return error.message.includes('\n') ? `a refusal of more than one line: ${error.message}` : null;
  }
}

function lackOf(store: LibraryStore, { held, told }: Damage, all: Acknowledged): Promise<string | null> {
  return Promise.resolve(lack());

  function lack(): string | null {
    const state = stateOf(store.current);
    if (held.length === 0) return Object.keys(state).length > 1 ? null : 'an empty library was opened';
    const lacks = held.map((each) => each.copy().settle(state));
    if (!lacks.includes(null)) return lacks[0] ?? null;
    const untold = told && store.opening.messages.length === 0 && all.copy().settle(state) !== null;
    return untold ? 'something is gone, and nothing was said' : null;
  }
}

/** Damaged bytes that are nowhere in the folder any more. */
function whatIsGone(after: FolderImage, files: Damage['files']): string | null {
  const damaged = files['library.json'];
  if (damaged === undefined || damaged === null) return null;
  const kept = [...after.values()].some((file) => file !== null && Buffer.compare(file.data, damaged) === 0);
  return kept ? null : 'the damaged library.json is gone';
}

function whatWasTouched(after: FolderImage, before: FolderImage): string | null {
  const text = (image: FolderImage): string =>
    JSON.stringify(
      [...image]
        .filter(([path]) => path !== 'library.lock')
        .map(([path, file]) => [path, file === null ? null : Buffer.from(file.data).toString('base64')])
        .sort(),
    );
  return text(after) === text(before) ? null : 'files were changed although the library was refused';
}
