import { afterEach, describe, expect, test } from 'vitest';
import { filterMarks, noFilter, type MarkFilter } from '../../../core/library/mark-filter.ts';
import { defaultSettings, type HighlightRecord, type Settings } from '../../../core/library/records.ts';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent, press } from '../../testing/mount.ts';
import { sampleHighlight } from '../../testing/sample-records.ts';
import '../../styles/global.css';
import type { PostilFilterPanel } from '../filter-panel/filter-panel.ts';
import './margin-filter.ts';
import './margin-filter-events.ts';
import type { PostilMarginFilter } from './margin-filter.ts';
import '../reader/reader-events.ts';

const marks: readonly HighlightRecord[] = [
  sampleHighlight('one', 'sea', 0.1, { color: 'sky', note: 'Says who? #source' }),
  sampleHighlight('two', 'sea', 0.2, { color: 'sky', layer: 'Second reading' }),
  sampleHighlight('three', 'sea', 0.3, { color: 'rose', note: 'Hm. #source #check' }),
  sampleHighlight('four', 'sea', 0.4),
];

let element: PostilMarginFilter;
let commands: string[];

/** The element with someone who does what it asks for. */
async function head(more: Partial<PostilMarginFilter> = {}): Promise<void> {
  commands = [];
  element = document.createElement('postil-margin-filter');
  const follow = (filter: MarkFilter, settings: Settings): void => {
    const shown = filterMarks(marks, filter, settings).length;
    Object.assign(element, { filter, settings, shown });
  };
  element.addEventListener('postil-mark-filter-change', ({ filter }) => follow(filter, element.settings));
  element.addEventListener('postil-settings-change', ({ settings }) =>
    follow(element.filter, { ...element.settings, ...settings }),
  );
  element.addEventListener('postil-command', ({ command }) => commands.push(command));
  follow(noFilter, defaultSettings);
  await mount(Object.assign(element, { marks, ...more }));
}

const panel = (): PostilFilterPanel | null => element.renderRoot.querySelector('postil-filter-panel');

async function open(): Promise<void> {
  const opened = nextEvent(element.renderRoot.querySelector('[popover]')!, 'toggle' as never);
  element.toggle();
  await opened;
  await settled();
}

async function settled(): Promise<void> {
  await element.updateComplete;
  await panel()?.updateComplete;
}

/** Everything that can be pressed, by its words. */
function button(name: string): HTMLButtonElement {
  const roots = [element.renderRoot, panel()?.renderRoot].filter((root) => root !== undefined);
  const found = roots
    .flatMap((root) => [...root.querySelectorAll('button')])
    .find((one) => (one.ariaLabel ?? textOf(one)) === name);
  if (found === undefined) throw new Error(`There is no button called ${name}.`);
  return found;
}

const textOf = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

async function click(name: string): Promise<void> {
  button(name).click();
  await settled();
}

const said = (): string => textOf(element.renderRoot.querySelector('[role=status]')!);
const chips = (): string[] => [...element.renderRoot.querySelectorAll('.chip')].map(textOf);
const picks = (): string[] =>
  [...panel()!.renderRoot.querySelectorAll('.pick')].map((pick) => textOf(pick).replace(/^a /, ''));

afterEach(() => document.body.replaceChildren());

