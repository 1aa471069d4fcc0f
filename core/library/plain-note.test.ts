import { expect, it } from 'vitest';
import { plainNote } from './plain-note.ts';

it('shows a note’s words without their markup, a line a paragraph', () => {
  expect(plainNote('**Check** the [run](https://example.org).\n\n- one\n- two\n\n> said')).toBe(
    'Check the run.\none\ntwo\nsaid',
  );
});
