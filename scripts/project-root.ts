import { dirname } from 'node:path';

/** The project's top folder, wherever a script is started from. */
export const projectRoot = dirname(import.meta.dirname);
