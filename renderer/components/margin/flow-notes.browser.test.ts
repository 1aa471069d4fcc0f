import { afterEach, expect, test, vi } from 'vitest';
import { FlowNotes } from './flow-notes.ts';

const host = { addController: () => undefined };

afterEach(() => document.body.replaceChildren());

function list(count: number): HTMLElement[] {
  const notes = Array.from({ length: count }, (_, at) => {
    const note = document.createElement('li');
    note.dataset.id = `n${at}`;
    note.style.setProperty('block-size', '500px');
    return note;
  });
  const scroller = document.createElement('ol');
  scroller.style.setProperty('block-size', '400px');
  scroller.style.setProperty('overflow-y', 'auto');
  scroller.append(...notes);
  document.body.append(scroller);
  return notes;
}

test('notes of a list are near when they are in view or will be soon, and not when they are far down', async () => {
  const notes = list(20);
  const flow = new FlowNotes(host, () => undefined);
  flow.watch(notes);
  await vi.waitFor(() => expect(flow.near.size).toBeGreaterThan(0));
  expect([flow.near.has('n0'), flow.near.has('n1'), flow.near.has('n12')]).toEqual([true, true, false]);
  notes[0]!.parentElement!.scrollTop = 6000;
  await vi.waitFor(() => expect([flow.near.has('n12'), flow.near.has('n0')]).toEqual([true, false]));
  flow.hostDisconnected();
});

test('nothing is near once nothing is followed any more', async () => {
  const notes = list(3);
  const flow = new FlowNotes(host, () => undefined);
  flow.watch(notes);
  await vi.waitFor(() => expect(flow.near.size).toBe(3));
  flow.hostDisconnected();
  expect(flow.near.size).toBe(0);
});
