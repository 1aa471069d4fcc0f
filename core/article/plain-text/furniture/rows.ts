import { countSpacedWords, endsSentence } from '../sentence-shape.ts';
import { opening, whole } from './phrases.ts';

/** Networks and programs that pages offer to share themselves in. */
export const platforms =
  'facebook|fb|twitter|x|whatsapp|e-?mail|mail|linkedin|reddit|pinterest|telegram|instagram|youtube|tiktok|threads|bluesky|' +
  'mastodon|messenger|flipboard|xing|viber|signal|weibo|wechat|line|hatena|pocket|rss|vk|qq空间|qq|kakaotalk|카카오톡|페이스북|트위터';

const shareWord = whole(
  'share|tweet|print|save|gift|copy|link|copied|bookmark|follow|us|like|pin|post|send|this|the|article|story|page|url|icon|on|in|via|to|with|by|or|and|&|en|auf|sur|su|por|per|par|bei|em|на|в',
  'teilen|drucken|merken|versenden|partager|envoyer|imprimer|enregistrer|copier|le|lien|compartir|imprimir|enviar|guardar|copiar|enlace|condividi|stampa|salva|compartilhar|delen',
  'поделиться|공유|공유하기|인쇄|シェア|シェアする|ツイート|印刷|保存|שתפו|שיתוף|בפייסבוק|בטוויטר|בוואטסאפ|شارك|على|فيسبوك|تويتر|واتساب|طباعة',
  '分享|分享到|分享至|打印|列印|收藏|微信|微博|朋友圈|复制|複製|链接|連結',
  platforms,
);
const platform = whole(
  platforms,
  'print|copy|imprimer|drucken|imprimir|teilen|partager|compartir|condividi|微信|微博|印刷|シェア|공유|בפייסבוק|שתפו|شارك|поделиться',
);
const alone = whole(
  'dela|spara|skriv ut|del|gem|lagre|skriv ud|udostępnij|skomentuj|drukuj|paylaş|chia sẻ|शेयर करें|साझा करें|bagikan|sdílet|megosztás|distribuie|κοινοποίηση|jaa|поділитися|แชร์',
  'facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|flipboard|bluesky|print|share|tweet|copy link|share article|gift article|微信|微博|分享|シェア|シェアする|ツイート|印刷|공유|공유하기|인쇄|teilen|drucken|partager|imprimer|compartir|condividi|поделиться|שתפו|שיתוף|شارك|مشاركة|طباعة',
);
const shareThis = whole(
  '(?:share|tweet|print|save|e-?mail|bookmark)(?: or comment on)? (?:this|full)(?: article| story| page| post| on)?(?:: .*)?',
  '(?:give|gift) this article',
  '(?:diesen )?artikel (?:teilen|drucken|versenden|merken)',
  'zur merkliste hinzufügen|auf die merkliste',
  "partager (?:cet |l[’'])article|envoyer par (?:e-)?mail",
  'compartir (?:este |el )?artículo|compartir en .{2,20}|compartilhar (?:no|em|este artigo).{0,20}',
  "deel (?:dit )?artikel|deel op .{2,20}|(?:bu )?(?:haberi|yazıyı) paylaş|dela (?:artikeln|på .{2,20})|del artiklen|condividi (?:su .{2,20}|l[’']articolo)|udostępnij",
  'شارك (?:هذا |هذه )?(?:المقال|المقالة|الخبر)|مشاركة (?:المقال|الخبر)',
  'שתפו (?:ב\\S+|את הכתבה)',
  'メールで送る|この記事をシェア(?:する)?|シェアする',
  '이 기사를? 공유(?:하기)?|기사 공유',
  'share or comment on this article.*',
  `(?:share|post|send|pin)(?: this)?(?: (?:article|story|page|post|link))? (?:on|to|via|by) (?:${platforms}|social media|your network)(?: \\(.{3,40}\\))?`,
  'e-?mail this (?:link|article|story|page)|link kopieren|copier le lien|copiar (?:o )?(?:enlace|link)|リンクをコピー|复制链接|複製連結',
  'compartil(?:he|har) (?:no|em|via) .{2,20}|partager (?:sur|via|par) .{2,20}|envoyer par e-mail|teilen (?:auf|per|via) .{2,20}|compartir (?:en|por|vía) .{2,20}|поделиться (?:в|на) .{2,20}',
  `(?:${platforms}) (?:icon|logo|link)`,
  '(?:click|haz clic|cliquez|klicken?|clique|clicca) .*(?:share|compartir|partager|teilen|compartilhar|condividere)\\b.*',
  "comparte esto|compartilhe isso|teilen mit|share this|me gusta esto|curtir isso|gefällt mir|j[’']aime ça",
);
const network = whole(
  'facebook|twitter|whatsapp|e-?mail|linkedin|reddit|pinterest|telegram|instagram|youtube|tiktok|flipboard|bluesky|mastodon|tumblr|xing|vkontakte|вконтакте|одноклассники|телеграм|فيسبوك|تويتر|واتساب|تيليجرام|إنستغرام|يوتيوب|פייסבוק|טוויטר|וואטסאפ|微信|微博|qq空间|카카오톡|페이스북|트위터|네이버|はてなブックマーク|hatena|line',
);
const shareLabel = opening('分享到', '分享至', '分享給', '转发到');

/** A row of the names of networks and of what to do there, and of nothing else. */
export function isShareRow(text: string): boolean {
  if (alone.test(text) || shareThis.test(text)) return true;
  if (/^(?:分享到|分享至)\s*[:：]/u.test(text) || shareLabel.test(text)) return true;
  const words = text.split(/[\s|,:：•·/()、]+/u).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.every((word) => shareWord.test(word)) &&
    words.some((word) => platform.test(word))
  );
}

/** Whether a line is the name of a network and nothing else. */
export function isNetwork(text: string): boolean {
  return network.test(text);
}

/** How many short items a row parted by bars or dots has; 0 when it is not such a row. */
export function rowItems(text: string): number {
  const items = text.split(/\s*[|｜]\s*/u).filter((item) => item.trim() !== '');
  const parts = items.length >= 3 ? items : text.split(/\s+[•·]\s+/u).filter((item) => item.trim() !== '');
  return parts.every((item) => countSpacedWords(item) <= 6 && !endsSentence(item.replace(/\?$/u, '')))
    ? parts.length
    : 0;
}

const homes = whole(
  'home(?:page)?|front page|start(?:seite)?|accueil|inicio|portada|главная|首页|首頁|主页|ホーム|トップ|홈|الرئيسية|דף הבית',
);

/** “[Docs] [txt|pdf] [Email]”: short links in brackets and nothing else. */
export function isBracketRow(text: string): boolean {
  return /^(?:\[[^\]]*\p{L}{2}[^\]]{0,20}\][\s|·]*){2,}$/u.test(text);
}

/** “Home > News > Animals”: at least two steps, the first of them a home page, or three. */
export function isBreadcrumb(text: string): boolean {
  const steps = text.split(/\s+[>»›/→]\s+|\s*[>›»]\s*/u).map((step) => step.trim());
  if (
    steps.length < 2 ||
    steps.some((step) => step === '' || countSpacedWords(step) > 5 || endsSentence(step))
  )
    return false;
  return steps.length >= 3 || homes.test(steps[0] ?? '');
}
