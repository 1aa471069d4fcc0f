/** What a synchroniser's copy is a copy of. Of older states and older journals nothing new can be learnt. */
export type CopyOf = 'library' | 'journal' | 'old-journal';

/**
 * How synchronisers name the copy that they make when a file was changed in two places. `NAME` stands for the file's
 * name without its ending.
 */
const patterns: readonly RegExp[] = [
  // Syncthing: NAME.sync-conflict-20261123-101500-ABCDEF7. The store names what it finds in the place of its own files alike.
  /^NAME\.sync-conflict-[0-9A-Za-z-]+$/,
  // Dropbox, Nextcloud, ownCloud: NAME (conflicted copy 2026-11-23), NAME (Anna's conflicted copy 2026-11-23 101500),
  // NAME (conflicted copy 2026-11-23 (1)); Dropbox also in the language of its user, with the date at the end.
  /^NAME \(.*conflicted copy.*\)$/i,
  /^NAME \(.+ \d{4}-\d\d-\d\d(?: \(\d+\)| \d+)?\)$/,
  // Dropbox, two names that differ in case only: NAME (Case Conflict), NAME (Case Conflict 1).
  /^NAME \(Case Conflict(?: \d+)?\)$/i,
  // ownCloud before 2.0: NAME_conflict-20261123-101500.
  /^NAME_conflict-\d{8}-\d{6}$/,
  // OneDrive: NAME-DESKTOP-AB12CD3, NAME-DESKTOP-AB12CD3-2: the machine's name as Windows writes it.
  /^NAME-[A-Z0-9][A-Z0-9-]*$/,
  // iCloud Drive: NAME 2, NAME 3.
  /^NAME \d{1,3}$/,
  // Google Drive: NAME (1), NAME (2); its old client: NAME [Conflict], NAME (Conflict 1).
  /^NAME \(\d{1,3}\)$/,
  /^NAME (?:\[Conflict(?: \d+)?\]|\(Conflict(?: \d+)?\))$/i,
];

/** The library's own files, as stem and ending, as synchronisers see them. */
const files: readonly { readonly stem: string; readonly ending: string; readonly of: CopyOf }[] = [
  { stem: 'library', ending: '.json', of: 'library' },
  { stem: 'library.json', ending: '.bak', of: 'library' },
  { stem: 'library', ending: '.journal', of: 'journal' },
  { stem: 'library.journal', ending: '.bak', of: 'old-journal' },
];

/** Of which of the library's files a name in its folder names a conflict copy; `null` when it names none. */
export function conflictCopyOf(name: string): CopyOf | null {
  for (const { stem, ending, of } of files) {
    if (!name.startsWith(stem) || !name.endsWith(ending)) continue;
    const generic = `NAME${name.slice(stem.length, -ending.length)}`;
    if (patterns.some((pattern) => pattern.test(generic))) return of;
  }
  return null;
}
