import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder with other people's articles and pages, which the project never contains: `POSTIL_SHARED`, else
 * `shared` beside the checkout; `null` when there is none, and then the tests that need it are skipped.
 */
export function sharedFolder(): string | null {
  const root = dirname(import.meta.dirname);
  const folder = process.env.POSTIL_SHARED ?? join(dirname(root), 'shared');
  return existsSync(join(folder, 'articles')) ? folder : null;
}
