import type { RuleName } from '../rule-words.ts';
import { countSpacedWords } from '../sentence-shape.ts';

/** Where a rule may be trusted: before the story starts, in the midst of it too, or after its end. */
export type FurniturePlace = 'head' | 'anywhere' | 'tail';

/** A way of knowing what a page put around the story. */
export interface FurnitureRule {
  /** Kept as `data.rule` of what it found. */
  readonly name: RuleName;
  /** In the midst of a story only what cannot be part of it is set aside; before its start and after its end, more. */
  readonly where: FurniturePlace;
  /** Longer passages than this are not looked at, in words. */
  readonly longest: number;
  readonly test: (text: string) => boolean;
}

export function furniture(
  name: RuleName,
  where: FurniturePlace,
  longest: number,
  test: RegExp | ((text: string) => boolean),
): FurnitureRule {
  return { name, where, longest, test: test instanceof RegExp ? (text) => test.test(text) : test };
}

/** No rule looks at a longer passage, in UTF-16 units: it is a paragraph whatever its words say. */
const longestText = 2000;

/** The first of some rules that knows a passage. */
export function firstRule(rules: readonly FurnitureRule[], text: string): FurnitureRule | null {
  if (text.length > longestText) return null;
  const bare = withoutSigns(text);
  const words = countSpacedWords(bare);
  return rules.find((rule) => words <= rule.longest && rule.test(bare)) ?? null;
}

/** With plain spaces, and without the arrows, bullets and pictographs that pages put before their buttons and rows. */
function withoutSigns(text: string): string {
  const spaced = text.replace(/[\u00A0\u2007\u202F]/gu, ' ');
  return (
    spaced.replace(/^(?:(?![©ⓒ®])[\p{So}\p{Sk}•·∙⋅▪►▶>»›|→*+–—-]|\u200E|\u200F|\uFE0F)+\s*/u, '').trim() ||
    spaced
  );
}
