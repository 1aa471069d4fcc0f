import { examineLibrary } from '../../actions/doctor.ts';
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
      ...problems.map(({ what, item, repaired }) =>
        plainLine(`${repaired ? 'mended' : 'PROBLEM'}  ${item}: ${what}`),
      ),
      `${checked} things checked, ${ok ? 'all is well' : `${problems.filter((each) => !each.repaired).length} not as they should be`}.`,
    ].join('\n'),
  failed: ({ ok }) => !ok,
});
