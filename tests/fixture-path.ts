import { join } from 'node:path';

/** The path of one of the articles in `tests/fixtures/`. */
export function fixturePath(name: string): string {
  return join(import.meta.dirname, 'fixtures', name);
}
