import { ChangeTurns } from './change-turns.ts';
import type { Turn } from './change-turns.ts';
import type { CliCommand, CommandContext } from './command.ts';
import { explainFailure } from './explain-failure.ts';
import { parseBatchLine } from './parse-batch-line.ts';
import type { BatchCall } from './parse-batch-line.ts';
import { readLines } from './read-lines.ts';
import { refuseReadOnly } from './refuse-read-only.ts';
import { UsageError } from './words.ts';

/** How many lines may be under way at once: enough for one write to the disk to serve many. */
const maxUnderWay = 64;

/** One line's answer, and whether all that it asked for was done. */
interface Answer {
  readonly line: string;
  readonly failed: boolean;
}

/**
 * Reads one JSON object a line and answers each with one line, in order, as soon as it is durable. A line that is
 * wrong or fails is answered so, and the next one goes on. Marking, noting, removing and restoring may overlap, and
 * take effect in the order of their lines; every other command waits for all before it, and is waited for.
 * Blank lines are passed over. Resolves to whether any line failed, or nobody read the answers.
 */
export async function runBatch(context: CommandContext, commands: readonly CliCommand[]): Promise<boolean> {
  const { input, output } = context.conversation;
  const turns = new ChangeTurns(context.store);
  const underWay = new Set<Promise<Answer>>();
  let anyFailed = Promise.resolve(false);

  try {
    for await (const text of readLines(input)) {
      if (output.lost || context.signal?.aborted === true) break;
      if (text.trim() === '') continue;
      const call = readCall(text, commands);
      const overlaps = 'given' in call && call.command.overlaps;
      if (!overlaps || underWay.size >= maxUnderWay) await Promise.all(underWay);

      const answer = 'given' in call ? answerCall(call, context, turns.take()) : Promise.resolve(call);
      underWay.add(answer);
      anyFailed = anyFailed.then(async (earlierFailed) => {
        const { line, failed } = await answer;
        underWay.delete(answer);
        await output.writeLine(line);
        return earlierFailed || failed;
      });
      if (!overlaps) await answer;
    }
  } catch (error) {
    // The input ends in the middle when the batch is cancelled; what was begun is still answered.
    if (context.signal?.aborted !== true) throw error;
  }
  return (await anyFailed) || output.lost || context.signal?.aborted === true;
}

function readCall(text: string, commands: readonly CliCommand[]): BatchCall | Answer {
  try {
    return parseBatchLine(text, commands);
  } catch (error) {
    return failure(error);
  }
}

async function answerCall(
  { command, given }: BatchCall,
  context: CommandContext,
  turn: Turn,
): Promise<Answer> {
  try {
    if (command.access === 'change') refuseReadOnly(context.store);
    const { value, failed } = await command.perform(
      {
        ...context,
        change: turn.change,
        readInput: () => Promise.reject(new UsageError('Standard input is the batch itself.')),
        emit: () => undefined,
      },
      given,
    );
    return { line: JSON.stringify({ ok: true, value }), failed };
  } catch (error) {
    return failure(error);
  } finally {
    turn.end();
  }
}

function failure(error: unknown): Answer {
  const { code, message } = explainFailure(error);
  return { line: JSON.stringify({ ok: false, error: { code, message } }), failed: true };
}
