import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sharedFolder } from '../../../tests/shared-folder.ts';
import { blockText, layOutText } from '../article-text.ts';
import { parseTree } from '../stored-tree.ts';
import { wordsOf } from './sentence-shape.ts';
import { structurePlainText } from './structure-plain-text.ts';

/** Each block as `role or type: its first words`. */
function outline(text: string, words = 3): string[] {
  const { text: whole, blocks } = layOutText(structurePlainText(text).tree);
  return blocks.map((block) => {
    const start = whole.slice(block.start, block.end).split(/\s+/u).slice(0, words).join(' ');
    return `${block.role ?? block.type}: ${start}`;
  });
}

const head = `Home
News
Sport
Opinion

City reopens its oldest bridge after nine years

The crossing was closed when cracks were found in two of its five piers.

By Jane Doe and Omar El-Sayed
3 May 2021, 14:30 GMT

Share this article
Facebook Twitter WhatsApp

The oldest bridge in the city reopened on Monday, nine years after engineers closed it to all traffic.

“We never thought that it would take this long,” said the mayor, who cut a ribbon at noon.

“We never thought that it would take this long”

Advertisement

What went wrong?

Engineers had found cracks in two of the five piers, and then in a third, and the contractor went bankrupt.

Read more: How the bridge was saved from the flood of 1953

The council then bought the works itself. Among its conditions were:

- a toll for lorries
- a lane for bicycles

Support for the plan grew once readers of the local paper had donated two million euros to the bridge fund.

This article was amended on 4 May 2021 to correct the number of piers.

Jane Doe is a reporter for the Evening Example who covers transport.

Related articles
Tram line to the hills approved
A ferry for the night

© 2021 Evening Example. All rights reserved.
`;

const wrapped = `From the valley to the sea: a walk of five days

The path leaves the village behind the mill and climbs through oak
woods for an hour before it reaches the ridge. From there the sea is
visible on clear days, a thin line of light behind the hills, a well-
known view. Nobody lives there now.

The second day is longer. It follows the ridge, then drops to a reser-
voir, which was built when the town outgrew its wells. The reservoir
has no bank on which one could rest, so carry enough water.

    "Whoever has walked this path once," an old guide says, "will
    walk it again, and will not know why."
    -- The Guide

What to take
------------

1. A map, since the signs are few and some of them have been turned
   by walkers who thought it funny
2. Water for a day

* * *

> The bus no longer stops at the mill, so plan for another hour on
> foot.
`;

const oneLineEach = `City reopens its oldest bridge after nine years
The crossing was closed when cracks were found in two of its five piers
Jane Doe | 3 May 2021
The oldest bridge in the city reopened on Monday, nine years after engineers closed it to all traffic.
Hundreds of people crossed the bridge on foot on Monday. (Photo: Omar Sayed/Example)
“We never thought that it would take this long,” said the mayor, who cut a ribbon at noon on Monday.
A second bridge
The council now wants to repair the second bridge too, and within this decade, as it decided in the evening.
Editor’s note: The name of the contractor has been corrected.
Do you value our work? Become a member and support independent journalism today.
Enter your email
About | Contact | Privacy Policy | Terms of Use
`;

const german = `Die alte Brücke ist wieder offen

Von Anna Beispiel, 3. Mai 2021

Neun Jahre lang war die älteste Brücke der Stadt gesperrt, nun fahren wieder Straßenbahnen hinüber.

Streit um die Kosten

Der Umbau kostete am Ende doppelt so viel wie geplant. „Wir haben daraus gelernt“, sagte der Bürgermeister.

Foto: Max Muster/dpa

Anzeige

Die Stadt will nun auch die zweite Brücke sanieren, und zwar noch in diesem Jahrzehnt, so der Rat am Abend.

Berichtigung: In einer früheren Fassung stand, die Brücke habe drei Pfeiler. Es sind fünf.

Anna Beispiel ist Redakteurin beim Abendblatt in Musterstadt.

Lesen Sie auch: Die Fähre fährt wieder
`;

const chinese = `旧码头将改建为公园
记者：王小明
2021年5月3日

市政府周一宣布，关闭多年的旧码头将改建为公园，预计明年夏天向公众开放，工程费用约为三千万元。
附近居民对计划表示欢迎，但有人担心游客增多会带来噪音，也有人希望保留原有的仓库和铁轨作为纪念。
工程分三期进行
第一期工程将拆除围墙并种植树木，第二期将修建儿童游乐场和图书馆，第三期则会恢复通往小岛的渡轮服务。
“我们等了很多年，终于可以看到海了。”住在附近的陈女士说，她每天都会经过这里。
图片：李华/例社
编者按：本文已更新，更正了工程费用。
延伸阅读：渡轮的历史
`;

