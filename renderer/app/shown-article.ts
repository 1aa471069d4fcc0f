import { applyRoles } from '../../core/article/edit-roles.ts';
import type { EditedRoles } from '../../core/article/edited-role.ts';
import type { ArticleView } from '../../core/ipc/contract.ts';
import { sameValue } from '../../core/library/same-value.ts';

/** The open article as the reader has it: the stored tree with the roles that the reader gave to blocks. */
export class ShownArticle {
  #stored: ArticleView | null = null;
  #roles: EditedRoles = {};
  #shown: ArticleView | null = null;

  /** The same object as before unless the article or what is said of its blocks is another. */
  of(stored: ArticleView | null, roles: EditedRoles = {}): ArticleView | null {
    if (stored === this.#stored && sameValue(roles, this.#roles)) return this.#shown;
    this.#stored = stored;
    this.#roles = roles;
    this.#shown =
      stored === null ? null : { ...stored, tree: applyRoles(stored.tree, stored.textHash, roles) };
    return this.#shown;
  }
}
