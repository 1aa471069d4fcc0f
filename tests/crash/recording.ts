import type { ChildLine } from './child-lines.ts';
import type { StepWatcher } from './disk-steps.ts';

/** Tells of each step when it begins and when it is done, and lets it be done. */
export function recordingWatcher(tell: (line: ChildLine) => void): StepWatcher {
  return {
    before: ({ data, ...step }) => {
      const bytes = data === undefined ? {} : { data: Buffer.from(data).toString('base64') };
      tell({ line: 'begin', step: { ...step, ...bytes } });
      return 'whole';
    },
    after: ({ number }, stat) => {
      const found = stat();
      const known = found === null ? {} : { ino: String(found.ino), mtimeNs: String(found.mtimeNs) };
      tell({ line: 'end', number, ...known });
      return null;
    },
  };
}
