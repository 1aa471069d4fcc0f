import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** A file as a disk holds it. Two names of one file share it. */
export interface ImageFile {
  readonly data: Uint8Array;
  /** By which a program knows the file again; `null` where nothing is known. */
  readonly identity: { readonly ino: bigint; readonly mtimeNs: bigint } | null;
}

/** What a folder holds: files by their path in it, and `null` for folders. */
export type FolderImage = ReadonlyMap<string, ImageFile | null>;

/** The folder as it is now. */
export async function imageOf(folder: string): Promise<FolderImage> {
  const image = new Map<string, ImageFile | null>();
  const files = new Map<bigint, ImageFile>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile()) {
      image.set(relative(folder, path), null);
      continue;
    }
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    const file = files.get(ino) ?? { data: await readFile(path), identity: { ino, mtimeNs } };
    files.set(ino, file);
    image.set(relative(folder, path), file);
  }
  return image;
}

/** The image with one file's bytes changed under all its names, or, with `null`, without that name. */
export function withData(image: FolderImage, path: string, data: Uint8Array | null): FolderImage {
  const before = image.get(path);
  const after = new Map(image);
  if (data === null) after.delete(path);
  else {
    const changed: ImageFile = { data, identity: before?.identity ?? null };
    for (const [name, file] of image) if (file === before) after.set(name, changed);
  }
  return after;
}
