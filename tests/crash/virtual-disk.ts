import { dirname } from 'node:path';
import type { ChildLine } from './child-lines.ts';
import type { FolderImage, ImageFile } from './folder-image.ts';
import { VirtualFile } from './virtual-file.ts';
import type { DataLoss } from './virtual-file.ts';

type Begin = Extract<ChildLine, { line: 'begin' }>['step'];
type End = Extract<ChildLine, { line: 'end' }>;

/** Files by path; `null` for a folder. */
type Names = Map<string, VirtualFile | null>;

/** A change of names whose folder was not synced since. */
interface NameChange {
  readonly apply: (names: Names) => void;
  readonly folders: readonly string[];
  /** The event by which it was done. */
  readonly event: number;
}

interface OpenFile {
  readonly path: string;
  /** `null` where it is a folder. */
  readonly file: VirtualFile | null;
  readonly append: boolean;
  position: number;
}

/**
 * A folder as a program's steps change it, which knows what of them a disk is bound to have after a power cut: bytes
 * whose file was synced after they were written, and names whose folder was synced after they were changed. Of the rest
 * it may have any part; of names, the earlier ones before the later ones in the same folder, as all journalling file
 * systems keep them.
 */
export class VirtualDisk {
  /** As the program sees them. */
  readonly #names: Names = new Map();
  readonly #durableNames: Names;
  #unsynced: NameChange[] = [];
  readonly #open = new Map<number, OpenFile>();
  readonly #begun = new Map<number, { readonly step: Begin; readonly event: number }>();
  #events = 0;

  constructor(image: FolderImage) {
    const files = new Map<ImageFile, VirtualFile>();
    for (const [path, found] of image) {
      if (found === null) this.#names.set(path, null);
      else {
        const file = files.get(found) ?? new VirtualFile(found);
        files.set(found, file);
        this.#names.set(path, file);
      }
    }
    this.#durableNames = new Map(this.#names);
  }

  /** How many changes of names a power cut could take back now. */
  get unsyncedNames(): number {
    return this.#unsynced.length;
  }

  /** Whether a power cut could take bytes from a file now. */
  get hasUnsyncedData(): boolean {
    const named = [...this.#names.values(), ...this.#durableNames.values()];
    return named.some((file) => file !== null && !file.isSynced);
  }

  begin(step: Begin): void {
    this.#begun.set(step.number, { step, event: (this.#events += 1) });
  }

  /** The step is done; one that never ends was refused, and did nothing. */
  end({ number, ino, mtimeNs }: End): void {
    const begun = this.#begun.get(number);
    if (begun === undefined) throw new Error(`Step ${number} ended before it began.`);
    this.#begun.delete(number);
    this.#events += 1;
    const file = this.#take(begun.step, begun.event);
    if (file !== null && ino !== undefined && mtimeNs !== undefined) {
      file.identity = { ino: BigInt(ino), mtimeNs: BigInt(mtimeNs) };
    }
  }

  /** What the disk may have when the power goes now: of the unsynced changes of names the first `names`. */
  afterPowerCut(names: number, data: DataLoss): FolderImage {
    const kept = new Map(this.#durableNames);
    for (const { apply } of this.#unsynced.slice(0, names)) apply(kept);
    const image = new Map<string, ImageFile | null>();
    // Parents come before what is in them, and what is in a folder that was lost is lost.
    for (const path of [...kept.keys()].sort()) {
      const parent = folderOf(path);
      if (parent !== '' && !image.has(parent)) continue;
      image.set(path, kept.get(path)?.show(data) ?? null);
    }
    return image;
  }

  #take(step: Begin, began: number): VirtualFile | null {
    const { kind, path, to = '', handle = 0 } = step;
    const open = this.#open.get(handle);
    switch (kind) {
      case 'open':
        return this.#openFile(step);
      case 'write':
        return open === undefined ? null : this.#write(open, step);
      case 'truncate':
        open?.file?.change(step.size ?? 0, null, this.#events);
        return open?.file ?? null;
      case 'sync':
        if (open === undefined) this.#syncNames(path, began);
        else open.file?.sync(began);
        return open?.file ?? null;
      case 'rename':
        this.#rename(path, to);
        return null;
      case 'link': {
        const file = this.#names.get(path) ?? null;
        this.#change([folderOf(to)], (names) => names.set(to, file));
        return null;
      }
      case 'unlink':
        this.#change([folderOf(path)], (names) => {
          for (const name of below(names, path)) names.delete(name);
        });
        return null;
      case 'mkdir':
        for (const folder of missingFolders(this.#names, path)) {
          this.#change([folderOf(folder)], (names) => names.set(folder, null));
        }
        return null;
    }
  }

  #openFile({ path, handle = 0, append = false, size }: Begin): VirtualFile {
    let file = this.#names.get(path) ?? null;
    if (file === null) {
      const made = new VirtualFile();
      file = made;
      this.#change([folderOf(path)], (names) => names.set(path, made));
    } else if (size !== undefined) file.change(size, null, this.#events);
    this.#open.set(handle, { path, file, append, position: 0 });
    return file;
  }

  #write(open: OpenFile, { data = '', position = null }: Begin): VirtualFile | null {
    if (open.file === null) return null;
    const bytes = Buffer.from(data, 'base64');
    const at = open.append ? open.file.length : (position ?? open.position);
    open.file.change(at, bytes, this.#events);
    if (position === null) open.position = at + bytes.length;
    return open.file;
  }

  #rename(from: string, to: string): void {
    const moved = below(this.#names, from).map((name) => ({
      name,
      target: to + name.slice(from.length),
      file: this.#names.get(name) ?? null,
    }));
    // Two names of one file: the system does nothing, and leaves both.
    if (this.#names.get(from) !== null && this.#names.get(from) === this.#names.get(to)) return;
    this.#change([folderOf(from), folderOf(to)], (names) => {
      for (const { name, target, file } of moved) {
        names.delete(name);
        names.set(target, file);
      }
    });
  }

  #change(folders: readonly string[], apply: (names: Names) => unknown): void {
    apply(this.#names);
    this.#unsynced.push({ folders, apply, event: this.#events });
  }

  /** A change of names in two folders is on the disk as soon as one of them is synced: it is one entry of its journal. */
  #syncNames(folder: string, before: number): void {
    const isSynced = ({ folders, event }: NameChange): boolean => event < before && folders.includes(folder);
    for (const change of this.#unsynced) if (isSynced(change)) change.apply(this.#durableNames);
    this.#unsynced = this.#unsynced.filter((change) => !isSynced(change));
  }
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

/** A path and all that are in it. */
function below(names: Names, path: string): string[] {
  return [...names.keys()].filter((name) => name === path || name.startsWith(`${path}/`));
}

/** The folder and those above it that are not there yet, the highest first. */
function missingFolders(names: Names, path: string): string[] {
  if (path === '' || names.has(path)) return [];
  return [...missingFolders(names, folderOf(path)), path];
}
