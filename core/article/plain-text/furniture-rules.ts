import type { RuleName } from './rule-words.ts';
import { countSpacedWords, endsSentence } from './sentence-shape.ts';

/** A way of knowing what a page put around the story. */
export interface FurnitureRule {
  /** Kept as `data.rule` of what it found. */
  readonly name: RuleName;
  /** In the middle of a story only what cannot be part of it is set aside; after its end, more. */
  readonly where: 'anywhere' | 'tail';
  /** Longer passages than this are not looked at, in words. */
  readonly longest: number;
  readonly test: (text: string) => boolean;
}

const platforms =
  'facebook|twitter|x|whatsapp|e-?mail|linkedin|reddit|pinterest|telegram|instagram|youtube|tiktok|threads|bluesky|mastodon|messenger|weibo|wechat|line|pocket|rss';
const shareWord = new RegExp(
  `^(?:share|tweet|print|save|copy|link|copied|bookmark|follow|us|like|pin|post|send|this|the|article|story|page|on|via|to|by|or|and|&|en|auf|sur|su|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|分享|分享到|打印|列印|收藏|微信|微博|${platforms})$`,
  'iu',
);
const siteWord =
  /\b(?:contact|about|privacy|terms|polic(?:y|ies)|newsletters?|subscribe|log ?in|sign (?:in|up)|help|careers|jobs|advertis\w+|cookies?|home|support|donate|faq|sitemap|imprint|impressum|datenschutz|agb|kontakt|über uns|mentions légales|confidentialité|à propos|contacto|aviso legal|privacidad)\b|关于|關於|联系|聯絡|隐私|私隱|首页|主頁/iu;
