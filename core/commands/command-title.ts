import { colorName } from '../library/color-names.ts';
import { markColors, type Settings } from '../library/records.ts';
import { commandOf, type CommandId } from './commands.ts';

/** What a command is called where its name is shown: one that marks in a colour has the reader's name for the colour. */
export function commandTitle(id: CommandId, names: Pick<Settings, 'colorNames'>): string {
  const color = markColors.find((one) => id === `mark.${one}`);
  return color === undefined ? commandOf(id).title : colorName(names, color);
}
