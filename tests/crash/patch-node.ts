import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Any function, whatever it takes. */
export type AnyFunction = (...given: never[]) => unknown;

export type Members = Readonly<Record<string, AnyFunction>>;

/**
 * Replaces functions of Node's own modules and classes, also for code that has imported them already. Returns a
 * function that puts the old ones back.
 */
export function patchNode(...patches: readonly (readonly [target: object, members: Members])[]): () => void {
  const before = patches.map(([target, members]): readonly [object, Members] => [
    target,
    Object.fromEntries(Object.keys(members).map((name) => [name, (target as Members)[name]!])),
  ]);
  const put = (members: typeof patches): void => {
    for (const [target, replaced] of members) Object.assign(target, replaced);
    syncBuiltinESMExports();
  };
  put(patches);
  return () => put(before);
}

/** What all open files of `node:fs/promises` have their methods from: Node does not export it. */
export async function fileHandlePrototype(): Promise<object> {
  const file = await fs.promises.open(import.meta.filename);
  const prototype = Object.getPrototypeOf(file) as object;
  await file.close();
  return prototype;
}
