import { afterEach, describe, expect, test } from 'vitest';
import type { ImportItem } from '../../../core/library/import-report.ts';
import '../../styles/global.css';
import { accessibilityProblems } from '../../testing/accessibility.ts';
import { mount, nextEvent } from '../../testing/mount.ts';
import './import-report.ts';
import type { PostilImportReport } from './import-report.ts';
import { durationText, fileName, reportHeading } from './report-words.ts';

const item = (status: ImportItem['status'], path: string): ImportItem => ({
  path,
  status,
  id: status === 'failed' ? null : path,
  title: status === 'failed' ? null : `Title of ${path}`,
  revision: status === 'revision' ? 2 : 1,
  error: status === 'failed' ? 'There is no text in it. Nothing was imported.' : null,
});
const items = [
  item('new', 'a.html'),
  item('revision', 'b.html'),
  item('duplicate', 'c.html'),
  item('failed', 'd.pdf'),
];

async function open(imported = items): Promise<PostilImportReport> {
  const report = await mount(document.createElement('postil-import-report'), {
    report: { items: imported, cancelled: false, milliseconds: 11_000 },
  });
  await report.renderRoot.querySelector('postil-dialog')!.updateComplete;
  return report;
}

afterEach(() => document.body.replaceChildren());

describe('an import’s report', () => {
  test('has nothing that axe objects to', async () => {
    expect(await accessibilityProblems(await open())).toEqual([]);
  });

  test('puts what needs the reader first', async () => {
    const report = await open();
    const groups = [...report.renderRoot.querySelectorAll('section')].map((section) => [
      section.querySelector('h3')?.textContent,
      [...section.querySelectorAll('.file')].map(({ textContent }) => textContent),
    ]);
    expect(groups).toEqual([
      ['Needs you', ['d.pdf']],
      ['Worth a look', ['b.html', 'c.html']],
      ['Added', ['a.html']],
    ]);
  });

  test('says how the marks fare in a new text, and leads to the report on it', async () => {
    const marks = { exact: 3, moved: 1, approximate: 0, orphan: 2 };
    const revised = { ...item('revision', 'b.html'), marks };
    const report = await open([revised]);
    const shown = nextEvent(report, 'postil-revisions-show');
    report.renderRoot.querySelector<HTMLElement>('.compare')!.click();
    expect([report.renderRoot.querySelector('.words')!.textContent, (await shown).article]).toEqual([
      'New text of “Title of b.html” (revision 2); the older one is kept. 6 marks: 3 in place, 1 moved, 2 without a place.',
      'b.html',
    ]);
    expect(await accessibilityProblems(report)).toEqual([]);
  });

  test('offers to keep both texts when an article was known by its text alone', async () => {
    const report = await open([{ ...item('revision', 'b.html'), likeness: 0.874 }, item('new', 'a.html')]);
    expect(report.renderRoot.querySelector('.words')!.textContent).toContain('87 % alike');
    const both = nextEvent(report, 'postil-keep-both');
    report.renderRoot.querySelector<HTMLElement>('[aria-label^="Keep both"]')!.click();
    expect((await both).article).toBe('b.html');
    report.separated = new Set(['b.html']);
    await report.updateComplete;
    expect(report.renderRoot.querySelector('.revision .done')!.textContent).toBe('Both are kept');
    expect(await accessibilityProblems(report)).toEqual([]);
  });

  test('lists only what was not imported when that is asked for', async () => {
    const report = await open();
    report.renderRoot.querySelector<HTMLElement>('.filter input')!.click();
    await report.updateComplete;
    expect([...report.renderRoot.querySelectorAll('.file')].map(({ textContent }) => textContent)).toEqual([
      'd.pdf',
    ]);
  });

  test('lists the first of very many, and more when asked', async () => {
    const report = await open(Array.from({ length: 400 }, (_, at) => item('new', `${at}.html`)));
    const count = () => report.renderRoot.querySelectorAll('.file').length;
    expect(count()).toBe(60);
    report.renderRoot.querySelector<HTMLElement>('section > button')!.click();
    await report.updateComplete;
    expect(count()).toBe(400);
  });

  test('takes back only what it added', async () => {
    const report = await open();
    const undo = nextEvent(report, 'postil-import-undo');
    report.renderRoot.querySelector<HTMLElement>('.undo')!.click();
    expect((await undo).articles).toEqual(['a.html']);
  });
});

test.each([
  [['new'], false, 'The file is in the library'],
  [['new', 'duplicate'], false, 'All 2 files are in the library'],
  [['new', 'failed'], false, '1 of 2 files is in the library'],
  [['failed', 'failed'], false, 'None of 2 files was imported'],
  [['new'], true, 'Stopped: 1 file is in the library'],
] as const)('%s (stopped: %s) is said as “%s”', (statuses, cancelled, heading) => {
  const list = statuses.map((status) => item(status, 'x'));
  expect(reportHeading({ items: list, cancelled, milliseconds: 1 })).toBe(heading);
});

test('times are said in words, and paths by their last part on every system', () => {
  expect([durationText(300), durationText(1400), durationText(61_000), durationText(200_000)]).toEqual([
    'less than a second',
    '1 second',
    '61 seconds',
    '3 minutes',
  ]);
  expect([fileName('/a/b/c.html'), fileName('C:\\a\\c.html'), fileName('pasted text')]).toEqual([
    'c.html',
    'c.html',
    'pasted text',
  ]);
});