const poem = `The Lamp

I lit the lamp before the rain,
The window held it like a seed
And all the street was ours again
With nothing left to want or need

A boat went by without a light
Its oars were quiet as the snow
It took the middle of the night
And left the rest for us to know
`;

const couplets = `between the window and the door
a chair

nobody sits in it now
except the light

which comes at four
and leaves its coat
`;

const indented = `    The house stood at the end of the lane where the lamps were not lit, and the
boy who lived in it was the only one in the village who did not go to school
with the others in winter.
    He had a reason, and his mother knew of it, but she did not speak about it
when the priest came, and the priest did not ask.
`;

const letter = `Dear Anna,

thank you for your letter, which came on Tuesday with the morning post
and was read aloud at breakfast. The children want to know whether the
boat is really blue.

Bring:

 * the lamp
 * two blankets, since the nights by the
   lake are cold until June

Yours,
Omar
`;

const report = `1. Introduction

Rivers move. This is known to everyone who has lived beside one, and to nobody who has drawn a map of one.

2. Method

We walked along the river for a year and wrote down where it was on every day that the weather allowed it.

Figure 1. The river in May. Source: own survey
`;

const stories: readonly string[] = [head, oneLineEach, german, chinese, poem, couplets, indented, report];

test('a page copied whole: menu, head, story with asides, and all that follows its end', () => {
  expect(outline(head)).toEqual([
    'boilerplate: Home',
    'boilerplate: News',
    'boilerplate: Sport',
    'boilerplate: Opinion',
    'headline: City reopens its',
    'standfirst: The crossing was',
    'byline: By Jane Doe',
    'dateline: 3 May 2021,',
    'boilerplate: Share this article',
    'boilerplate: Facebook Twitter WhatsApp',
    'paragraph: The oldest bridge',
    'paragraph: “We never thought',
    'pullquote: “We never thought',
    'boilerplate: Advertisement',
    'heading: What went wrong?',
    'paragraph: Engineers had found',
    'boilerplate: Read more: How',
    'paragraph: The council then',
    'listItem: a toll for',
    'listItem: a lane for',
    'paragraph: Support for the',
    'correction: This article was',
    'boilerplate: Jane Doe is',
    'boilerplate: Related articles',
    'boilerplate: Tram line to',
    'boilerplate: A ferry for',
    'boilerplate: © 2021 Evening',
  ]);
});

test('hard-wrapped lines are rejoined, and a cut word is closed up only where the whole word occurs', () => {
  const { tree, title } = structurePlainText(wrapped);
  expect([title, tree.children.map((child) => child.type)]).toEqual([
    'From the valley to the sea: a walk of five days',
    ['heading', 'paragraph', 'paragraph', 'blockquote', 'heading', 'list', 'thematicBreak', 'blockquote'],
  ]);
  const { text } = layOutText(tree);
  expect(text.split('\n').slice(1)).toEqual([
    'The path leaves the village behind the mill and climbs through oak woods for an hour before it reaches the ridge. From there the sea is visible on clear days, a thin line of light behind the hills, a well-known view. Nobody lives there now.',
    'The second day is longer. It follows the ridge, then drops to a reservoir, which was built when the town outgrew its wells. The reservoir has no bank on which one could rest, so carry enough water.',
    '"Whoever has walked this path once," an old guide says, "will walk it again, and will not know why."',
    '-- The Guide',
    'What to take',
    'A map, since the signs are few and some of them have been turned by walkers who thought it funny',
    'Water for a day',
    'The bus no longer stops at the mill, so plan for another hour on foot.',
  ]);
});

test('one paragraph a line: head, caption, heading, note and footer are told without blank lines', () => {
  expect(outline(oneLineEach)).toEqual([
    'headline: City reopens its',
    'standfirst: The crossing was',
    'byline: Jane Doe |',
    'paragraph: The oldest bridge',
    'caption: Hundreds of people',
    'credit: (Photo: Omar Sayed/Example)',
    'paragraph: “We never thought',
    'heading: A second bridge',
    'paragraph: The council now',
    'correction: Editor’s note: The',
    'boilerplate: Do you value',
    'boilerplate: Enter your email',
    'boilerplate: About | Contact',
  ]);
});

