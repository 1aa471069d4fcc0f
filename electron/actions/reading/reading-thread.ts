/** The thread that reads sources, one after the other: what it is given is a `LocatedSource`. */
import { parentPort } from 'node:worker_threads';
import { ImportError } from '../../import/imported-article.ts';
import type { LocatedSource } from '../import-candidates.ts';
import type { ReadingAnswer } from './reading-messages.ts';
import { readSigned } from './read-signed.ts';

const port = parentPort;
if (port === null) throw new Error('This is a thread of the program, and nothing by itself.');

const answer = (message: ReadingAnswer): void => port.postMessage(message);

port.on('message', (source: LocatedSource) => {
  readSigned(source).then(
    (reading) => answer({ status: 'read', reading }),
    (error: unknown) =>
      answer(
        error instanceof ImportError
          ? { status: 'refused', code: error.code, message: error.message }
          : { status: 'broken', error },
      ),
  );
});
answer({ status: 'ready' });
