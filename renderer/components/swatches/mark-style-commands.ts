import type { CommandId } from '../../../core/commands/commands.ts';
import type { MarkStyle } from '../../../core/library/records.ts';
import type { IconName } from '../icon/icons.ts';

/** The commands that choose a mark's style, in the order of their buttons. */
export const markStyleCommands = [
  { style: 'highlight', command: 'style.highlight', icon: 'highlighter' },
  { style: 'underline', command: 'style.underline', icon: 'underline' },
  { style: 'strikethrough', command: 'style.strikethrough', icon: 'strikethrough' },
] as const satisfies readonly { style: MarkStyle; command: CommandId; icon: IconName }[];