describe('the filter of the marks', () => {
  test('offers what the marks have, with how many each would leave', async () => {
    await head();
    await open();
    expect(picks()).toEqual([
      'Marigold 1',
      'Sky 2',
      'Rose 1',
      'No layer 3',
      'Second reading 1',
      'Any 4',
      'With a note 2',
      'Without 2',
      '#source 2',
      '#check 1',
    ]);
  });

  test('asks for several things at once, says how many fit, and shows what it asks for', async () => {
    await head();
    await open();
    await click('a Sky 2');
    await click('With a note 1');
    expect([said(), chips(), element.filter]).toEqual([
      '1 of 4',
      ['Sky', 'With a note'],
      { ...noFilter, colors: ['sky'], note: 'with' },
    ]);
    expect(picks()).toContain('Rose 1');
    expect(button('#check 0').disabled).toBe(true);
  });

  test('follows the words as they are typed', async () => {
    await head();
    await open();
    const field = panel()!.renderRoot.querySelector('input')!;
    expect(panel()!.shadowRoot!.activeElement).toBe(field);
    field.value = 'says';
    field.dispatchEvent(new InputEvent('input'));
    await settled();
    expect([said(), chips()]).toEqual(['1 of 4', ['“says”']]);
  });

  test('says so when nothing fits, and is cleared by one button, which leaves the keyboard where it was', async () => {
    await head({ filter: { ...noFilter, words: 'heron' }, shown: 0 });
    expect(said()).toBe('None of 4 marks fits');
    await click('Clear');
    expect([said(), chips(), element.filter]).toEqual(['', [], noFilter]);
    expect(element.shadowRoot!.activeElement).toBe(button('Filter the marks'));
  });

  test('loses one condition by its chip', async () => {
    await head({ filter: { ...noFilter, tags: ['source'], layers: [''] }, shown: 2 });
    expect(chips()).toEqual(['No layer', '#source']);
    await click('Remove: #source');
    expect(element.filter).toEqual({ ...noFilter, layers: [''] });
  });

  test('calls colours what the reader calls them', async () => {
    await head({
      settings: { ...defaultSettings, colorNames: { sky: 'Claim' } },
      filter: { ...noFilter, colors: ['sky'] },
    });
    await open();
    expect([chips(), picks().includes('Claim 2')]).toEqual([['Claim'], true]);
  });

  test('is closed by Escape, which nobody else hears', async () => {
    await head();
    await open();
    const event = press(panel()!.renderRoot.querySelector('input')!, 'Escape');
    await settled();
    expect([event.defaultPrevented, element.renderRoot.querySelector(':popover-open')]).toEqual([true, null]);
  });

  test('is walked through with arrows', async () => {
    await head();
    await open();
    const field = panel()!.renderRoot.querySelector('input')!;
    press(field, 'ArrowDown');
    press(panel()!.shadowRoot!.activeElement!, 'ArrowDown');
    expect(textOf(panel()!.shadowRoot!.activeElement!)).toBe('a Sky 2');
  });
});

describe('hiding', () => {
  test('takes a colour or a layer out of sight by its eye, says how many marks that is, and offers them back', async () => {
    await head();
    await open();
    await click('Hide the marks of Sky');
    expect([textOf(element.renderRoot.querySelector('.hidden')!), element.settings.hiddenColors]).toEqual([
      '2 marks hidden Show',
      ['sky'],
    ]);
    await click('Hide the marks of No layer');
    expect(textOf(element.renderRoot.querySelector('.hidden')!)).toBe('4 marks hidden Show');
    await click('Show the marks of No layer');
    await click('Show the hidden marks');
    expect([element.settings.hiddenLayers, commands]).toEqual([[], ['mark.show-all']]);
  });

  test('says nothing of colours that no mark of this article has', async () => {
    await head({ settings: { ...defaultSettings, hiddenColors: ['iris'] } });
    expect(element.renderRoot.querySelector('.hidden')).toBeNull();
  });
});

test('in the sheet of notes it offers a list of all marks', async () => {
  await head({ narrow: true });
  const listing = nextEvent(element, 'postil-mark-listing');
  button('All marks').click();
  expect((await listing).all).toBe(true);
});

test('gives axe nothing to complain of', async () => {
  await head({
    filter: { ...noFilter, colors: ['sky'] },
    shown: 2,
    settings: { ...defaultSettings, hiddenColors: ['rose'], layer: 'Third' },
  });
  await open();
  expect(await accessibilityProblems(element)).toEqual([]);
});
