import { open, readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { isReadableName } from '../import/detect-media-type.ts';
import type { ImportSource } from '../import/imported-article.ts';
import { isCompanionFolder } from '../import/companion-folder.ts';
import type { ImportRequest } from './import-items.ts';
import { readFileSource, readingError } from './read-file-source.ts';
import { systemPath } from './system-path.ts';
import { jsonExportFormat } from '../../core/export/json-export.ts';

/** One thing to import, not read yet. */
export interface ImportCandidate {
  /** What the report calls it. */
  readonly label: string;
  /** Throws `ImportError` when it cannot be read. */
  readonly read: () => Promise<LocatedSource>;
}

/** Bytes to import, and the folder that the images of the article may lie in: `null` for pasted content. */
export interface LocatedSource extends ImportSource {
  readonly folder: string | null;
  /** The address of the page that it was taken from, where that is known. */
  readonly url?: string | undefined;
}

/**
 * What there is to import, in order: folders are replaced by their files. In folders, hidden entries and files of
 * formats that are not read are passed over, as are the folders that browsers put beside a page; a folder that links
 * lead back to is walked once. What is not there or may not be read becomes a candidate that fails when it is read, so
 * that the report has it in its place.
 */
export async function findCandidates(
  requests: readonly ImportRequest[],
  cwd: string,
): Promise<ImportCandidate[]> {
  const candidates: ImportCandidate[] = [];
  for (const request of requests) {
    if (request.kind === 'path') {
      candidates.push(...(await candidatesAt(request.path, cwd)));
    } else {
      candidates.push({ label: request.label, read: () => readRequest(request) });
    }
  }
  return candidates;
}

/** The bytes of one request. Throws `ImportError` when a path leads to no file that can be read. */
export async function readRequest(request: ImportRequest): Promise<LocatedSource> {
  if (request.kind === 'path') return readFileSource(request.path);
  const { bytes, name, mediaType, url } = request;
  return { bytes, name, mediaType, folder: null, url };
}

async function candidatesAt(given: string, cwd: string): Promise<ImportCandidate[]> {
  const path = resolve(cwd, given);
  const isFolder = await stat(await systemPath(path)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? candidatesIn(path, given, new Set()) : [fileCandidate(path, given)];
}

/**
 * `given` is the folder's path as the report names it; `walked` holds the real paths of the folders seen, so that
 * links cannot lead in circles.
 */
async function candidatesIn(folder: string, given: string, walked: Set<string>): Promise<ImportCandidate[]> {
  const names = await namesIn(folder, walked).catch((error: unknown) => readingError(error));
  if (names instanceof Error) return [{ label: given, read: () => Promise.reject(names) }];
  const candidates: ImportCandidate[] = [];
  for (const name of names) {
    if (name.startsWith('.') || isCompanionFolder(name, names)) continue;
    const [path, label] = [join(folder, name), join(given, name)];
    // A link that leads nowhere is passed over, as other files are that no reader takes.
    const found = await stat(await systemPath(path)).catch(() => null);
    if (found?.isDirectory() === true) candidates.push(...(await candidatesIn(path, label, walked)));
    else if (found?.isFile() === true && (isReadableName(name) || (await isExportFile(path))))
      candidates.push(fileCandidate(path, label));
  }
  return candidates;
}

/** The names in a folder, in their order; none in one that was walked already. */
async function namesIn(folder: string, walked: Set<string>): Promise<string[]> {
  const place = await systemPath(folder);
  const real = await realpath(place);
  if (walked.has(real)) return [];
  walked.add(real);
  return (await readdir(place)).sort();
}

/**
 * Whether a file is an export of Postil, by its name and its first line; other JSON is no article. One that cannot be
 * read counts as well, so that it is said when it is.
 */
async function isExportFile(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== '.json') return false;
  const file = await open(await systemPath(path)).catch(() => null);
  if (file === null) return true;
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(256), 0, 256, 0);
    return buffer.toString('latin1', 0, bytesRead).includes(jsonExportFormat);
  } finally {
    await file.close();
  }
}

function fileCandidate(path: string, label: string): ImportCandidate {
  return { label, read: () => readFileSource(path) };
}
