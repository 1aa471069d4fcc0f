import { layOutText } from '../article/article-text.ts';
import type { RoleText } from '../article/carry-roles.ts';
import { countWords } from '../article/count-words.ts';
import { applyRoles } from '../article/edit-roles.ts';
import { roleKey, withRoles } from '../article/edited-role.ts';
import type { RoleEdits } from '../article/edited-role.ts';
import { roleUnits } from '../article/role-units.ts';
import { editArticle } from './article-operations.ts';
import type { RecordEdit } from './article-operations.ts';
import { OperationError } from './operation.ts';
import type { Operation } from './operation.ts';
import type { ArticleRecord } from './records.ts';
import { sameValue } from './same-value.ts';

/**
 * Changes what blocks of one of the article's texts are, and with it how many words of it are counted; `edit` may change
 * other fields in the same change. No patches when nothing differs. Throws `unknown-article`, or `invalid` for a block
 * that is not in the text and whatever `editArticle` refuses.
 */
export function editRoles(
  id: string,
  { tree, textHash }: RoleText,
  { roles, ...edit }: RecordEdit & { readonly roles: RoleEdits },
): Operation<ArticleRecord> {
  return (library, context) => {
    const units = roleUnits(tree, layOutText(tree));
    const keys = new Set(units.map(({ start }) => roleKey(textHash, start)));
    if (!Object.keys(roles).every((key) => keys.has(key))) {
      throw new OperationError('invalid', 'That block is not in the article’s text. Nothing was changed.');
    }
    const { value: record } = editArticle(id, edit)(library, context);
    const { roles: before, ...others } = record;
    const after = withRoles(before, roles);
    const words = countWords(applyRoles(tree, textHash, after));
    const edited: ArticleRecord = {
      ...others,
      ...(after !== undefined && { roles: after }),
      revisions: record.revisions.map((each) => (each.textHash === textHash ? { ...each, words } : each)),
      modified: context.now,
    };
    const old = library.articles[id];
    const isSame = record === old && sameValue(before ?? {}, after ?? {});
    return {
      kind: 'article-roles',
      subject: id,
      value: isSame ? record : edited,
      patches: isSame || old === undefined ? [] : [{ table: 'articles', id, before: old, after: edited }],
    };
  };
}
