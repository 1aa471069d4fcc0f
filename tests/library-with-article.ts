import { join } from 'node:path';
import type { ImportItem } from '../core/library/import-report.ts';
import { callJson } from './call-cli.ts';
import { fixturePath } from './fixture-path.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The folder of a library with one article, and the article's id. */
export async function libraryWithArticle(): Promise<{ library: string; article: string }> {
  const library = join(await temporaryFolder(), 'library');
  const { id } = await callJson<ImportItem>(library, ['import', fixturePath('tide-desk.txt')]);
  if (id === null) throw new Error('The article was not imported.');
  return { library, article: id };
}
