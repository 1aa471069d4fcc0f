import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';

/** What can be told of the file system that a lock stands on. */
export interface LockMedium {
  /** It is in one machine at a time: a disk, or a stick. A network share is in several. */
  readonly oneMachine: boolean;
  /** A file keeps its inode for life, so that a file of another inode is another file. */
  readonly lastingInodes: boolean;
}

/** Linux's names for file systems of one machine (statfs(2)) whose inodes last. */
const unixDisks: ReadonlySet<bigint> = new Set([
  0xef53n, // ext2, ext3, ext4
  0x9123683en, // btrfs
  0x58465342n, // xfs
  0x2fc12fc1n, // zfs
  0xca451a4en, // bcachefs
  0xf2f52010n, // f2fs
  0x3153464an, // jfs
  0x01021994n, // tmpfs
  0x794c7630n, // overlayfs
  0xf15fn, // ecryptfs
]);

/** Those of sticks and cards whose inodes the system makes up anew as it likes. */
const plainDisks: ReadonlySet<bigint> = new Set([
  0x4d44n, // FAT
  0x2011bab0n, // exFAT
  0x7366746en, // NTFS, by the kernel's own driver
]);

/**
 * Tells what a folder is kept on. Whatever is not known counts as a network share, which asks for more patience and
 * never for less care: what another program serves (FUSE, which sshfs and rclone use too), and all of Windows.
 */
export async function lockMedium(folder: string): Promise<LockMedium> {
  switch (process.platform) {
    case 'linux': {
      const { type } = await statfs(folder, { bigint: true });
      const unixDisk = unixDisks.has(type);
      return { oneMachine: unixDisk || plainDisks.has(type), lastingInodes: unixDisk };
    }
    case 'darwin': {
      // Its numbers for file systems differ from release to release; what is certain is the system's own disk.
      const isOwnDisk = (await stat(folder)).dev === (await stat(tmpdir())).dev;
      return { oneMachine: isOwnDisk, lastingInodes: isOwnDisk };
    }
    default:
      return { oneMachine: false, lastingInodes: false };
  }
}
