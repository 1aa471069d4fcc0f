import { expect, test } from 'vitest';
import { explainRule, ruleWords } from './rule-words.ts';

test('a rule is explained in one sentence, and one that is not known has none', () => {
  expect([
    explainRule('picture-credit'),
    explainRule('a-rule-of-tomorrow'),
    explainRule('toString'),
    Object.values<string>(ruleWords).filter((words) => !/^\p{Lu}.{10,110}\.$/u.test(words)),
  ]).toEqual(['Looks like a picture’s credit, as in “Photo: Jane Doe/Agency”.', null, null, []]);
});
