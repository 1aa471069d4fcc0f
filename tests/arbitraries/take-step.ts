import {
  addRevision,
  editArticle,
  importArticle,
  removeArticle,
  restoreArticle,
} from '../../core/library/article-operations.ts';
import {
  addHighlight,
  editHighlight,
  removeHighlight,
  restoreHighlight,
} from '../../core/library/highlight-operations.ts';
import { layOutText } from '../../core/article/article-text.ts';
import { roleUnits } from '../../core/article/role-units.ts';
import { roleKey } from '../../core/article/edited-role.ts';
import { editRoles } from '../../core/library/role-operations.ts';
import { layersIn, renameLayer } from '../../core/library/layers.ts';
import { redoStep, undoStep } from '../../core/library/history/undo.ts';
import { listConflicts, settleConflict } from '../../core/library/merge/conflicts.ts';
import type { Operation } from '../../core/library/operation.ts';
import { markColors, readingStates, themes } from '../../core/library/records.ts';
import type { Patch, TableName } from '../../core/library/records.ts';
import { describeTarget } from '../../core/annotation/describe.ts';
import {
  sampleArticleText,
  sampleDraft,
  sampleFields,
  sampleRevision,
  sampleText,
} from '../sample-library.ts';
import type { Replica } from './replica.ts';

/** What a reader or a program may do; what stands here more than once is done more often. */
export const steps = [
  'import',
  'import',
  'mark',
  'mark',
  'mark',
  'note',
  'note',
  'note',
  'recolour',
  'layer',
  'rename-layer',
  'move',
  'absorb',
  'tag',
  'untag',
  'title',
  'article-note',
  'article-tag',
  'state',
  'role',
  'role',
  'unrole',
  'trash',
  'restore',
  'trash-article',
  'restore-article',
  'destroy',
  'destroy-article',
  'undo',
  'undo',
  'redo',
  'settle',
  'update',
  'settings',
  'read',
  'rename',
  'exchange',
  'exchange',
  'exchange',
  'exchange',
] as const;

export type StepKind = (typeof steps)[number];

const ofHighlights = [
  'note',
  'recolour',
  'layer',
  'move',
  'absorb',
  'tag',
  'untag',
  'trash',
  'restore',
  'destroy',
] as const;

function isOfHighlights(what: StepKind): what is (typeof ofHighlights)[number] {
  return (ofHighlights as readonly StepKind[]).includes(what);
}

interface Particulars {
  readonly which: number;
  readonly how: number;
  readonly now: string;
  readonly id: string;
}

/** Takes one step in a place; nothing where there is no record to take it with. */
export function takeStep(
  replica: Replica,
  what: Exclude<StepKind, 'exchange'>,
  { which, how, now, id }: Particulars,
): void {
  const { library } = replica;
  const article = pick(Object.keys(library.articles).sort(), which);
  const highlight = pick(Object.keys(library.highlights).sort(), which);
  const tag = 'stuv'.charAt(how % 4);
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, id);
  const revision = {
    ...sampleRevision,
    original: String(how % 10).repeat(64),
    textHash: String(how % 10).repeat(64),
  };
  switch (what) {
    case 'import':
      run(importArticle({ id, ...sampleFields, title: `Title ${id}`, revision }));
      break;
    case 'settings':
      replica.set({ theme: themes[how % themes.length]!, textScale: 1 + (which % 5) / 10 }, now);
      break;
    case 'rename':
      replica.rename(`r${id}`);
      break;
    case 'undo':
    case 'redo': {
      const step = what === 'undo' ? undoStep(library, now) : redoStep(library, now);
      if (step !== null) replica.commit(step.pending);
      break;
    }
    case 'settle': {
      const conflict = pick(listConflicts(library), which);
      if (conflict === undefined) break;
      const chosen = how % 2 === 0 ? 'shown' : (pick(conflict.others, how)?.dot ?? 'shown');
      run(settleConflict(conflict.key, conflict.register, chosen));
      break;
    }
    case 'rename-layer': {
      const layer = pick(layersIn(Object.values(library.highlights)), which);
      if (layer !== undefined) run(renameLayer(layer, how % 3 === 0 ? '' : 'renamed'));
      break;
    }
    default:
      if (isOfHighlights(what)) {
        if (highlight !== undefined) changeHighlight(replica, what, highlight, { which, how, now, id }, tag);
      } else if (article !== undefined) changeArticle(replica, what, article, { which, how, now, id }, tag);
  }
}

