import { expect, test } from 'vitest';
import { leaveTurn, takeTurn } from './frame-turns.ts';

/** Notes what is done in each frame until all turns have been taken. */
async function watchTurns(ask: (done: (what: string) => void) => void): Promise<readonly string[][]> {
  const frames: string[][] = [[]];
  ask((what) => frames.at(-1)?.push(what));
  for (let empty = 0; empty < 2; empty += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    if ((frames.at(-1)?.length ?? 0) > 0) empty = 0;
    frames.push([]);
  }
  return frames.filter((frame) => frame.length > 0);
}

test('work of several is done one piece a frame, in the order in which it was asked for', async () => {
  const frames = await watchTurns((done) => {
    for (const what of ['paint', 'notes', 'lines']) takeTurn({}, () => done(what));
  });
  expect(frames).toEqual([['paint'], ['notes'], ['lines']]);
});

test('who asks again keeps the place, and only the last work is done', async () => {
  const notes = {};
  const frames = await watchTurns((done) => {
    takeTurn(notes, () => done('notes before'));
    takeTurn({}, () => done('lines'));
    takeTurn(notes, () => done('notes'));
  });
  expect(frames).toEqual([['notes'], ['lines']]);
});

test('work that asks for more while it is done waits behind the others', async () => {
  const notes = {};
  const frames = await watchTurns((done) => {
    takeTurn(notes, () => {
      done('notes');
      takeTurn(notes, () => done('more notes'));
    });
    takeTurn({}, () => done('lines'));
  });
  expect(frames).toEqual([['notes'], ['lines'], ['more notes']]);
});

test('who leaves is passed over without an empty frame', async () => {
  const gone = {};
  const frames = await watchTurns((done) => {
    takeTurn(gone, () => done('gone'));
    takeTurn({}, () => done('lines'));
    leaveTurn(gone);
  });
  expect(frames).toEqual([['lines']]);
});
