import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../shared-folder.ts';

/** A saved page and the text that an editor of its suite takes for its article. */
export interface SuitePage {
  readonly suite: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly html: string;
  readonly expected: string;
}

/** The suites of real pages, whose editors differ in what they take for an article. */
export const pageSuites = ['readability', 'defuddle'] as const;

/** All pages of a suite in the shared folder; throws where that is absent. */
export function suitePages(suite: string): SuitePage[] {
  const shared = sharedFolder();
  if (shared === null) throw new Error('There are no pages to read: set POSTIL_SHARED to the shared folder.');
  const folder = join(shared, 'pages', suite);
  return readdirSync(folder).map((name) => {
    const bytes = readFileSync(join(folder, name, 'source.html'));
    const expected = readFileSync(join(folder, name, 'expected.txt'), 'utf8');
    return { suite, name, bytes: new Uint8Array(bytes), html: bytes.toString('utf8'), expected };
  });
}