const appeal =
  /^(?:please |help |support (?!for\b|of\b|from\b|among\b|is\b|was\b|has\b)|donate|contribute|become |join |chip in|make a |give |back |keep |(?:do|did) you (?:value|like|enjoy|appreciate|believe)|(?:enjoy(?:ed|ing)?|like) (?:this|our|what)|if you (?:value|like|enjoy|appreciate|believe|can)|we (?:need|rely|depend|can(?:’|')?t|are (?:funded|supported))|your (?:support|contributions?|donations?|generosity)|unterstütze|spenden|soutenez|faites un don|apoya|dona |支持|捐款|贊助)/iu;
const cause =
  /\b(?:journalis[mt]\w*|press freedom|newsrooms?|reporting|readers?|patrons?|patreon|members?(?:hip)?|donat\w+|contribut\w+|subscri\w+|independent (?:media|news|press)|(?:support|supporting|fund) (?:us|our)|our (?:team|work|mission|newsroom)|tax-deductible|spende\w*|journalismus|journalisme|periodismo)\b|新聞自由|新闻自由|獨立媒體/iu;
const occupation =
  '(?:editor|reporter|journalist|correspondent|columnist|writer|author|contributor|producer|photographer|photojournalist|' +
  'founder|co-founder|publisher|blogger|broadcaster|presenter|academic|researcher|professor|lecturer|fellow|historian|' +
  'novelist|poet|critic|director|analyst|commentator|freelancer?|intern|lawyer|consultant|' +
  'redakteur(?:in)?|journalistin|reporterin|autor(?:in)?|korrespondent(?:in)?|rédact(?:eur|rice)|journaliste|auteure?|periodista|redactora?|autora?)';
const biography = new RegExp(
  `^(?:about (?:the )?author:?\\s*)?\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|de|da|van|von|der|bin|al)){0,4},? (?:is|was|has been|works as|ist|est|es|are) (?:(?:an?|the|our|one|currently|also|now|eine?|une?|una?|la|le|el|der|die)\\b)?[^.。]{0,80}?\\b${occupation}`,
  'iu',
);
const beat =
  /^\p{Lu}[\p{L}.’'-]* (?:\p{Lu}[\p{L}.’'-]* ){0,3}(?:covers|writes (?:about|for)|reports (?:on|for|from)|has (?:covered|reported|written) )/u;
const biographyDetail =
  /\p{Lu}\p{L}*[’']s (?:[\p{L}-]+ ){0,3}(?:editor|correspondent|reporter|columnist|critic|writer)|\b(?:at|for|of|with|from|bei|beim|für|chez|pour|de|en) (?:the |der |die |das |la |le |el )?\p{Lu}|\bcovers?\b|\bcovering\b|\bbased in\b|\b(?:previously|formerly)\b|\bhas (?:written|reported|contributed|worked|a (?:BA|MA|degree))|\bfollow (?:him|her|them)\b|@\w/u;

const rule = (
  name: RuleName,
  where: FurnitureRule['where'],
  longest: number,
  test: (text: string) => boolean,
): FurnitureRule => ({ name, where, longest, test });

/** Looked at in order; the first that knows a passage names it. */
export const furnitureRules: readonly FurnitureRule[] = [
  rule(
    'advertisement',
    'anywhere',
    12,
    (text) =>
      /^[-–—[( ]*(?:(?:paid )?advertisements?|advertising|advert|ad|sponsored(?: content)?|anzeige|werbung|publicité|publicidad|pubblicità|广告|廣告|広告)[-–—\]) .:]*$/iu.test(
        text,
      ) ||
      /^(?:article|story) continues (?:below|after)(?: (?:this |the )?(?:advert\w*|ad|promotion))?/iu.test(
        text,
      ) ||
      /^(?:scroll|skip)(?: past)?(?: to continue)?(?: with)?(?: the)? (?:advert\w*|ads?|content)$/iu.test(
        text,
      ),
  ),
  rule('share-row', 'anywhere', 20, isShareRow),
  rule(
    'video-placeholder',
    'anywhere',
    6,
    (text) =>
      /^(?:youtube|vimeo|facebook|instagram|tiktok|twitter)[ -](?:video|post|embed|player|reel|story)s?(?: (?:player|embed))?$/iu.test(
        text,
      ) ||
      /^(?:(?:play|watch) (?:the )?video|video (?:player|unavailable|loading)|loading(?:\.\.\.|…)?|media playback is .*)$/iu.test(
        text,
      ),
  ),
  rule(
    'form-message',
    'anywhere',
    30,
    (text) =>
      /\b(?:you(?:’|'| a)re (?:now )?(?:on the list|subscribed|signed up)|thank(?:s| you) for (?:signing up|subscribing|registering|your (?:subscription|interest))|(?:enter|provide) (?:a valid|your) e-?mail|please check your (?:inbox|e-?mail)|check your (?:inbox|e-?mail) (?:to|for|or)|we(?:’|')ve sent (?:you )?(?:a confirmation|an e-?mail)|there was an error (?:submitting|processing)|invalid e-?mail)\b/iu.test(
        text,
      ) && !/[“”"„«].{20,}[”"“»]/u.test(text),
  ),
  rule('button', 'anywhere', 5, (text) =>
    /^(?:sign (?:up|in)(?: now| here| free)?|subscribe(?: now| here| today)?|log ?in|log ?out|register(?: now)?|donate(?: now| here| today)?|skip to (?:main )?content|menu|search|close|open menu|back to top|top|next(?: article| story)?|previous(?: article| story)?|show (?:more|less)|load more|click here|learn more|view gallery|(?:photo|picture) gallery|view image in full ?screen|open image in gallery|ready for more\?|reuse this content|(?:your )?e-?mail(?: address)?|accept(?: all)?(?: cookies)?|abonnieren|anmelden|s'abonner|suscríbete|登录|注册|订阅|訂閱)[.!»›→]*$/iu.test(
      text,
    ),
  ),
  rule(
    'newsletter',
    'anywhere',
    40,
    (text) =>
      /^(?:please )?(?:sign up|subscribe|get (?:the|our|all|more|daily|weekly)|join our|want (?:more|the latest)|(?:jetzt )?(?:abonnieren|newsletter)|inscrivez|abonnez|suscr[ií]b)/iu.test(
        text,
      ) &&
      /\b(?:newsletters?|inbox|mailing list|e-?mail (?:updates|alerts|list)|briefing|posteingang|boletín|push notifications|channel)\b/iu.test(
        text,
      ),
  ),
  rule('cookie-notice', 'anywhere', 90, (text) =>
    /^(?:we(?: and our partners)? use (?:\w+ )?cookies|(?:this|our) (?:web)?site uses (?:\w+ )?cookies|by (?:continuing|using|clicking|browsing)\b.*\bcookies|cookies help us|wir verwenden cookies|diese (?:web)?seite verwendet cookies|nous utilisons des cookies|utilizamos cookies)/iu.test(
      text,
    ),
  ),
  rule('related-row', 'anywhere', 30, (text) =>
    /^(?:read (?:more|also|next|on)|also read|see also|further reading|related(?: (?:articles?|stor(?:y|ies)|content|posts?|topics?|news|reading|coverage|(?:internet )?links))?|more (?:on this(?: story| topic)?|stories|from .{2,40}|like this)|(?:you (?:may|might) also (?:like|be interested in))|recommended(?: (?:for you|reading|stories))?|don(?:’|')t miss|most (?:read|popular|viewed)|trending(?: now)?|latest(?: news| stories)?|up next|explore more|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire(?: aussi)?|sur le même sujet|lea también|le puede interesar|leggi anche|相关(?:阅读|新闻|文章|报道)|相關(?:閱讀|新聞|文章)|関連(?:記事|ニュース)|관련 ?기사|延伸[阅閱][读讀]|推荐阅读|更多新闻)\s*(?:[:：|»›>→]|$)/iu.test(
      text,
    ),
  ),
  rule('comment-count', 'anywhere', 10, (text) =>
    /^(?:\d[\d,. ]*k?\s+(?:comments?|kommentare?|commentaires?|comentarios?|shares?|likes?|views?|reactions?)|(?:comments?|view comments|show comments|leave a (?:comment|reply)|join the (?:conversation|discussion)|be the first to comment|no comments(?: yet)?|comments are closed|post a comment|kommentare|commentaires|comentarios|发表评论|评论|留言)(?:\s*\(\d+\))?|\d+\s*条评论)[.:!]*$/iu.test(
      text,
    ),
  ),
  rule(
    'copyright',
    'anywhere',
    60,
    (text) =>
      (/^(?:©|\(c\)|copyright (?:©|\(c\)|\d|by\b))/iu.test(text) && /\b(?:19|20)\d\d\b/u.test(text)) ||
      /\ball rights reserved\b|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|版[权權]所有/iu.test(
        text,
      ),
  ),
  rule('follow-row', 'anywhere', 25, (text) =>
    new RegExp(
      `^(?:follow|like|find|join|connect with) (?:us|me|him|her|them|@?[\\w ]{1,30})\\s+(?:on|at|via) (?:${platforms})\\b`,
      'iu',
    ).test(text),
  ),
  rule('reading-time', 'anywhere', 5, (text) =>
    /^(?:reading time:?\s*)?\d+[ -]?min(?:ute)?s?(?: read)?$|^lesezeit:?\s*\d+ min/iu.test(text),
  ),
  rule('topics-row', 'anywhere', 30, (text) =>
    /^(?:tags?|topics?|filed under|categor(?:y|ies)|keywords|schlagwörter|themen|mots-clés|etiquetas|标签|標籤|關鍵[字詞]|关键词)\s*[:：]/iu.test(
      text,
    ),
  ),
  rule('site-footer', 'anywhere', 60, (text) => rowItems(text) >= 3 && siteWord.test(text)),
  rule(
    'donation-appeal',
    'anywhere',
    30,
    (text) =>
      isAppeal(text) &&
      /\b(?:donat\w+|patreon|patrons?|(?:support|supporting|fund) (?:us|our|independent)|become a (?:member|patron|supporter|subscriber)|spenden|faites un don)\b/iu.test(
        text,
      ) &&
      !/[“"„«]/u.test(text),
  ),
  rule('donation-appeal', 'tail', 90, (text) => isAppeal(text)),
  rule(
    'author-biography',
    'tail',
    150,
    (text) => (biography.test(text) || beat.test(text)) && biographyDetail.test(text),
  ),
  rule('about-row', 'tail', 6, (text) =>
    /^(?:about (?:us|the authors?|\p{Lu}.*)|the authors?|über (?:den autor|die autorin|uns)|à propos.*|sobre el autor|关于作者|關於作者|作者简介)[:.]?$/iu.test(
      text,
    ),
  ),
  rule('about-site', 'tail', 80, (text) =>
    /^\p{Lu}.{0,60}? is (?:an?|the) (?:[\w-]+,? ){0,3}?(?:non-?profit|not-for-profit|independent|non-?partisan|award-winning|reader-(?:funded|supported))\b/u.test(
      text,
    ),
  ),
  rule('contact-row', 'tail', 30, (text) =>
    /^(?:contact|e-?mail|phone|tel|write to|got a (?:tip|story)|do you have|spotted an? (?:error|typo|mistake)|error\/typo|report an? (?:error|typo|correction)|send (?:us )?(?:your )?tips?|kontakt|contacto)\b.*(?:@|\d{4}|\?|:|us\b)/iu.test(
      text,
    ),
  ),
  rule('republishing', 'tail', 60, (text) =>
    /\b(?:republish\w*|creative commons|syndicat\w+)\b/iu.test(text),
  ),
  rule('newsletter', 'tail', 50, (text) =>
    /\b(?:our (?:\w+ )?newsletters?|to your inbox|sign up (?:for|to|here)|subscribe (?:to|now|here))\b/iu.test(
      text,
    ),
  ),
  rule(
    'cookie-notice',
    'tail',
    120,
    (text) =>
      /\bcookies\b/iu.test(text) && /\b(?:site|consent|privacy|browser|experience|accept)\b/iu.test(text),
  ),
  rule('disclaimer', 'tail', 30, (text) => /\bnot responsible for the content\b/iu.test(text)),
  rule('newsletter', 'tail', 40, (text) => /^thanks for reading\b.*\b(?:subscribe|support)\b/iu.test(text)),
  rule('author-biography', 'tail', 25, (text) =>
    /^(?:writes|reports|covers) (?:about|on|for)\b/iu.test(text),
  ),
  rule('row-of-links', 'tail', 60, (text) => rowItems(text) >= 3),
];

/** Asks the reader, who is addressed, for help with the work of those who ask. */
function isAppeal(text: string): boolean {
  const addressed = /\b(?:our|us|we|you|your|today|now)\b/iu.test(text) || !/\b(?:the|a)\b/iu.test(text);
  return addressed && appeal.test(text) && cause.test(text);
}

/** How many short items a row parted by bars or dots has; 0 when it is not such a row. */
function rowItems(text: string): number {
  const items = text.split(/\s*[|｜]\s*/u).filter((item) => item.trim() !== '');
  const parts = items.length >= 3 ? items : text.split(/\s+[•·]\s+/u).filter((item) => item.trim() !== '');
  return parts.every((item) => countSpacedWords(item) <= 6 && !endsSentence(item.replace(/\?$/u, '')))
    ? parts.length
    : 0;
}

/** A row of the names of networks and of what to do there, and of nothing else. */
function isShareRow(text: string): boolean {
  if (/^(?:share|tweet)(?: this(?: article| story| page| post)?)?\s*[:!]?$/iu.test(text)) return true;
  const words = text.split(/[\s|,:•·/()]+/u).filter((word) => word !== '');
  const named = words.filter((word) =>
    new RegExp(`^(?:${platforms}|print|copy|teilen|partager|compartir|微信|微博)$`, 'iu').test(word),
  );
  const lone =
    words.length === 1 &&
    /^(?:facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|print|微信|微博|分享)$/iu.test(text);
  return lone || (words.length >= 2 && named.length >= 1 && words.every((word) => shareWord.test(word)));
}
