import type { Random } from './random.ts';

/** What can be said in each place of a sentence. */
const words = {
  thing:
    'bridge|budget|election|report|railway|inquiry|contract|harbour|school|reservoir|library|hospital'.split(
      '|',
    ),
  people: 'residents|workers|voters|engineers|patients|farmers|drivers|students'.split('|'),
  state: 'temporary|expensive|public|unlikely|quiet|fragile|late|broken|open|narrow'.split('|'),
  deed: 'approved|rejected|visited|opened|postponed|rebuilt|repaired|measured'.split('|'),
  place: 'Hallam|the north|Dunmore|the capital|Port Ibarra|the valley'.split('|'),
  name: 'Marlow|Anselm Okonkwo|Dr. Lindqvist|Ms. Petrosyan|Castellane'.split('|'),
  office: 'the head of the council|a spokesman for the ministry|the chief engineer'.split('|'),
  day: 'Monday|Tuesday|Friday|the weekend|March 4'.split('|'),
  number: '12|three|40|1,500|two|a hundred'.split('|'),
};

/** As agencies and minutes put it: each comes back in every second paragraph, with other words in its places. */
const turns = [
  'The {state} {thing} of {place} {deed} the {thing} on {day}.',
  '{name}, {office}, said that the {thing} would be {state}.',
  '“We {deed} the {thing} because it is {state},” said {name}, {office}.',
  'In {place}, {number} {people} {deed} {state} {people} last {day}.',
  'According to {name}, the {thing} had been {state} since {day}.',
  'It was the first time in {number} years that the {thing} was {state}.',
  'Officials in {place} declined to comment on the {thing}.',
  'The {thing} said in a statement that the {thing} was {state} and that {number} {people} were {state}.',
  'But {name} {deed} the {thing}, and the {people} left {place} by {day}.',
  'Why was the {thing} {state}?',
  '{number} per cent of {people} in {place} are {state}, {office} said on {day}; others are not.',
  'The {thing} — once {state}, now {state} — {deed} again.',
] as const;

/** An article in which nearly every sentence is like another: one line a paragraph. */
export function inventFormulaicArticle(random: Random, paragraphs: number): string {
  const sentence = (): string =>
    random
      .oneOf(turns)
      .replace(/\{(\w+)\}/g, (_, place: string) => random.oneOf(words[place as keyof typeof words]));
  return Array.from({ length: paragraphs }, () =>
    Array.from({ length: 1 + random.below(6) }, sentence).join(' '),
  ).join('\n');
}
