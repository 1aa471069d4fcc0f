/** Opens a library, prints what `opening.readOnly` says as JSON, and holds it until it is killed. */
import { openLibrary } from '../../electron/store/open-library.ts';

const store = await openLibrary(process.argv[2] ?? '', { program: 'Holder' });
process.stdout.write(`${JSON.stringify(store.opening.readOnly)}\n`);
process.stdin.resume();
