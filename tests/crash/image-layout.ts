import fs from 'node:fs';
import type { BigIntStats, Stats } from 'node:fs';
import { link, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderImage, ImageFile } from './folder-image.ts';
import { fileHandlePrototype, patchNode } from './patch-node.ts';
import type { Members } from './patch-node.ts';

type Identity = NonNullable<ImageFile['identity']>;

/**
 * Lays images out as folders, one after the other. Files are known again as those of the image: asked for the inode or
 * the time of change, Node answers what the image says, since no one can make a file with a given inode.
 */
export class ImageLayout {
  readonly #root: string;
  /** By the inode that the file has here. */
  readonly #identities = new Map<bigint, Identity>();
  #unpatch: () => void = () => undefined;
  #made = 0;

  private constructor(root: string) {
    this.#root = root;
  }

  /** `root` is a folder that exists; what is laid out is below it. */
  static async begin(root: string): Promise<ImageLayout> {
    const layout = new ImageLayout(root);
    const handles = (await fileHandlePrototype()) as Members;
    layout.#unpatch = patchNode(
      [fs.promises, layout.#disguised(fs.promises as unknown as Members, ['stat', 'lstat'])],
      [handles, layout.#disguised(handles, ['stat'])],
    );
    return layout;
  }

  /** Lays an image out and returns its folder. The one before is removed. */
  async layOut(image: FolderImage): Promise<string> {
    await this.#clear();
    this.#made += 1;
    const folder = join(this.#place(), 'library');
    // Each file has a second name out of the way, so that its inode is not given to another file meanwhile.
    const kept = join(this.#place(), 'kept');
    await mkdir(folder, { recursive: true });
    await mkdir(kept);
    const names = new Map<ImageFile, string>();
    for (const [path, file] of image) {
      const target = join(folder, path);
      await mkdir(file === null ? target : dirname(target), { recursive: true });
      if (file === null) continue;
      const name = names.get(file) ?? (await this.#write(join(kept, String(names.size)), file));
      names.set(file, name);
      await link(name, target);
    }
    return folder;
  }

  /** Removes what is laid out, and lets Node speak the truth again. */
  async end(): Promise<void> {
    this.#unpatch();
    await this.#clear();
  }

  async #write(path: string, { data, identity }: ImageFile): Promise<string> {
    await writeFile(path, data);
    const { ino } = await stat(path, { bigint: true });
    if (identity !== null) this.#identities.set(ino, identity);
    return path;
  }

  async #clear(): Promise<void> {
    this.#identities.clear();
    await rm(this.#place(), { recursive: true, force: true });
  }

  #place(): string {
    return join(this.#root, String(this.#made));
  }

  #disguised(target: Members, names: readonly string[]): Members {
    const identities = this.#identities;
    const wrap = (name: string) => {
      const original = target[name] as (...given: unknown[]) => Promise<BigIntStats | Stats>;
      return async function (this: unknown, ...given: unknown[]): Promise<BigIntStats | Stats> {
        const found = await original.apply(this, given);
        const identity = identities.get(BigInt(found.ino));
        return identity === undefined ? found : disguise(found, identity);
      };
    };
    return Object.fromEntries(names.map((name) => [name, wrap(name)]));
  }
}

function disguise<T extends BigIntStats | Stats>(found: T, { ino, mtimeNs }: Identity): T {
  const mtimeMs = mtimeNs / 1_000_000n;
  const mtime = new Date(Number(mtimeMs));
  const exact = typeof found.ino === 'bigint';
  return Object.assign(
    found,
    exact ? { ino, mtimeNs, mtimeMs, mtime } : { ino: Number(ino), mtimeMs: Number(mtimeNs) / 1e6, mtime },
  );
}
