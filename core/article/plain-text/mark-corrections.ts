import { findDate } from '../parse-date.ts';
import type { Draft } from './draft.ts';
import { readDateline } from './read-byline.ts';
import { countSpacedWords } from './sentence-shape.ts';

const label = new RegExp(
  '^(?:\\*+\\s*)?(?:(?:corrections?|clarifications?|corrigendum|erratum|retraction|updates?|updated|amendment|' +
    "editor(?:[’']s|s[’']|ial)? note|note (?:from|to) (?:the )?(?:editors?|readers?)|" +
    'berichtigung|korrektur(?:hinweis)?|anmerkung der redaktion|anm\\. d\\. red\\.?|aktualisierung|' +
    'rectificatif|correction|précision|mise à jour|note de la rédaction|corrección|nota (?:del|de la) (?:editor|redacción)|' +
    'correzione|rettifica|errata)(?:\\s*[(,]?\\s*(?=[^:—–]*\\d)[\\p{L}\\d:.,/ ]{1,30}?\\)?)?\\s*[:—–]|' +
    '(?:更正|勘误|勘誤|编者按|編者按|编者注|編按|訂正|更新)\\s*[:：])',
  'iu',
);
const sentence =
  /^(?:\*+\s*)?(?!this page was last)(?:this|an earlier version of this|a previous version of this|the original version of this) (?:article|story|post|report|piece|page|headline|item|essay|column|interview|conversation|transcript)(?: [^.]{0,60})? (?:(?:was|has been|is) (?:\w+ )?(?:amended|corrected|updated|edited|revised|clarified|changed|condensed)|(?:mis\w+|incorrectly|wrongly|erroneously)\b)/iu;

/** Whether a passage tells readers what was put right in the article since it came out. */
export function isCorrection(text: string): boolean {
  if (sentence.test(text)) return true;
  const found = label.exec(text);
  if (found === null || readDateline(text) !== null) return false;
  // “Updated: 3 May 2021” says when, not what.
  const rest = text.slice(found[0].length);
  return countSpacedWords(rest.replace(findDate(rest)?.written ?? '', '')) >= 3;
}

/** Marks corrections, clarifications and editors' notes, wherever they stand. They are kept in view. */
export function markCorrections(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.mark === null && draft.form === 'prose' && isCorrection(draft.text)) {
      draft.mark = { kind: 'correction', rule: 'correction' };
    }
  }
}