test('a German article', () => {
  expect(outline(german, 2)).toEqual([
    'headline: Die alte',
    'byline: Von Anna',
    'paragraph: Neun Jahre',
    'heading: Streit um',
    'paragraph: Der Umbau',
    'credit: Foto: Max',
    'boilerplate: Anzeige',
    'paragraph: Die Stadt',
    'correction: Berichtigung: In',
    'boilerplate: Anna Beispiel',
    'boilerplate: Lesen Sie',
  ]);
});

test('a Chinese article, which has no spaces and no capitals', () => {
  expect(outline(chinese).map((line) => line.slice(0, 20))).toEqual([
    'headline: 旧码头将改建为公园',
    'byline: 记者：王小明',
    'dateline: 2021年5月3日',
    'paragraph: 市政府周一宣布，关',
    'paragraph: 附近居民对计划表示',
    'heading: 工程分三期进行',
    'paragraph: 第一期工程将拆除围',
    'paragraph: “我们等了很多年，',
    'credit: 图片：李华/例社',
    'correction: 编者按：本文已更',
    'boilerplate: 延伸阅读：渡轮',
  ]);
});

test('a head with a section label, a name, a standfirst and two dates, and an aside above the furniture at the end', () => {
  const text = `Opinion
The sea does not read our plans

Ann Lee
Example Weekly

Coastal towns are spending millions on walls that will not hold

Tue 4 May 2021 06.00 BST

Last modified on Wed 5 May 2021 09.12 BST

Share
Tweet
Email

Every few winters the sea takes another street of the town in which I grew up. The council answers with a plan.

• Ann Lee is the author of The Drowned Street

Topics
Coast
Opinion
Flooding

Reuse this content
`;
  expect(outline(text)).toEqual([
    'boilerplate: Opinion',
    'headline: The sea does',
    'byline: Ann Lee',
    'byline: Example Weekly',
    'standfirst: Coastal towns are',
    'dateline: Tue 4 May',
    'dateline: Last modified on',
    'boilerplate: Share',
    'boilerplate: Tweet',
    'boilerplate: Email',
    'paragraph: Every few winters',
    'boilerplate: • Ann Lee',
    'boilerplate: Topics',
    'boilerplate: Coast',
    'boilerplate: Opinion',
    'boilerplate: Flooding',
    'boilerplate: Reuse this content',
  ]);
});

test('labels on lines of their own announce the date, the credit and the caption', () => {
  const text = `Old bridge reopens after nine years
Published
3 May 2021

IMAGE SOURCE, GETTY IMAGES
Image caption,
The bridge was closed in 2012

The oldest bridge in the city has reopened, nine years after it was closed because of cracks in its piers.

Related Topics
Bridges

The Example is not responsible for the content of external sites.
`;
  expect(outline(text)).toEqual([
    'headline: Old bridge reopens',
    'dateline: Published',
    'dateline: 3 May 2021',
    'credit: IMAGE SOURCE, GETTY',
    'caption: Image caption,',
    'caption: The bridge was',
    'paragraph: The oldest bridge',
    'boilerplate: Related Topics',
    'boilerplate: Bridges',
    'boilerplate: The Example is',
  ]);
});

test('verse keeps its lines, and none of them becomes a heading', () => {
  expect(
    layOutText(structurePlainText(poem).tree).blocks.map((block) => [
      block.role ?? block.type,
      blockText(block.node).split('\n').length,
    ]),
  ).toEqual([
    ['headline', 1],
    ['paragraph', 4],
    ['paragraph', 4],
  ]);
  expect(outline(couplets, 2)).toEqual([
    'paragraph: between the',
    'paragraph: nobody sits',
    'paragraph: which comes',
  ]);
});

test('paragraphs that only an indent parts are told apart', () => {
  expect(outline(indented, 4)).toEqual(['paragraph: The house stood at', 'paragraph: He had a reason,']);
});

test('a letter keeps its salutation, list and signature', () => {
  expect(outline(letter)).toEqual([
    'paragraph: Dear Anna,',
    'paragraph: thank you for',
    'paragraph: Bring:',
    'listItem: the lamp',
    'listItem: two blankets, since',
    'paragraph: Yours,',
    'paragraph: Omar',
  ]);
});

