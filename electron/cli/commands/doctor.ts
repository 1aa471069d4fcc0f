import { examineLibrary } from '../../actions/doctor.ts';
import type { LibraryProblem } from '../../store/check/check-context.ts';
import { defineCommand } from '../command.ts';
import { plainLine } from '../layout/plain-line.ts';
import { refuseReadOnly } from '../refuse-read-only.ts';

export const doctorCommand = defineCommand({
  name: 'doctor',
  summary: 'Check the whole library against its files',
  words: { repair: { kind: 'flag', about: 'mend what can be mended' } },
  access: 'either',
  perform: ({ store }, { repair }) => {
    if (repair) refuseReadOnly(store);
    return examineLibrary(store, repair);
  },
  print: ({ ok, checked, problems }) =>
    [
      ...problems.map(({ what, item, repaired, harmless }) =>
        plainLine(`${repaired ? 'mended' : harmless ? 'note' : 'PROBLEM'}  ${item}: ${what}`),
      ),
      `${checked} things checked, ${ok ? 'all is well' : `${problems.filter(isOpen).length} not as they should be`}.`,
    ].join('\n'),
  value: ({ ok, checked, problems }) => ({
    ok,
    checked,
    problems: problems.map(({ what, item, repaired }) => ({ what, item, repaired })),
  }),
  failed: ({ ok }) => !ok,
});

function isOpen({ repaired, harmless }: LibraryProblem): boolean {
  return !repaired && !harmless;
}
