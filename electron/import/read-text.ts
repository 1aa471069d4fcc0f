import type { ImportedArticle } from './imported-article.ts';

/** What a reader of one format makes of text; how it came to be text is added by `readSource`. */
export type ReadText = (text: string) => Omit<ImportedArticle, 'mediaType' | 'encoding' | 'encodingFrom'>;
