import { layOutText } from '../../../core/article/article-text.ts';
import { applyRoles } from '../../../core/article/edit-roles.ts';
import { treeToMarkdown } from '../../../core/article/tree-to-markdown.ts';
import { findArticle } from '../../../core/library/find-record.ts';
import { ActionError } from '../../actions/action-error.ts';
import { defineCommand } from '../command.ts';
import { articleWord } from '../common-words.ts';
import { plainText } from '../layout/plain-line.ts';
import { UsageError } from '../words.ts';

export const showCommand = defineCommand({
  name: 'show',
  summary: 'Print an article as Markdown without what is folded, or with --json its text and all blocks',
  words: {
    id: articleWord,
    revision: { kind: 'option', value: 'N', about: 'an older revision, 1 for the first' },
  },
  access: 'read',
  perform: async ({ store }, { id, revision }) => {
    const record = findArticle(store.current, id);
    const wanted = revision === undefined ? undefined : parseRevision(revision);
    if (wanted !== undefined && !record.revisions.some((each) => each.revision === wanted)) {
      const known = record.revisions.map((each) => each.revision).join(', ');
      throw new ActionError(
        'unknown-revision',
        `“${record.title}” has no revision ${wanted}; it has ${known}.`,
      );
    }
    const { tree, textHash } = await store.readArticle(record.id, wanted);
    return { record, tree: applyRoles(tree, textHash, record.roles) };
  },
  print: ({ tree }) => plainText(treeToMarkdown(tree, { folded: false })).trimEnd(),
  value: ({ record, tree }) => {
    const { text, blocks } = layOutText(tree);
    return {
      id: record.id,
      title: record.title,
      byline: record.byline,
      site: record.site,
      url: record.url,
      published: record.published,
      language: record.language,
      text,
      blocks: blocks.map(({ type, role, depth, start, end, folded }) => ({
        type,
        role,
        depth,
        start,
        end,
        text: text.slice(start, end),
        folded,
      })),
    };
  },
});

function parseRevision(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word))
    throw new UsageError(`--revision takes a number from 1 on, not “${word}”.`);
  return Number(word);
}
