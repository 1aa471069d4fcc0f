import type { Block } from '../../../core/article/article-text.ts';
import { readerRule, type EditedRole } from '../../../core/article/edited-role.ts';
import { explainRule } from '../../../core/article/plain-text/rule-words.ts';
import type { ArticleEdit } from '../../../core/ipc/contract.ts';
import { countOf } from '../../../core/words/count-of.ts';

/** What a reader can say that a block is, in the order of the menu. */
export const kinds = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'subheading',
  'paragraph',
  'quote',
  'pullquote',
  'caption',
  'credit',
  'correction',
] as const satisfies readonly EditedRole[];

export type Kind = (typeof kinds)[number];

/** The first of each group of the menu. */
export const groupStarts: ReadonlySet<Kind> = new Set(['heading', 'caption']);

export const kindNames: Readonly<Record<Kind, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Author',
  dateline: 'Place and date',
  heading: 'Heading',
  subheading: 'Subheading',
  paragraph: 'Paragraph',
  quote: 'Quotation',
  pullquote: 'Pull quote',
  caption: 'Caption',
  credit: 'Credit of a picture',
  correction: 'Correction',
};

const otherNames: Readonly<Record<Block['type'], string>> = {
  heading: kindNames.heading,
  paragraph: kindNames.paragraph,
  blockquote: kindNames.quote,
  listItem: 'Item of a list',
  code: 'Code',
  tableCell: 'Table',
  image: 'Description of a picture',
};

const words = {
  folded: 'Set aside',
  byReader: 'You said so.',
  asSaved: 'So it was saved.',
  noRule: 'Nothing sets it apart from the text.',
  unknownRule: (rule: string) => `By the rule “${rule}”.`,
};

/** Which of the kinds a block is; `null` when it is folded, or of a kind that cannot be given. */
export function kindOf({ role, type, depth }: Block): Kind | null {
  if (role !== null) return role === 'boilerplate' ? null : role;
  if (depth !== null) return depth === 1 ? 'headline' : depth === 2 ? 'heading' : 'subheading';
  if (type === 'blockquote') return 'quote';
  return type === 'paragraph' ? 'paragraph' : null;
}

/** What a block is, in a word or two. */
export function blockName(block: Block): string {
  if (block.folded) return words.folded;
  const kind = kindOf(block);
  return kind === null ? otherNames[block.type] : kindNames[kind];
}

/** Why a block is what it is, in a sentence. */
export function whyOf({ rule, role, type }: Block): string {
  if (rule === readerRule) return words.byReader;
  if (rule !== null) return explainRule(rule) ?? words.unknownRule(rule);
  return role === null && type === 'paragraph' ? words.noRule : words.asSaved;
}

/** What an edit did to blocks, in a sentence. */
export function rolesInWords({ roles = {}, title }: ArticleEdit): string {
  // The headline before it makes way: that is not what was asked for.
  const given = Object.values(roles);
  const asked = given.includes('headline') ? given.filter((role) => role === 'headline') : given;
  const [role = null] = asked;
  const blocks = countOf(asked.length, 'block');
  const one = asked.length === 1;
  if (role === null) return `${blocks} as saved again.`;
  if (role === 'boilerplate') return `${blocks} set aside.`;
  if (role === 'unfolded') return `${blocks} unfolded.`;
  const named = `${one ? 'The block is' : `${blocks} are`} now: ${kindNames[role]}`;
  return title === undefined ? `${named}.` : `${named}, and the article’s title.`;
}
