import { readdir, readFile } from 'node:fs/promises';
import { layOutText } from '../../../core/article/article-text.ts';
import { countWords } from '../../../core/article/count-words.ts';
import { deriveTitle } from '../../../core/article/derive-title.ts';
import type { ArticleTree } from '../../../core/article/tree.ts';
import { addArticle } from '../../../core/library/new-article.ts';
import type { ArticleFields } from '../../../core/library/new-article.ts';
import type { ArticleRecord, RevisionRecord } from '../../../core/library/records.ts';
import type { FoundTree } from '../article-files.ts';
import { isMissing } from '../disk-error.ts';
import { sha256 } from '../hash.ts';
import { assetsOf } from './assets-of.ts';
import type { CheckContext } from './check-context.ts';

interface Known {
  readonly fields: ArticleFields;
  readonly source: Pick<RevisionRecord, 'original' | 'filename' | 'mediaType' | 'encoding'>;
}

/** Originals larger than this are not read to see whose they are, in bytes. */
const largestOriginal = 16 * 1024 * 1024;

/**
 * Takes an article back into the library of which only the files are there. What its record says comes from its
 * original, if one of those that no article speaks of has its text, else from the text itself. `null` when none of the
 * files holds a text of the article.
 */
export async function adoptFolder(
  context: CheckContext,
  id: string,
  files: readonly string[],
): Promise<ArticleRecord | null> {
  const revisions: Omit<RevisionRecord, 'imported'>[] = [];
  let fields: ArticleFields | null = null;
  for (const file of files) {
    const [, number] = /^(\d{1,9})\.json$/.exec(file) ?? [];
    const found = number === undefined ? null : await context.articles.readFile(id, file);
    if (found === null || Number(number) < 1) continue;
    const known = await originalOf(context, id, found);
    if (known === null) return null;
    for (const name of assetsOf(found.tree)) context.named.assets.add(name);
    context.named.originals.add(known.source.original);
    context.adopted.add(known.source.original);
    fields = known.fields;
    revisions.push({
      ...known.source,
      revision: Number(number),
      textHash: found.textHash,
      length: found.text.length,
      words: countWords(found.tree),
    });
  }
  if (fields === null) return null;
  return context.store.change(
    addArticle(
      id,
      fields,
      revisions.sort((a, b) => a.revision - b.revision),
    ),
  );
}

/** `null` when there is no original and none can be made. */
async function originalOf(context: CheckContext, id: string, found: FoundTree): Promise<Known | null> {
  for (const original of await strayOriginals(context)) {
    const bytes = await readFile(context.path('originals', original));
    if (bytes.length > largestOriginal || sha256(bytes) !== original) continue;
    const wanted = { revision: null, textHash: found.textHash, title: null };
    const again = (await context.options.readAgain?.(bytes, wanted)) ?? null;
    if (again === null || layOutText(again.tree).text !== found.text) continue;
    const { mediaType, encoding, title, titleDerived, byline, site, url, published, language } = again;
    const fields = { title, titleDerived, byline, site, url, published, language };
    return { fields, source: { original, filename: null, mediaType, encoding } };
  }
  const fields = fieldsOf(found.tree, found.text);
  const packed = context.options.pack?.(id, fields, found.tree);
  if (packed === undefined) return null;
  const original = await context.store.keepOriginal(packed.bytes);
  return { fields, source: { original, filename: null, mediaType: packed.mediaType, encoding: 'utf-8' } };
}

async function strayOriginals(context: CheckContext): Promise<readonly string[]> {
  const names = await readdir(context.path('originals')).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const { named, adopted } = context;
  const isStray = (name: string): boolean => !named.originals.has(name) || adopted.has(name);
  return names.filter((name) => /^[0-9a-f]{64}$/.test(name) && isStray(name)).sort();
}

/** What a text tells of itself: its headline, or a title made from its first sentence. */
function fieldsOf(tree: ArticleTree, text: string): ArticleFields {
  const headline = layOutText(tree).blocks.find(({ role }) => role === 'headline');
  const nothing = { byline: null, site: null, url: null, published: null, language: null };
  return {
    ...nothing,
    title:
      (headline && text.slice(headline.start, headline.end).replace(/\s+/g, ' ').trim()) ??
      (deriveTitle(text) || 'Without a title'),
    titleDerived: headline === undefined,
  };
}
