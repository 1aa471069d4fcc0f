import { describeTarget } from '../../../core/annotation/describe.ts';
import { resolveTarget } from '../../../core/annotation/resolve.ts';
import type { Target } from '../../../core/annotation/target.ts';
import { recordIn } from '../../../core/library/find-record.ts';
import type { Operation } from '../../../core/library/operation.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import type { CheckContext } from './check-context.ts';

/** Stands for a text that is not known, so that the passage is looked for by its words. */
const noText = '';

/**
 * Compares the highlights of an article with the texts that they were made on, given by their hashes: that each lies in
 * its text, and that the words there are those of its quote. A passage that is elsewhere in the text is set there; one
 * that is not is from then on looked for by its words.
 */
export async function checkPositions(
  context: CheckContext,
  highlights: readonly HighlightRecord[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { id, target } of highlights) {
    const { position, quote, textHash } = target;
    const text = texts.get(textHash);
    if (text === undefined || text.slice(position.start, position.end) === quote.exact) continue;
    if (context.repairs) await context.store.change(moveHighlight(id, targetIn(text, target)));
    const what =
      position.end > text.length
        ? `This highlight's place (${position.start} to ${position.end}) lies outside of the text, which ends at ${text.length}.`
        : `This highlight's place (${position.start} to ${position.end}) does not hold the words that were marked.`;
    context.report(id, what, context.repairs);
  }
}

function targetIn(text: string, target: Target): Target {
  const unplaced = { ...target, textHash: noText };
  const found = resolveTarget(unplaced, text, target.textHash);
  const isThere = found.status === 'exact' || found.status === 'moved';
  return isThere ? describeTarget(text, target.textHash, found.start, found.end) : unplaced;
}

function moveHighlight(id: string, target: Target): Operation<null> {
  return (library, { now }) => {
    const before = recordIn(library.highlights, id);
    if (before === null) return { kind: 'highlight-mark', subject: id, patches: [], value: null };
    const after = { ...before, target, modified: now };
    return {
      kind: 'highlight-mark',
      subject: id,
      patches: [{ table: 'highlights', id, before, after }],
      value: null,
    };
  };
}
