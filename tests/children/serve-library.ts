/** Opens a library as the app does, lets the command line hand its work over, and prints a line once it may. */
import { HandOverServer } from '../../electron/cli/hand-over/hand-over-server.ts';
import { openLibrary } from '../../electron/store/open-library.ts';

const store = await openLibrary(process.argv[2] ?? '', { program: 'Server' });
await HandOverServer.open({ store, log: (message) => process.stderr.write(`${message}\n`) });
process.stdout.write('listening\n');
