import { describe, expect, it } from 'vitest';
import { OpeningQueue, parseSentOpenings, toOpenings, type Opening } from './openings.ts';

const link: Opening = { kind: 'article', article: 'a1', highlight: null };
const file: Opening = { kind: 'file', path: '/home/reader/a.html' };

describe('what a call names', () => {
  it('reads files relative to the folder of the call, addresses of files, and links', () => {
    const words = ['a.html', '/tmp/b.txt', 'file:///tmp/c%20d.md', 'postil://article/a1', 'postil://other'];
    expect(toOpenings(words, '/home/reader')).toEqual([
      file,
      { kind: 'file', path: '/tmp/b.txt' },
      { kind: 'file', path: '/tmp/c d.md' },
      link,
      { kind: 'unknown-link', link: 'postil://other' },
    ]);
  });

  it('repeats no more than the beginning of a link that is none', () => {
    const [opening] = toOpenings([`postil://${'x'.repeat(5000)}`], '/');
    expect(opening).toEqual({ kind: 'unknown-link', link: `postil://${'x'.repeat(111)}` });
    expect(parseSentOpenings({ openings: [opening] })).toEqual([opening]);
  });
});

describe('what a second start sends', () => {
  it('is read as it was sent', () => {
    expect(parseSentOpenings({ openings: [file, link] })).toEqual([file, link]);
  });

  it.each([
    null,
    'a',
    {},
    { openings: 'a' },
    { openings: [{ kind: 'file', path: '' }] },
    { openings: [{ kind: 'run' }] },
  ])('is nothing when it is %j', (data) => {
    expect(parseSentOpenings(data)).toEqual([]);
  });
});

describe('what is to be opened', () => {
  it('waits for the window, in order, and is opened once', () => {
    const opened: Opening[][] = [];
    const queue = new OpeningQueue();
    queue.add([file]);
    queue.add([link]);
    queue.deliverTo((openings) => opened.push([...openings]));
    queue.add([file]);
    queue.deliverTo((openings) => opened.push([...openings]));
    expect(opened).toEqual([[file, link], [file]]);
  });

  it('waits again while the window is closed', () => {
    const opened: Opening[][] = [];
    const queue = new OpeningQueue();
    queue.deliverTo((openings) => opened.push([...openings]));
    queue.deliverTo(null);
    queue.add([link]);
    expect(opened).toEqual([]);
    queue.deliverTo((openings) => opened.push([...openings]));
    expect(opened).toEqual([[link]]);
  });
});
