import type { ArticleEdit } from '../../core/ipc/contract.ts';
import { rolesInWords } from '../components/block-roles/block-words.ts';
import type { Session } from './session.ts';
import { tellWithUndo } from './tell-with-undo.ts';

/** Gives blocks other roles and says so, with the way back. */
export async function editBlocks(session: Session, article: string, edit: ArticleEdit): Promise<void> {
  const outcome = await session.calls.run((api) => api['article:edit'](article, edit));
  if (outcome.ok) tellWithUndo(session, 'pilcrow', rolesInWords(edit));
}
