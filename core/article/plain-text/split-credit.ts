import { displayWidth } from './display-width.ts';
import { countSpacedWords, isNameLike } from './sentence-shape.ts';

const medium =
  '(?:photos?|pictures?|images?|photographs?|illustrations?|drawings?|paintings?|maps?|charts?|graphics?|screenshots?|fotos?|bild(?:er)?|grafik|' +
  'photographies?|fotograf[ií]as?|im[aá]gen(?:es)?|фото|사진|写真|画像|图片?|圖片?|照片|摄影|攝影|資料圖片|资料图片|写真・図版|تصوير|صورة|צילום|תמונה)';
const label = new RegExp(
  `^(?:(?:main|file|handout|archive) )?(?:${medium}(?:\\s+(?:credits?|courtesy(?: of)?|by))?|(?:photo |image |picture )?credits?|` +
    `cr[eé]dits?(?: photos?)?|bildquelle|quelle|sources?|图源|圖源|图片来源|圖片來源)\\s*(?:[:：=]|\\.{3}|…)\\s*|^(?:image|photo|media) source\\s*[,:]\\s*`,
  'iu',
);
const byline = new RegExp(
  `^(?:${medium}(?:\\s+(?:by|courtesy(?: of)?|credit|from|via|von|par|por|di))|courtesy(?: of)?)\\s+`,
  'iu',
);
const agency =
  /\b(?:reuters|afp|ap|epa|dpa|upi|pa|xinhua|tass|ansa|efe|keystone|getty(?: images)?|nurphoto|shutterstock|alamy|unsplash|flickr|bloomberg|magnum(?: photos)?|wikimedia(?: commons)?)\b/iu;
/** Small words that a credit may have beside names. */
const creditWords =
  /\b(?:courtesy|handout|supplied|provided|file|screenshot|screengrab|archive|archiv|pool|private|family|via|used|under|licen[cs]ed?|dpa)\b/giu;

/** A credit is seldom longer, in columns. */
const longestCredit = 120;
/** No caption is longer, in UTF-16 units. */
const longestPassage = 800;
/** A caption is seldom longer, in words; a longer passage is a story's paragraph. */
const longestCaption = 80;

/** Whether a text names an agency that sells pictures to many papers. */
export function isAgency(text: string): boolean {
  return agency.test(text);
}

