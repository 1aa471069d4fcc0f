import { ImportError } from '../imported-article.ts';
import { pathInBook } from './book-paths.ts';
import { parseXml } from './xml.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Refuses a book whose text is locked: by a password, or by a seller. That its fonts are obfuscated does no harm. */
export function refuseProtected(archive: ZipArchive, texts: readonly string[]): void {
  if (texts.some((path) => archive.isEncrypted(path))) {
    throw new ImportError('unsupported', 'is locked with a password.');
  }
  const bytes = archive.read('META-INF/encryption.xml');
  if (bytes === null) return;
  const locked = parseXml(new TextDecoder().decode(bytes))
    .all('cipherreference')
    .map((reference) => pathInBook('', reference.attribute('uri') ?? '')?.path);
  if (texts.some((path) => locked.includes(path))) {
    throw new ImportError(
      'unsupported',
      'is protected against copying (DRM): only the program of its seller can open it.',
    );
  }
}
