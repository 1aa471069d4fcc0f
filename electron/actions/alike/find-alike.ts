import { setImmediate } from 'node:timers/promises';
import { layOutText } from '../../../core/article/article-text.ts';
import { likeness, shinglesOf } from '../../../core/article/shingles.ts';
import { estimateLikeness, signatureOf, type TextSignature } from '../../../core/article/text-signature.ts';
import type { ArticleRecord } from '../../../core/library/records.ts';
import type { ImportedArticle } from '../../import/imported-article.ts';
import { StoreError, type LibraryStore } from '../../store/library-store.ts';
import { currentRevision } from '../current-revision.ts';
import { SignatureIndex } from './signature-index.ts';

/** From this share on, two texts are one story in two versions. */
const leastLikeness = 0.8;

/** An estimate is seldom further off than this; what is nearer to the bound is compared in full. */
const doubt = 0.12;

/** Two texts of which one is longer than this many times the other cannot be so much alike. */
const mostLonger = 2.5;

/** An article of which another text was found, and how alike they are, 0.8 to 1. */
export interface AlikeArticle {
  readonly record: ArticleRecord;
  readonly likeness: number;
}

const indexes = new WeakMap<LibraryStore, SignatureIndex>();

/** The signatures of a library's texts. */
export function signatureIndexOf(store: LibraryStore): SignatureIndex {
  const index = indexes.get(store) ?? new SignatureIndex(store.folder);
  indexes.set(store, index);
  return index;
}

/**
 * The article whose current text is most like the given one, and at least 80 % alike by shingles; `null` when there is
 * none. Articles in the trash and in another language are not compared.
 */
export async function findAlike(
  store: LibraryStore,
  { tree, language }: Pick<ImportedArticle, 'tree' | 'language'>,
  signature: TextSignature,
): Promise<AlikeArticle | null> {
  const shingles = shinglesOf(tree);
  if (shingles === null) return null;
  const { length } = layOutText(tree).text;
  await signatureIndexOf(store).load();
  let best: AlikeArticle | null = null;
  for (const record of Object.values(store.current.articles)) {
    if (record.trashed !== null || !mayBeSameLanguage(record.language, language)) continue;
    const longer = currentRevision(record).length / Math.max(1, length);
    if (longer > mostLonger || longer < 1 / mostLonger) continue;
    const other = await signatureOfArticle(store, record);
    if (other === null || estimateLikeness(signature, other) < leastLikeness - doubt) continue;
    const text = await shinglesOfArticle(store, record);
    const alike = text === null ? 0 : likeness(shingles, text);
    if (alike >= leastLikeness && alike > (best?.likeness ?? 0)) best = { record, likeness: alike };
  }
  return best;
}

async function signatureOfArticle(store: LibraryStore, record: ArticleRecord): Promise<TextSignature | null> {
  const index = signatureIndexOf(store);
  const { textHash } = currentRevision(record);
  const known = index.get(textHash);
  if (known !== undefined) return known;
  const shingles = await shinglesOfArticle(store, record);
  const signature = shingles === null ? null : signatureOf(shingles);
  index.add(textHash, signature);
  // A library of which nothing is signed yet takes a while; the window has its turn meanwhile.
  await setImmediate();
  return signature;
}

async function shinglesOfArticle(
  store: LibraryStore,
  { id }: ArticleRecord,
): Promise<ReadonlySet<number> | null> {
  try {
    return shinglesOf((await store.readArticle(id)).tree);
  } catch (error) {
    // A text that is damaged is like none; opening the article, or a check of the library, says so.
    if (error instanceof StoreError) return null;
    throw error;
  }
}

/** A language that is not known, or known in more detail, is no other one. */
function mayBeSameLanguage(first: string | null, second: string | null): boolean {
  return first === null || second === null || primary(first) === primary(second);
}

function primary(language: string): string {
  return (language.split('-')[0] ?? '').toLowerCase();
}
