import type { ArticleTree } from '../../core/article/tree.ts';
import { layOutText } from '../../core/article/article-text.ts';
import { countWords } from '../../core/article/count-words.ts';
import { exportJson } from '../../core/export/export-json.ts';
import { newArticle } from '../../core/library/new-article.ts';
import type { ArticleFields } from '../../core/library/new-article.ts';
import { ImportError } from '../import/imported-article.ts';
import type { ImportedArticle } from '../import/imported-article.ts';
import { readSource } from '../import/read-source.ts';
import { makeBackup } from '../store/backups/make-backup.ts';
import type { LibraryProblem, Packed, ReadAgain, WantedText } from '../store/check/check-context.ts';
import { checkLibrary } from '../store/check/check-library.ts';
import { sha256 } from '../store/hash.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { exportMediaType, jsonExportIn } from './import-postil-export.ts';

/** The state of a library's health. */
export interface Examination {
  /** Nothing was found that is in need of mending, or all of that is mended. */
  readonly ok: boolean;
  /** How many things were looked at. */
  readonly checked: number;
  readonly problems: readonly LibraryProblem[];
}

/**
 * Checks a library against its files. With `repair` a backup is made first, then what can be mended is: lost article
 * texts are read again from what was imported, and articles of which only the files are there are taken in again.
 * Throws `StoreError` when the disk refuses.
 */
export async function examineLibrary(
  store: LibraryStore,
  repair: boolean,
  now: () => Date = () => new Date(),
): Promise<Examination> {
  if (repair) {
    await makeBackup({ folder: store.folder, reason: 'repair', now: now(), source: store.current });
  }
  const { checked, problems } = await checkLibrary(store, { repair, now, readAgain, pack });
  return { ok: problems.every(({ repaired, harmless }) => repaired || harmless), checked, problems };
}

/** `null` when the original holds no article: the library may have come by it when more could be read. */
async function readAgain(bytes: Uint8Array, wanted: WantedText): Promise<ReadAgain | null> {
  const { revision } = wanted;
  try {
    if (revision?.mediaType !== exportMediaType) {
      const read = await readSource({
        bytes,
        name: revision?.filename ?? null,
        mediaType: revision?.mediaType,
      });
      return read.kind === 'article' ? read.article : chapterIn(read.articles, wanted);
    }
    const article = jsonExportIn({ bytes, name: revision.filename })?.find(
      ({ source }) => source.textHash === revision.textHash,
    );
    if (article === undefined) return null;
    const { tree, title, titleDerived, byline, site, url, published, language } = article;
    const fields = { title, titleDerived, byline, site, url, published, language };
    const assets = article.assets.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
    return { ...fields, tree, assets, mediaType: exportMediaType, encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}

/** The chapter with the wanted text; when books are read otherwise than they were, the only one of its title. */
function chapterIn(
  chapters: readonly ImportedArticle[],
  { textHash, title: wanted }: WantedText,
): ImportedArticle | null {
  const same = chapters.find(({ tree }) => sha256(layOutText(tree).text) === textHash);
  if (same !== undefined) return same;
  const [named, ...others] = chapters.filter(({ title }) => title === wanted);
  return named !== undefined && others.length === 0 ? named : null;
}

/** An export of the article alone, from which its tree can be read again as it is. */
function pack(id: string, fields: ArticleFields, tree: ArticleTree): Packed {
  const { text } = layOutText(tree);
  const textHash = sha256(text);
  const at = new Date(0).toISOString();
  const record = newArticle(id, fields, at, [
    {
      revision: 1,
      imported: at,
      original: textHash,
      filename: null,
      mediaType: exportMediaType,
      encoding: 'utf-8',
      textHash,
      length: text.length,
      words: countWords(tree),
    },
  ]);
  const article = { record, tree, textHash, text, highlights: [], assets: [] };
  const document = exportJson({ articles: [article], exported: at, settings: {}, nameOf: () => null });
  return { bytes: new TextEncoder().encode(document), mediaType: exportMediaType };
}