test('numbered headings are not a list, and the first of them is no headline', () => {
  expect(outline(report, 2)).toEqual([
    'heading: 1. Introduction',
    'paragraph: Rivers move.',
    'heading: 2. Method',
    'paragraph: We walked',
    'caption: Figure 1.',
    'credit: Source: own',
  ]);
});

test.each([
  [
    head,
    {
      title: 'City reopens its oldest bridge after nine years',
      titleDerived: false,
      byline: 'Jane Doe and Omar El-Sayed',
      published: '2021-05-03',
    },
  ],
  [
    oneLineEach,
    {
      title: 'City reopens its oldest bridge after nine years',
      titleDerived: false,
      byline: 'Jane Doe',
      published: '2021-05-03',
    },
  ],
  [
    german,
    {
      title: 'Die alte Brücke ist wieder offen',
      titleDerived: false,
      byline: 'Anna Beispiel',
      published: '2021-05-03',
    },
  ],
  [chinese, { title: '旧码头将改建为公园', titleDerived: false, byline: '王小明', published: '2021-05-03' }],
  [
    indented,
    {
      title: 'The house stood at the end of the lane where the lamps were not lit…',
      titleDerived: true,
      byline: null,
      published: null,
    },
  ],
  [
    'PARIS, May 3, 2021 (Example Agency) — The river rose in the night. It fell by noon.',
    {
      title: 'The river rose in the night',
      titleDerived: true,
      byline: null,
      published: '2021-05-03',
    },
  ],
  ['', { title: '', titleDerived: true, byline: null, published: null }],
])('title, author and date are read from the head of %j', (text, expected) => {
  const { title, titleDerived, byline, published } = structurePlainText(text);
  expect({ title, titleDerived, byline, published }).toEqual(expected);
});

describe('a sentence of the story stays in the story', () => {
  const before =
    'The town woke to a strange light over the harbour on the second Sunday of March, and nobody could say why.';
  const after =
    'By evening the light had gone, and the boats that had stayed in the harbour went out to sea one by one.';

  test.each([
    'Support for press freedom is falling, and readers donate less to independent newsrooms than they did.',
    'Photos by local residents show the damage on the southern bank. They were taken on Sunday.',
    'Jane Doe is the founder of the shelter. She was there when the water came, and she has not left since.',
    '“Subscribe to our newsletter,” the sign above the empty shop still said. Nobody had taken it down.',
    'Read more than one source, she advises: the first account is seldom the whole story.',
    '“I was afraid,” said Omar. “I thought that the roof would go.”',
    'Update after update came in through the night: the river had risen by two metres, then by three.',
    'The share of cookies sold by the bakery has doubled since it reopened, and we use cookies as bread, said the baker.',
    'Copyright law changed in 1998, and with it the trade in old songs. Nobody under thirty remembers how it was.',
    'Updates from the front: none came that day, and the families went home from the square without news.',
    'By Monday the water had fallen, and the first families went back to see what the river had left of their homes.',
    'Share prices fell, Twitter and Facebook most of all, and the print edition said nothing of it.',
    'She posted a video on YouTube; within a day a million people had seen her walk along the pier.',
    'The editor of the paper, who is also its only reporter, wrote that he had “never seen such a light”.',
    'Illustration by hand was slow: a plate took a week, and a mistake could not be taken back.',
  ])('%s', (sentence) => {
    const { blocks, text } = layOutText(structurePlainText([before, sentence, after].join('\n\n')).tree);
    expect(blocks.map(({ type, role, start, end }) => [type, role, text.slice(start, end)])).toEqual([
      ['paragraph', null, before],
      ['paragraph', null, sentence],
      ['paragraph', null, after],
    ]);
  });
});

test('every mark names the rule that made it', () => {
  const { tree } = structurePlainText(head);
  const marked = layOutText(tree).blocks.filter((block) => block.role !== null || block.type === 'heading');
  expect(marked.filter((block) => block.node.data?.rule === undefined)).toEqual([]);
});

test.each(stories)('no word is lost of %j', (text) => {
  expect(wordsOf(layOutText(structurePlainText(text).tree).text).sort()).toEqual(wordsOf(text).sort());
});

