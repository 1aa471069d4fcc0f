import { expect, test } from 'vitest';
import { deriveTitle } from './derive-title.ts';

test.each([
  ['The harbour froze last night. Nobody sailed.', 'The harbour froze last night'],
  ['Will the harbour freeze again? Nobody knows.', 'Will the harbour freeze again?'],
  ['Dr. Alma Reyes opened the new observatory. It rained.', 'Dr. Alma Reyes opened the new observatory'],
  [
    'The council has approved the first new tram line in forty years, which will join the harbour to the hills above the old town.',
    'The council has approved the first new tram line in forty years…',
  ],
  [
    'A very long sentence that has no comma and no dash anywhere in it must be cut between two of its words and not inside one.',
    'A very long sentence that has no comma and no dash anywhere in it must be cut between two of its…',
  ],
  ['港口昨晚结冰了，没有船出海。今天太阳出来了，冰开始融化，渔民们准备出发。', '港口昨晚结冰了，没有船出海'],
  ['', ''],
])('%j becomes %j', (text, title) => {
  expect(deriveTitle(text)).toBe(title);
});
