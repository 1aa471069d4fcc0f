import { expect, it } from 'vitest';
import { commandTitle } from './command-title.ts';
import { commandOf } from './commands.ts';

it('calls a colour what the reader calls it, and every other command what the table does', () => {
  const names = { colorNames: { rose: ' Claim ', sky: '' } };
  expect([
    commandTitle('mark.rose', names),
    commandTitle('mark.sky', names),
    commandTitle('mark.add', names),
    commandTitle('mark.rose', {}),
  ]).toEqual(['Claim', 'Sky', commandOf('mark.add').title, commandOf('mark.rose').title]);
});
