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
  [
    'NORRVIK, March 14 (Reuters) - Ferry operator Blue Strait is suspending all night crossings. Shares fell.',
    'Ferry operator Blue Strait is suspending all night crossings',
  ],
  ['NATO - what it is and what it was. A reader.', 'NATO - what it is and what it was'],
  [
    '（例报记者 李晓梅）青石镇邮局周四重新开业，第一位顾客是赵先生。',
    '青石镇邮局周四重新开业，第一位顾客是赵先生',
  ],
  [
    '关门三年的青石镇邮局周四重新开业，第一位顾客是八十二岁的退休教师赵先生，他寄出了一封写给自己的信，然后又买了三枚邮票。',
    '关门三年的青石镇邮局周四重新开业，第一位顾客是八十二岁的退休教师赵先生，他寄出了一封写给自己的信…',
  ],
  [
    'عادت المكتبة المتنقلة إلى القرى الجبلية يوم الاثنين بعد انقطاع دام عشر سنوات، وكان في استقبالها أطفال لم يروها من قبل.',
    'عادت المكتبة المتنقلة إلى القرى الجبلية يوم الاثنين بعد انقطاع دام عشر سنوات…',
  ],
  ['मुंबई में पुराना पुस्तकालय फिर खुल गया। लोग खुश हैं।', 'मुंबई में पुराना पुस्तकालय फिर खुल गया'],
  [
    'The levy of 1,200 crowns a year, of which 400 go to the harbour and 800 to the island school, ends in May of next year.',
    'The levy of 1,200 crowns a year, of which 400 go to the harbour and 800 to the island school…',
  ],
  ['', ''],
])('%j becomes %j', (text, title) => {
  expect(deriveTitle(text)).toBe(title);
});
