import { structurePlainText } from '../../core/article/plain-text/structure-plain-text.ts';
import { detectLanguage } from './detect-language.ts';
import { ImportError } from './imported-article.ts';
import type { ReadText } from './read-text.ts';

/** Reads plain text, finding its structure again. Throws `no-text` for a text without letters or digits. */
export const readPlainText: ReadText = (text) => {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ImportError('no-text', 'holds no words.');
  return { ...structurePlainText(text), url: null, language: detectLanguage(text), assets: [] };
};
