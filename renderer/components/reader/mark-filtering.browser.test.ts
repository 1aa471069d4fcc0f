import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFilter, type MarkFilter } from '../../../core/library/mark-filter.ts';
import type { HighlightRecord } from '../../../core/library/records.ts';
import { mount, press } from '../../testing/mount.ts';
import '../../styles/global.css';
import type { PostilMarginFilter } from '../margin-filter/margin-filter.ts';
import './reader-events.ts';
import './reader.ts';
import type { PostilReader } from './reader.ts';
import { sampleArticle, sampleHighlight, sampleRecord } from './sample-article.ts';

const marks: readonly HighlightRecord[] = [
  sampleHighlight('six', 'The ferry leaves at six.', { color: 'sky', note: 'By whose clock? #time' }),
  sampleHighlight('pays', 'Nobody pays.', { color: 'rose' }),
  sampleHighlight('eggs', 'Eggs, mostly.', { color: 'sky', layer: 'Second reading' }),
  sampleHighlight('piano', 'A piano once.', { note: 'Whose?' }),
];

const sheet = new CSSStyleSheet();
sheet.replaceSync('postil-reader { block-size: 700px }');

let reader: PostilReader;
let notices: string[];

beforeEach(async () => {
  document.adoptedStyleSheets = [sheet];
  notices = [];
  reader = document.createElement('postil-reader');
  reader.addEventListener('postil-notice', ({ message }) => notices.push(message));
  reader.addEventListener('postil-settings-change', ({ settings }) => {
    reader.settings = { ...reader.settings, ...settings };
  });
  await mount(reader, { article: sampleArticle, record: sampleRecord, highlights: marks });
  await settled();
});

afterEach(() => {
  document.adoptedStyleSheets = [];
  document.body.replaceChildren();
});

async function settled(): Promise<void> {
  await reader.updateComplete;
  await reader.view!.updateComplete;
  await head()?.updateComplete;
}

const head = (): PostilMarginFilter | null => reader.renderRoot.querySelector('postil-margin-filter');

async function filter(asked: Partial<MarkFilter>): Promise<void> {
  reader.filtering.set({ ...noFilter, ...asked });
  await settled();
}

async function hide(settings: Partial<PostilReader['settings']>): Promise<void> {
  reader.settings = { ...reader.settings, ...settings };
  await settled();
}

const shown = (): string[] => reader.open.placed.map(({ highlight }) => highlight.id);
const painted = (): string[] =>
  [...CSS.highlights.entries()]
    .filter(([name]) => /^postil-(highlight|active)-/.test(name))
    .flatMap(([, ranges]) => [...ranges].map((range) => (range instanceof Range ? range.toString() : '')))
    .sort();
const said = (): string => head()!.renderRoot.querySelector('[role=status]')!.textContent.trim();

describe('filtering', () => {
  test('leaves on the page and in the margin what fits, and says how much of all that is', async () => {
    await filter({ colors: ['sky'] });
    expect([shown(), painted(), said()]).toEqual([
      ['six', 'eggs'],
      ['Eggs, mostly.', 'The ferry leaves at six.'],
      '2 of 4',
    ]);
  });

  test('keeps counting all marks on the slip', async () => {
    await filter({ colors: ['rose'] });
    const slip = reader.renderRoot
      .querySelector('postil-margin')!
      .renderRoot.querySelector('postil-catalogue-slip')!;
    expect([slip.passages, slip.notes]).toEqual([4, 2]);
  });

  test('has next and previous pass over what is not shown', async () => {
    await filter({ colors: ['sky'] });
    const stops: (string | null)[] = [];
    for (const command of ['note.next', 'note.next', 'note.previous'] as const) {
      reader.run(command);
      await settled();
      stops.push(reader.focused.active);
    }
    expect(stops).toEqual(['six', 'eggs', 'six']);
  });

  test('ends with Escape, once nothing else is open', async () => {
    await filter({ colors: ['sky'] });
    reader.activateHighlight('six');
    await settled();
    press(reader, 'Escape');
    expect(shown()).toEqual(['six', 'eggs']);
    press(reader, 'Escape');
    await settled();
    expect(shown()).toEqual(['six', 'pays', 'eggs', 'piano']);
  });

  test('ends with the article', async () => {
    await filter({ note: 'with' });
    reader.article = { ...sampleArticle, id: 'other' };
    await settled();
    expect(reader.filtering.filter).toEqual(noFilter);
  });

  test('takes the mark at hand along when that goes out of sight', async () => {
    reader.activateHighlight('pays');
    await filter({ colors: ['sky'] });
    expect(reader.focused.active).toBeNull();
  });
});

describe('what is out of sight', () => {
  test('never goes there by being changed or made', async () => {
    await filter({ colors: ['sky'] });
    const [six, ...others] = marks;
    reader.highlights = [
      { ...six!, color: 'iris' },
      ...others,
      sampleHighlight('stayed', 'The piano stayed.'),
    ];
    await settled();
    expect(shown()).toEqual(['six', 'eggs', 'stayed']);
    await filter({ colors: ['sky', 'pencil'] });
    expect(shown()).toEqual(['eggs']);
  });

  test('is shown when it is gone to, and that is said', async () => {
    await hide({ hiddenColors: ['rose'] });
    await filter({ note: 'with' });
    reader.showHighlight('pays');
    await settled();
    await settled();
    expect([shown(), reader.focused.active, notices]).toEqual([
      ['six', 'pays', 'piano'],
      'pays',
      ['This mark is filtered out or hidden. It is shown for now.'],
    ]);
  });

  test('is shown when it is gone to before the library has it', async () => {
    await filter({ colors: ['sky'] });
    reader.highlights = marks.slice(0, 1);
    reader.showHighlight('piano');
    await settled();
    await filter({ colors: ['rose'] });
    reader.highlights = marks;
    await settled();
    await settled();
    expect([shown().includes('piano'), reader.focused.active]).toEqual([true, 'piano']);
  });

  test('comes back by one command, and nothing is left to show then', async () => {
    await hide({ hiddenColors: ['sky'], hiddenLayers: [''] });
    await filter({ words: 'pays' });
    expect([shown(), reader.canRun('mark.show-all')]).toEqual([[], true]);
    reader.run('mark.show-all');
    await settled();
    expect([shown().length, reader.canRun('mark.show-all')]).toEqual([4, false]);
  });
});

test('the filter opens by its command, in a margin that was hidden too', async () => {
  await hide({ margin: 'hidden' });
  expect(head()).toBeNull();
  reader.run('margin.filter');
  await settled();
  await settled();
  expect([reader.settings.margin, head()!.renderRoot.querySelector(':popover-open') !== null]).toEqual([
    'shown',
    true,
  ]);
});

test('an article without marks has nothing to filter', async () => {
  reader.highlights = [];
  await settled();
  expect([head(), reader.canRun('margin.filter')]).toEqual([null, false]);
});