test('whatever the text, the tree can be stored, and its words are the text’s', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.constantFrom(
      '',
      '',
      '- item',
      '1. one',
      '> quoted',
      '* * *',
      'Heading',
      '---',
      'Photo: A/B',
      'a | b | c',
      'By Jane Doe',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const { tree } = structurePlainText(lines.join('\n'));
      const known = new Set(wordsOf(lines.join(' ')));
      const joined = lines.join('').toLowerCase();
      parseTree(tree);
      for (const word of wordsOf(layOutText(tree).text))
        expect(known.has(word) || joined.includes(word)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const storyOfSite = `The ferry across the bay was sold on Monday, and the new owner wants to run it at night as well as by day.

The ferry on Monday. Photo: Jane Doe/Bay Weekly.

“Nobody has asked the harbour,” said the harbour master, who had read of it in the evening.
`;

test.each([
  ['one biography', '\nOlga Brandt is a reporter at the Bay Weekly who covers harbours.', 'Olga Brandt'],
  ['a biography by the first name', '\nOlga is a reporter at the Bay Weekly who covers harbours.', null],
  [
    'two biographies',
    '\nOlga Brandt is a reporter at the Bay Weekly.\n\nSam Okafor is a reporter at the Bay Weekly.',
    null,
  ],
])('without a name above the story the author is known by what stands below it: %s', (_, below, expected) => {
  expect(structurePlainText(`${storyOfSite}${below}\n`).byline).toBe(expected);
});

test.each([
  ['the owner of the copyright', `${storyOfSite}\n© 2021 Bay Weekly Ltd. All rights reserved.`, 'Bay Weekly'],
  ['a credit and the footer', `${storyOfSite}\nAbout Bay Weekly | Contact | Privacy Policy`, 'Bay Weekly'],
  ['an agency’s credit alone', storyOfSite.replace('Bay Weekly', 'Reuters'), null],
  ['a credit alone', storyOfSite, null],
])('the site is known by what stands around the story: %s', (_, text, expected) => {
  expect(structurePlainText(text).site).toBe(expected);
});

describe.skipIf(sharedFolder() === null)('the two real articles (skipped without the shared folder)', () => {
  const read = (name: string): string => readFileSync(join(sharedFolder() ?? '', 'articles', name), 'utf8');
  const first = '000_467cabf535b96233.txt';
  const second = '001_00001d6f7c1d578d.txt';
  /** Runs of the same kind of block, counted. */
  const shape = (name: string): string[] => {
    const runs: { kind: string; count: number }[] = [];
    for (const line of outline(read(name), 0)) {
      const kind = line.split(':')[0] ?? '';
      const last = runs.at(-1);
      if (last?.kind === kind) last.count += 1;
      else runs.push({ kind, count: 1 });
    }
    return runs.map(({ kind, count }) => (count === 1 ? kind : `${kind} ×${count}`));
  };

  test('the news report: figures, a heading in quotation marks, a clarification, and the page’s furniture folded', () => {
    expect(shape(first)).toEqual([
      'paragraph ×2',
      'image',
      'caption',
      'credit',
      'paragraph ×3',
      'heading',
      'paragraph ×2',
      'image',
      'credit',
      'paragraph ×2',
      'correction',
      'boilerplate ×7',
    ]);
    const { tree } = structurePlainText(read(first));
    const rules = layOutText(tree)
      .blocks.filter((block) => block.folded)
      .map((block) => block.node.data?.rule);
    expect(rules).toEqual([
      'site-footer',
      'donation-appeal',
      'donation-appeal',
      'video-placeholder',
      'donation-appeal',
      'form-message',
      'author-biography',
    ]);
  });

  test('the announcement: three headings among paragraphs of one line each, and the header image’s caption and credit', () => {
    expect(shape(second)).toEqual([
      'paragraph ×4',
      'heading',
      'paragraph ×4',
      'heading',
      'paragraph ×5',
      'heading',
      'paragraph ×2',
      'caption',
      'credit',
    ]);
  });

  test('only the report says what site it came from, in its credits and its footer', () => {
    expect([first, second].map((name) => structurePlainText(read(name)).site)).toEqual(['HKFP', null]);
  });

  test.each([first, second])('%s has a title made from its first sentence, and keeps every word', (name) => {
    const text = read(name);
    const { tree, title, titleDerived } = structurePlainText(text);
    expect(titleDerived).toBe(true);
    expect(text.startsWith(title.replace(/…$/u, ''))).toBe(true);
    expect(wordsOf(layOutText(tree).text).sort()).toEqual(wordsOf(text).sort());
  });
});