/** Whether the whole of a text says who made a picture, and nothing else. */
export function isCredit(text: string): boolean {
  if (text.length > 2 * longestCredit) return false;
  const bare = text
    .replace(/^[([（]\s*/u, '')
    .replace(/[\])）.。]+$/u, '')
    .trim();
  if (bare === '' || displayWidth(bare) > longestCredit) return false;
  const labelled = label.exec(bare);
  if (labelled !== null) return isMakers(bare.slice(labelled[0].length));
  const by = byline.exec(bare);
  if (by !== null) return isNames(bare.slice(by[0].length));
  // 「（黃志強攝）」, and a label without a name.
  if (/^[\p{Script=Han}·\s]{2,12}[攝摄]$/u.test(bare) || /^写真・図版$/u.test(bare)) return true;
  if (/^©\s*\D/u.test(bare)) return isNames(bare.slice(1)) && !/\b\d{4}\b/u.test(bare);
  const shared = /\S\s?\/\s?\S|\bvia\b|\b(?:AP|file) photo\b/iu.test(bare) || /^getty images$/iu.test(bare);
  // “[Jane Doe/Evening Example]”.
  const bracketed =
    /^[[(]\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}\s?\/\s?\p{Lu}[\p{L} ]{1,30}[\])]\.?$/u;
  if (bracketed.test(text)) return true;
  const agencyAfterName =
    /^\p{Lu}[\p{L}.’' -]{3,40}\s?\/\s?\p{Lu}{3,8}$/u.test(bare) ||
    (/^\p{Lu}[\p{L}.’' -]{3,40}\s?\(\p{Lu}{2,8}\)?$/u.test(bare) && agency.test(bare));
  const capitals =
    /^\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]+){1,3} (?:FOR|POUR|PARA|FÜR|PER) (?=.{2,40}$)(?:[«“"„]|.*\p{Ll})/u.test(
      bare,
    );
  if (agencyAfterName || capitals) return true;
  return shared && agency.test(bare) && isNames(bare);
}

/** After a label such as “Photo:” anything short counts; more words must be names, else it is a caption. */
function isMakers(text: string): boolean {
  if (text === '') return false;
  return isNames(text) || (countSpacedWords(text) <= 5 && !/[.!?]\s/u.test(text));
}

function isNames(text: string): boolean {
  const names = text.replace(creditWords, '').trim();
  return countSpacedWords(text) <= 14 && (names === '' || isNameLike(names));
}

/** A passage's caption and the credit at its end; `caption` is empty when there is only a credit. */
export interface CaptionAndCredit {
  readonly caption: string;
  readonly credit: string;
}

/**
 * Parts a caption from the credit that ends it: “… in the old town. Photo: Jane Doe/Agency.”
 * `null` when the passage ends with no credit, or is so long that it must be a story's paragraph.
 */
export function splitCredit(text: string): CaptionAndCredit | null {
  if (isCredit(text)) return { caption: '', credit: text };
  const tailStart = Math.max(0, text.length - 2 * longestCredit);
  const starts =
    /[.!?…。！？”"’)]\s+(?=\S)|[。！？](?=\S)|\s(?=[([（])|\s[–—|]\s(?=\S)|\s(?=(?:Photos?|Photographs?|Fotos?|Bild|Images?|Pictures?|Фото|사진)\s?[:=])/gu;
  for (const border of text.slice(tailStart).matchAll(starts)) {
    const start = tailStart + border.index + border[0].length;
    const caption = text
      .slice(0, start)
      .replace(/\s[–—|]?\s*$/u, '')
      .trim();
    const credit = text.slice(start);
    if (isCredit(credit) && countSpacedWords(caption) <= longestCaption) return { caption, credit };
  }
  return captionBeforeBareCredit(text);
}

/** “The market at dawn Jane Doe/Reuters”: nothing parts the caption from the credit but that it names an agency. */
function captionBeforeBareCredit(text: string): CaptionAndCredit | null {
  if (text.length > longestPassage || !/[/)]|Getty Images$/u.test(text)) return null;
  const found =
    /^(.*[^.!?…,;:–—|(]) ((?:\p{Lu}[\p{L}.’'-]+ \p{Lu}[\p{L}.’'-]+|\p{Lu}{2,8})\s?\/\s?(\p{Lu}[\p{L} ]{1,30}))$/u.exec(
      text,
    ) ??
    /^(.*[^.!?…,;:–—|/(]) (()Getty Images)$/u.exec(text) ??
    /^(.*[^.!?…,;:–—|(。！？”"»]) (\((\p{L}[\p{L} /]{1,20})\))$/u.exec(text);
  const [caption, credit, agencyName] = found?.slice(1) ?? [];
  if (caption === undefined || credit === undefined || countSpacedWords(caption) > longestCaption)
    return null;
  if (agencyName !== '' && !agency.test(agencyName ?? '')) return null;
  // “… was bought by Getty Images” is a statement.
  const statement = /\b(?:by|from|via|at|of|to|with|for|and|the|in|on)$/iu.test(caption);
  return statement || countSpacedWords(caption) < 3 ? null : { caption, credit };
}

/** Whether a passage says itself that it stands below a picture. */
export function isLabelledCaption(text: string): boolean {
  return (
    /^(?:header|cover|featured?|hero|banner|lead|top|main|file) (?:image|photo|picture)\s*:\s*\S/iu.test(
      text,
    ) ||
    /^(?:caption|pictured|bildunterschrift|légende|图说|圖說|图为|圖為)\s*[:：]\s*\S/iu.test(text) ||
    /^(?:figure|fig\.|table|abbildung|abb\.|tabelle|tab\.|tableau|figura|tabla|tabela|tabella)\s?\d{1,3}(?:\.\d)?\s?[.:–—]\s/iu.test(
      text,
    ) ||
    (label.test(text) &&
      !isCredit(text) &&
      countSpacedWords(text) <= longestCaption &&
      !/^(?:source|quelle|credits?)/iu.test(text))
  );
}
