import { FormatError } from '../../../core/library/parse-library.ts';
import { schemaVersion } from '../../../core/library/records.ts';
import { historyLog } from './0001-history-log.ts';

/** One step from a schema version to the next: a pure function on parsed JSON, never edited once released. */
export interface Migration {
  /** The version that it reads; it makes the next one. */
  readonly from: number;
  readonly migrate: (file: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** All steps, oldest first, one file each beside this one. */
export const migrations: readonly Migration[] = [historyLog];

/** The schema version that a file states. Throws `FormatError` when it states none. */
export function versionOf(file: unknown): number {
  const version =
    typeof file === 'object' && file !== null && 'schemaVersion' in file ? file.schemaVersion : null;
  if (typeof version === 'number' && Number.isSafeInteger(version) && version >= 0) return version;
  throw new FormatError('schemaVersion', 'Expected a whole number');
}

/**
 * The file as of the current schema version. Throws `FormatError` for a version before the first step, and `Error`
 * when the steps themselves leave a gap.
 */
export function migrate(file: unknown, steps: readonly Migration[] = migrations): unknown {
  const first = schemaVersion - steps.length;
  steps.forEach(({ from }, index) => {
    if (from !== first + index)
      throw new Error(`Migration ${index + 1} must read version ${first + index}, not ${from}.`);
  });
  const version = versionOf(file);
  if (version < first)
    throw new FormatError('schemaVersion', `Version ${version} is older than any that is known`);
  return steps
    .slice(version - first)
    .reduce(
      (old, step) => ({ ...migrated(step, old), schemaVersion: step.from + 1 }),
      file as Readonly<Record<string, unknown>>,
    );
}

/** A step takes the form of its version for granted; a file that has another is damaged. */
function migrated(
  step: Migration,
  file: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  try {
    return step.migrate(file);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FormatError('', `it is no whole library of version ${step.from}`);
  }
}