function changeHighlight(
  replica: Replica,
  what: (typeof ofHighlights)[number],
  id: string,
  { how, now, id: fresh }: Particulars,
  tag: string,
): void {
  const record = replica.library.highlights[id]!;
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, fresh);
  switch (what) {
    case 'note':
      return void run(editHighlight(id, { note: `note ${fresh}` }));
    case 'recolour':
      return void run(editHighlight(id, { color: markColors[how % markColors.length]! }));
    case 'layer':
      return void run(editHighlight(id, { layer: ['', 'first', 'second'][how % 3]! }));
    case 'move': {
      const target = describeTarget(sampleText, sampleRevision.textHash, how % 20, 40);
      return void run(editHighlight(id, { target }));
    }
    case 'absorb': {
      const others = Object.values(replica.library.highlights).filter(
        (other) => other.id !== id && other.article === record.article && other.trashed === null,
      );
      const taken = pick(others.map((other) => other.id).sort(), how);
      if (taken !== undefined) run(editHighlight(id, { absorbs: [taken] }));
      return;
    }
    case 'tag':
      return void run(editHighlight(id, { tags: [tag, ...record.tags] }));
    case 'untag':
      return void run(editHighlight(id, { tags: record.tags.filter((each) => each !== tag) }));
    case 'trash':
      return void run(removeHighlight(id));
    case 'restore':
      return void run(restoreHighlight(id));
    case 'destroy':
      if (record.trashed !== null) run(destroy([['highlights', id]]));
  }
}

function changeArticle(
  replica: Replica,
  what:
    | 'mark'
    | 'title'
    | 'article-note'
    | 'article-tag'
    | 'state'
    | 'role'
    | 'unrole'
    | 'trash-article'
    | 'restore-article'
    | 'destroy-article'
    | 'update'
    | 'read',
  id: string,
  { how, which, now, id: fresh }: Particulars,
  tag: string,
): void {
  const record = replica.library.articles[id]!;
  const run = (operation: Operation<unknown>): boolean => replica.do(operation, now, fresh);
  switch (what) {
    case 'mark':
      return void run(
        addHighlight(sampleDraft(id, { note: how % 2 === 0 ? '' : `first ${fresh}`, tags: [tag] })),
      );
    case 'title':
      return void run(editArticle(id, { title: `title ${fresh}` }));
    case 'article-note':
      return void run(editArticle(id, { note: `note ${fresh}` }));
    case 'article-tag':
      return void run(editArticle(id, { tags: how % 3 === 0 ? [] : [...record.tags, tag] }));
    case 'state':
      return void run(editArticle(id, { state: readingStates[how % readingStates.length]! }));
    case 'role': {
      const role = (['boilerplate', 'heading', 'caption', 'unfolded'] as const)[how % 4]!;
      return void run(editRoles(id, sampleArticleText, { roles: { [sampleKey(which)]: role } }));
    }
    case 'unrole':
      return void run(editRoles(id, sampleArticleText, { roles: { [sampleKey(which)]: null } }));
    case 'trash-article':
      return void run(removeArticle(id));
    case 'restore-article':
      return void run(restoreArticle(id));
    case 'destroy-article': {
      const highlights = Object.values(replica.library.highlights).filter(({ article }) => article === id);
      if (record.trashed !== null)
        run(destroy([...highlights.map((each) => ['highlights', each.id] as const), ['articles', id]]));
      return;
    }
    case 'update': {
      const original = `${how % 10}`.repeat(64);
      return void run(
        addRevision(
          id,
          { ...sampleFields, title: `updated ${fresh}` },
          { ...sampleRevision, original, textHash: original },
        ),
      );
    }
    case 'read':
      replica.read(id, which, now);
  }
}

/** Names one of the two blocks of the sample. */
function sampleKey(which: number): string {
  const starts = roleUnits(sampleArticleText.tree, layOutText(sampleArticleText.tree)).map(
    ({ start }) => start,
  );
  return roleKey(sampleRevision.textHash, pick(starts, which)!);
}

/** Destroys records for good, as emptying the trash does. */
function destroy(records: readonly (readonly [TableName, string])[]): Operation<void> {
  return (library) => ({
    kind: 'trash-empty',
    subject: library.id,
    patches: records.map(
      ([table, id]) => ({ table, id, before: library[table][id], after: null }) as unknown as Patch,
    ),
    value: undefined,
  });
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % Math.max(1, list.length)];
}
