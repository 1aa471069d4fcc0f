import type { ChangeKind } from '../../../core/library/records.ts';

/** What each kind of change did, in words that follow `Undone:` and `Done again:`. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  'article-import': 'article imported',
  'article-update': 'new revision imported',
  'article-edit': 'article renamed or edited',
  'article-state': 'reading state changed',
  'article-tag': 'tags of the article changed',
  'article-note': 'note on the article written',
  'article-roles': 'kind of a block changed',
  'article-remove': 'article moved to the trash',
  'article-restore': 'article restored',
  'highlight-add': 'mark added',
  'highlight-mark': 'mark changed',
  'highlight-note': 'note written',
  'highlight-tag': 'tags changed',
  'highlight-layer': 'layer changed',
  'highlight-move': 'passage of a mark changed',
  'highlight-remove': 'mark deleted',
  'highlight-restore': 'mark restored',
  'conflict-settle': 'difference settled',
  'library-merge': 'changes taken in from elsewhere',
  'library-restore': 'library restored',
  'trash-empty': 'trash emptied',
};
