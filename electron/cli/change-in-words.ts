import type { ChangeKind } from '../../core/library/records.ts';

/** What a change did, as the subject of a sentence. */
export const changeInWords: Readonly<Record<ChangeKind, string>> = {
  'article-import': 'the import of article',
  'article-update': 'the new revision of article',
  'article-edit': 'the change of article',
  'article-state': 'the reading state of article',
  'article-tag': 'the tags of article',
  'article-note': 'the note on article',
  'article-roles': 'the blocks of article',
  'article-remove': 'the removal of article',
  'article-restore': 'the restoring of article',
  'highlight-add': 'the marking of highlight',
  'highlight-mark': 'the look of highlight',
  'highlight-note': 'the note on highlight',
  'highlight-tag': 'the tags of highlight',
  'highlight-layer': 'the layer of highlight',
  'highlight-move': 'the passage of highlight',
  'highlight-remove': 'the removal of highlight',
  'highlight-restore': 'the restoring of highlight',
  'conflict-settle': 'the settling of',
  'library-merge': 'the taking in of changes into library',
  'library-restore': 'the restoring of library',
  'trash-empty': 'the emptying of the trash of library',
};
