import { shinglesOf } from '../../../core/article/shingles.ts';
import { signatureOf, type TextSignature } from '../../../core/article/text-signature.ts';
import type { ReadSource } from '../../import/read-source.ts';
import type { LocatedSource } from '../import-candidates.ts';
import { readLocated } from '../read-located.ts';

/** What a source holds, and of each article in it the signature of its text: `null` for one that is too short. */
export interface SignedReading {
  readonly source: ReadSource;
  readonly signatures: readonly (TextSignature | null)[];
}

/** Reads a source and signs what is in it: all that takes long and needs no library. Throws `ImportError`. */
export async function readSigned(located: LocatedSource): Promise<SignedReading> {
  const source = await readLocated(located);
  const articles = source.kind === 'book' ? source.articles : [source.article];
  const signatures = articles.map(({ tree }) => {
    const shingles = shinglesOf(tree);
    return shingles === null ? null : signatureOf(shingles);
  });
  return { source, signatures };
}
