import fc from 'fast-check';
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
import type { HighlightEdit } from '../../core/ipc/contract.ts';
import { renameLayer } from '../../core/library/layers.ts';
import { describeTarget } from '../../core/annotation/describe.ts';
import { redoStep, undoStep } from '../../core/library/history/undo.ts';
import type { Operation } from '../../core/library/operation.ts';
import type { Tables } from '../../core/library/records.ts';
import { roleKey } from '../../core/article/edited-role.ts';
import { editRoles } from '../../core/library/role-operations.ts';
import {
  sampleArticleText,
  sampleDraft,
  sampleFields,
  sampleRevision,
  sampleText,
} from '../sample-library.ts';
import type { SampleLibrary } from '../sample-library.ts';

/** One thing that somebody does in a library; which record it is done to, `pick` decides. */
export interface LibraryStep {
  readonly what:
    | 'import'
    | 'update'
    | 'edit-article'
    | 'edit-roles'
    | 'remove-article'
    | 'restore-article'
    | 'mark'
    | 'edit-mark'
    | 'rename-layer'
    | 'remove-mark'
    | 'restore-mark'
    | 'undo'
    | 'redo';
  readonly pick: number;
  /** Seconds since the step before: always more than the minute within which edits of one note are one change. */
  readonly pause: number;
  readonly word: string;
}

const step: fc.Arbitrary<LibraryStep> = fc.record({
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('mark', 'edit-mark', 'edit-article', 'edit-roles') },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'import',
        'update',
        'remove-article',
        'restore-article',
        'rename-layer',
        'remove-mark',
        'restore-mark',
      ),
    },
  ),
  pick: fc.nat(1000),
  pause: fc.constantFrom(61, 3600, 20 * 3600),
  word: fc.constantFrom('sea', 'moon', 'tide', ''),
});

/** What somebody does in a library, one thing after the other. */
export function randomSteps(options: {
  readonly minLength?: number;
  readonly maxLength: number;
}): fc.Arbitrary<LibraryStep[]> {
  return fc.array(step, { size: 'max', ...options });
}

/** Lets its pause pass, then does a step, as far as there is a record to do it to. */
export function changeAtRandom(sample: SampleLibrary, given: LibraryStep): void {
  const { what } = given;
  sample.seconds += given.pause;
  if (what === 'undo' || what === 'redo') {
    const found = (what === 'undo' ? undoStep : redoStep)(sample.library, sample.now);
    if (found !== null) sample.commit(found.pending);
    return;
  }
  const operation = operationOf(sample, given);
  if (operation !== null) sample.do(operation);
}

/** The records, without when they were modified: reading on modifies an article and is no step of the history. */
export function recordsOf({ articles, highlights, collections }: Tables): unknown {
  return JSON.parse(
    JSON.stringify({ articles, highlights, collections }, (key, value: unknown) =>
      key === 'modified' ? undefined : value,
    ),
  );
}

function operationOf(
  { library }: SampleLibrary,
  { what, pick, word }: LibraryStep,
): Operation<unknown> | null {
  const article = pickFrom(Object.keys(library.articles), pick);
  const highlight = pickFrom(Object.keys(library.highlights), pick);
  if (what === 'import' || article === null)
    return importArticle({ ...sampleFields, revision: sampleRevision });
  switch (what) {
    case 'update':
      return addRevision(article, sampleFields, { ...sampleRevision, words: pick });
    case 'edit-article':
      return editArticle(
        article,
        pick % 2 === 0 ? { note: word } : { tags: word === '' ? [] : [word, 'all'] },
      );
    case 'edit-roles':
      return editRoles(article, sampleArticleText, {
        roles: {
          [roleKey(sampleRevision.textHash, 0)]: word === '' ? null : word === 'sea' ? 'heading' : 'caption',
        },
      });
    case 'remove-article':
      return removeArticle(article);
    case 'restore-article':
      return restoreArticle(article);
    case 'mark':
      return addHighlight(sampleDraft(article, { note: word }));
    default:
      break;
  }
  if (highlight === null) return null;
  if (what === 'remove-mark') return removeHighlight(highlight);
  if (what === 'restore-mark') return restoreHighlight(highlight);
  if (what === 'rename-layer') return renameLayer('sea', word);
  return editHighlight(highlight, markEdit(pick, word));
}

function markEdit(pick: number, word: string): HighlightEdit {
  switch (pick % 4) {
    case 0:
      return { note: word };
    case 1:
      return { layer: word };
    case 2:
      return { target: describeTarget(sampleText, sampleRevision.textHash, pick % 20, 40) };
    default:
      return { color: 'rose', tags: [word || 'none'] };
  }
}

function pickFrom(ids: readonly string[], pick: number): string | null {
  return ids[pick % Math.max(1, ids.length)] ?? null;
}
