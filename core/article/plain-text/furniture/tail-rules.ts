import { isAboutSite } from './about-site.ts';
import { isAppeal } from './appeals.ts';
import { isBiography } from './biography.ts';
import { furniture } from './furniture-rule.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import { whole } from './phrases.ts';
import { isNetwork, rowItems } from './rows.ts';
import { isSiteLink } from './site-links.ts';
import { countSpacedWords, endsSentence } from '../sentence-shape.ts';

const aboutRow = [
  /^(?:About|ABOUT|Written by) \p{Lu}[^.!?]*[:.]?$/u,
  /^(?:about (?:us|the authors?)|the authors?|über (?:den autor|die autorin|uns)|à propos.*|sobre el autor|关于作者|關於作者|作者简介)[:.]?$/iu,
];

/** A mail address that belongs to an office and not to a person. */
const officeAddress =
  /(?<![\w.])(?:press|media|info|contact|tips|news|newsroom|redaktion|redaction|redaccion|presse|prensa|editors?|letters|support|hello|office|communications)[\w.-]*@[\w-]+(?:\.[\w-]+)+/iu;

/** Whether a line announces who wrote or published an article: “About the author”. */
export function isAboutRow(text: string): boolean {
  return countSpacedWords(text) <= 6 && aboutRow.some((pattern) => pattern.test(text));
}

/** What is furniture only after a story's end. */
export const tailRules: readonly FurnitureRule[] = [
  furniture('share-row', 'tail', 2, isNetwork),
  furniture('comment-count', 'tail', 1, whole('comment|comentar|commenter')),
  furniture('site-link', 'tail', 4, isSiteLink),
  furniture('copyright', 'tail', 12, /^©.*\d/u),
  furniture('topics-row', 'tail', 30, /^(?:keywords|tagged(?: with)?)\s*[:：]/iu),
  furniture(
    'follow-row',
    'tail',
    45,
    (text) =>
      new Set(
        text
          .toLowerCase()
          .match(
            /\b(?:facebook|twitter|instagram|whatsapp|telegram|linkedin|mastodon|bluesky|newsletter)\b/gu,
          ),
      ).size >= 2,
  ),
  furniture('donation-appeal', 'tail', 90, isAppeal),
  furniture('author-biography', 'tail', 150, isBiography),
  furniture('about-row', 'tail', 6, isAboutRow),
  furniture('about-site', 'tail', 80, isAboutSite),
  furniture(
    'contact-row',
    'tail',
    40,
    /^(?:(?:media )?contact|press (?:office|enquiries|contact)|media (?:enquiries|relations)|e-?mail|phone|tel|write to|for (?:more|further) information|got a (?:tip|story)|(?:do|have) you (?:have|got)|spotted an? (?:error|typo|mistake)|error\/typo|report an? (?:error|typo|correction)|send (?:us )?(?:your )?tips?|letters should be (?:sent|e-?mailed)|kontakt|contacto)\b.*(?:@|\d{4}|\?|:|us\b)/iu,
  ),
  furniture('contact-row', 'tail', 16, (text) => officeAddress.test(text) && !endsSentence(text)),
  furniture('contact-row', 'tail', 12, /^(?:.{2,30} )?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u),
  furniture(
    'contact-row',
    'tail',
    3,
    whole(
      '(?:media|press)(?: enquir(?:y|ies)| inquir(?:y|ies)| contacts?| office)?',
      'contacts?|pressekontakt|contact presse|contacto de prensa',
    ),
  ),
  furniture('contact-row', 'tail', 4, /^\+?\d[\d\s().-]{6,18}\d$/u),
  furniture(
    'republishing',
    'tail',
    60,
    /\b(?:republish\w*|creative commons|syndicat\w+|reprinted (?:with|by) (?:the )?(?:kind )?permission|appears in print on|open government licen[cs]e|first published (?:in|by|on))\b/iu,
  ),
  furniture(
    'newsletter',
    'tail',
    50,
    /\b(?:our (?:\w+ )?newsletters?|to your inbox|sign up (?:for|to|here)|unsubscribe|subscribe (?:to|now|here)|to receive new posts)\b/iu,
  ),
  furniture(
    'cookie-notice',
    'tail',
    120,
    (text) =>
      /\bcookies\b/iu.test(text) && /\b(?:site|consent|privacy|browser|experience|accept)\b/iu.test(text),
  ),
  furniture(
    'disclaimer',
    'tail',
    50,
    /\bnot responsible for the content\b|^disclaimer\s*:|^(?:特别声明|免责声明|免責聲明)|^(?:the )?(?:views|opinions) expressed\b/iu,
  ),
  furniture(
    'newsletter',
    'tail',
    40,
    /^thanks for reading\b.*\b(?:subscribe|support|follow|share|coffee)\b/iu,
  ),
  furniture('author-biography', 'tail', 25, /^(?:writes|reports|covers) (?:about|on|for)\b/iu),
  furniture(
    'staff-credits',
    'tail',
    40,
    /^(?:(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|Edited) by \p{Lu}|[（(]?(?:责任编辑|責任編輯|编辑|編輯|校对|责编|責編|網編)\s*[:：]|Redaktion:|Mitarbeit:|\p{Lu}[^.!?]{3,60} contributed (?:research|reporting|to this)\b)/u,
  ),
  furniture('page-history', 'tail', 20, /^this page was last (?:edited|modified|updated|changed) on\b/iu),
  furniture(
    'about-row',
    'tail',
    3,
    whole(
      'ends?',
      '-?\\s?30\\s?-?',
      'privacy policy',
      'disclaimers',
      'about',
      'help',
      'terms(?: of (?:use|service))?',
    ),
  ),
  furniture('row-of-links', 'tail', 60, (text) => rowItems(text) >= 3 && !/[:：]\s*\d/u.test(text)),
];
