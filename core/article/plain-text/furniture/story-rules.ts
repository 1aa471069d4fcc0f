import { isAboutSite } from './about-site.ts';
import { isPlainAppeal } from './appeals.ts';
import { endsSentence } from '../sentence-shape.ts';
import { furniture } from './furniture-rule.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import { having, opening, whole } from './phrases.ts';
import { isShareRow, platforms, rowItems } from './rows.ts';
import { isLegalLink } from './site-links.ts';

const siteWord = having(
  'contact|about|privacy|terms|polic(?:y|ies)|newsletters?|subscribe|log ?in|sign (?:in|up)|help|careers|jobs|advertis\\w+|cookies?|home|support|donate|faq|sitemap|imprint',
  'impressum|datenschutz|agb|kontakt|über uns|mentions légales|confidentialité|à propos|contacto|aviso legal|privacidad',
  '关于.{0,6}|關於.{0,6}|联系.{0,6}|聯絡.{0,6}|隐私.{0,4}|私隱.{0,4}|首页|主頁',
);

const advertisement = [
  whole(
    '[-–—[( ]*(?:(?:paid )?advertisements?(?: \\d+)?|advertising|advert|ad|sponsored(?: content)?|promoted|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|annonse?|mainos|reklama?|реклама|إعلان|اعلان|פרסומת|广告|廣告|広告|광고)[-–—\\]) .:]*',
    '(?:skip|scroll)(?: past| to| down)?(?: to)?(?: continue)?(?: with)?(?: for)?(?: the)? (?:advert\\w*|ads?|video|content)',
    'advertisement · scroll to continue|scroll down for video|weiterlesen nach der anzeige|nach der anzeige',
    '(?:after|skip past|before) newsletter promotion',
    'la suite après cette publicité|continúa (?:después de|tras) la publicidad|continua (?:após a|depois da) publicidade|continua a leggere dopo la pubblicità|tekst gaat verder onder de advertentie|продолжение после рекламы',
    '(?:sponsored|promoted|paid) (?:links|stories|features|partners?)(?: (?:sponsored|promoted) links)?|paid (?:content|post)|(?:content )?(?:by|from) (?:taboola|outbrain)(?: by taboola)?|from our partners|report (?:this )?ad|powered by (?:taboola|outbrain|indeed|lendingtree)|ads? by .{2,20}',
    'affiliate links?.*|this (?:post|article|page) (?:may )?contains? affiliate links.*',
  ),
  opening('(?:article|story) continues (?:below|after)(?: (?:this |the )?(?:advert\\w*|ad|promotion))?'),
  /^(?:we|when you|if you|this site|our (?:editors|experts))\b.*\b(?:we|site) (?:may )?(?:earn|receive|get) (?:an? )?(?:\w+ )?commissions?\b/iu,
  /^(?:[$€£]\d[\d.,]* (?:from|at)|Buy (?:it )?(?:from|at|on|now from)) \p{Lu}[^.!?]{1,40}$/u,
  /^(?:we|this site|\p{Lu}\p{L}+) may (?:earn|receive|get) (?:an? )?(?:\w+ )?commission\b/iu,
];

const videoPlaceholder = whole(
  '(?:youtube|vimeo|facebook|instagram|tiktok|twitter|x)[ -](?:video|post|embed|player|reel|story)s?(?: (?:player|embed))?',
  '(?:play|watch) (?:the )?video|video (?:player|unavailable|loading)(?: .*)?|loading(?:\\.\\.\\.|…)?|media playback is .*|this content is (?:not available|hosted by).*|to play this (?:video|audio).*|allow (?:twitter|instagram|youtube|facebook|x) content\\?',
  "video abspielen|lire la vidéo|ver vídeo|assistir vídeo|(?:like|me gusta|j[’']aime|gefällt mir|curtir)?:? ?(?:loading|cargando|chargement|wird geladen|carregando)(?:\\.\\.\\.|…)",
);

/** What screen readers are offered first. */
const skipLink = whole(
  '(?:skip|jump|go) to (?:the )?(?:main )?(?:content|navigation|search|menu|footer|site index|article|comments)',
  'skip (?:advertisement|navigation|links)',
  '(?:zum|direkt zum|springe zum) (?:haupt)?(?:inhalt|menü)(?: (?:springen|wechseln))?',
  '(?:aller|passer|accéder) (?:au|directement au) (?:contenu|menu)(?: principal)?',
  '(?:ir|saltar) (?:al|a los|directamente al|para o) (?:conte[nú]\\p{L}*|menu|menú|comentarios|rodapé)(?: principal)?(?: \\[\\d\\])?',
  'vai al contenuto(?: principale)?|pular para o conteúdo|(?:ga )?naar (?:de )?(?:hoofd)?inhoud|(?:hoppa|gå) till innehåll(?:et)?|gå til (?:hoved)?indhold',
  'перейти к (?:основному )?содержани[юя]|本文へ(?:移動|スキップ)?|(?:コンテンツ|本文)へスキップ|跳(?:到|至|转到)(?:主要)?内容|跳到主要內容|본문 바로가기|انتقل إلى المحتوى(?: الرئيسي)?|דלג לתוכן(?: העיקרי)?',
);

const listenRow = whole(
  "(?:listen(?: to (?:this|the) (?:article|story|episode|post))?|(?:diesen )?artikel (?:an)?hören|écouter (?:cet |l[’'])article|escuchar (?:este )?artículo)(?:[\\s·•|:(–-]*\\d+(?::\\d\\d)?\\s*(?:-?\\s*minute listen|min(?:ute[ns]?|s)?)?\\)?)?",
  '\\d+-minute listen|listen\\s*[·•|]?\\s*\\d+:\\d\\d|audio (?:is )?(?:unavailable|loading).*|this article is more than \\d+ (?:years?|months?) old',
);

const formMessage = having(
  "you(?:’|'| a)re (?:now )?(?:on the list|subscribed|signed up)",
  'thank(?:s| you) for (?:signing up|subscribing|registering|your (?:subscription|interest))',
  '(?:enter|provide) (?:a valid|your) e-?mail|type your e-?mail|invalid e-?mail|required fields are marked',
  "we could(?:n[’']t| not) process your subscription|please check your (?:inbox|e-?mail)|check your (?:inbox|e-?mail) (?:to|for|or)",
  "we(?:’|')ve sent (?:you )?(?:a confirmation|an e-?mail)|there was an error (?:submitting|processing)",
  '^(?:is|was) this (?:page|article|answer) (?:useful|helpful)|this page is (?:not )?useful',
  'report a problem with this page|help us improve [\\p{L}.]+$|did you make this recipe|^privacy (?:notice|policy)(?=:)',
  "view this e-?mail in your browser|forward(?:ed)? this (?:e-?mail |letter )?to you\\?|you(?: are|’re|'re) receiving this e-?mail because|^our mailing address is",
  'unsubscribe from this list|(?:you can )?unsubscribe (?:at any time|anytime)|^rate and review (?:us|the show)',
  'by (?:signing up|subscribing|submitting (?:this|the) form|completing this form|providing your e-?mail|clicking (?:sign up|subscribe|submit)),? (?:you|i) (?:agree|accept|consent|confirm)',
);

const button = whole(
  'sign (?:up|in)(?: now| here| free| with .{2,20})?|subscribe(?: now| here| today)?|log ?in|log ?out|register(?: now)?|create (?:an )?account|donate(?: now| here| today)?|jump to recipe|print recipe|pin (?:it )?(?:recipe|for later)|menu|search(?: (?:this|the|our) (?:web)?site)?(?:\\s+search)?(?: for)?|close|open menu|main menu|back to top|top|next(?: article| story| page)?|previous(?: article| story| page)?|older|newer|pin|rate|show (?:more|less|all|key events only|transcript|caption)|load more|read less|click here(?: to .{3,40})?|learn more|(?:view|hide) (?:gallery|comments|caption|all|map|cookies)|(?:photo|picture) gallery|toggle caption|(?:image|photo)? ?enlarge(?: this)?(?: image| photo)?|view (?:image|photo)s? in full ?screen|open (?:image )?in (?:gallery|app)|like this:?|ready for more\\?|reuse this content|order reprints.*|get (?:the )?app|open app|download(?: pdf| article)?|embed|cite this(?: article| page)?|(?:your |my )?e-?mail(?: address)?(?: \\*)?|accept(?: all| additional)?(?: cookies)?|reject(?: all| additional)?(?: cookies)?|manage (?:cookies|preferences|consent)|view offers?|buy now|shop now|add to (?:cart|basket)|notify me|dismiss|why you can trust .{2,40}|view deal|today.s best .{2,40} deals|add to (?:my )?calendar|google calendar|icalendar|outlook (?:\\d+|live)|get directions|share this event|about sharing|close panel|processing(?:\\.\\.\\.|…)|reply|undo|read later|copied|upgrade(?: to paid)?|continue reading|show (?:\\d+ )?repl(?:y|ies)|see (?:all|more)|view all(?: .{3,30})?|watch live|no,? thanks|got it|try again|report (?:a problem with this page|an error)|is this page useful|privacy ∙ terms(?: ∙ collection notice)?|ajouter à (?:vos|mes) favoris|ajouter aux favoris|ouvir o texto|ouvir o artigo|(?:diminuir|aumentar) (?:a )?fonte|follow|following|unfollow|give feedback|acquire licensing rights(?:, opens new tab)?',
  'abonnieren|anmelden|abmelden|registrieren|menü|suche|schließen|zur startseite|nach oben|mehr (?:laden|anzeigen)|weiterlesen|feedback|merken|jetzt (?:abonnieren|bestellen|kostenlos testen)|jetzt (?:testen|lesen|anmelden)',
  "s'abonner|s’abonner|se connecter|s’inscrire|connexion|fermer|rechercher|réutiliser ce contenu|contribuer|voir plus|haut de page",
  'suscríbete|suscribirse|iniciar sesión|registrarse|buscar|cerrar|ver más|regístrate|normas(?: ›)?',
  'accedi|abbonati|registrati|cerca|chiudi|войти|поиск|закрыть|показать ещё|подписаться|меню',
  '提交|我想分享|用户名|用戶名|登录|登入|注册|註冊|订阅|訂閱|搜索|搜尋|返回顶部|关闭|字号.{0,12}|字體.{0,12}|ログイン|会員登録|検索|閉じる|もっと見る|글자\\s?크기(?: ?(?:조절|변경))?|로그인|회원가입|검색|닫기|더보기|댓글|구독(?:하기)?|תפריט|חיפוש|כניסה|הרשמה|بحث|تسجيل الدخول|القائمة|اشترك(?: الآن)?',
);

const newsletterStart = opening(
  '(?:please )?(?:sign up|subscribe|get (?:the|our|all|more|daily|weekly)|join our|want (?:more|the latest)|free (?:daily|weekly) newsletter)',
  '(?:jetzt )?(?:abonnieren|newsletter)|abonnieren sie|unser newsletter|receba (?:as|os|o)|inscreva-se|get emails about|inscrivez-vous|abonnez-vous|recevez|suscr[ií]bete|recibe|iscriviti|подпишитесь|подписывайтесь|订阅|訂閱',
);
const newsletterThing =
  /\b(?:newsletters?|inbox|mailing list|e-?mail (?:updates|alerts|list)|briefing|weekly e-?mail|posteingang|boletín|boîte mail|push notifications|channel|our biggest stories|best stories|e-mail|emails about this page)\b|канал|рассылк|telegram/iu;

const subscriptionWall = [
  whole(
    '(?:subscribe|log in|sign in|register|join) (?:to|and|or) (?:continue|keep|read|unlock|access)(?: reading)?(?: .{2,40})?',
    'already (?:a |an? )?(?:subscriber|member|subscribed|registered|have an account)\\?.{0,40}',
    'want all of .{2,30}\\? subscribe',
    '(?:this|the) (?:article|story|post|content) is (?:for|available to|only available to|reserved for|exclusive to) (?:our |paid |paying |registered )?(?:subscribers|members).{0,40}',
    'members?-only(?: story| article| content)?|subscribers? only|subscriber exclusive|premium(?: content| article)?|exclusive for subscribers',
    "you have (?:\\w+ ){1,3}(?:free )?(?:articles?|stories) (?:left|remaining).{0,40}|you(?:’|')ve (?:read|reached) .{3,40}(?:articles?|limit)",
    'article réservé aux abonnés|réservé aux abonnés|il (?:vous )?reste .{2,20}% de cet article.*|déjà abonné.{0,20}',
    '(?:suscríbete|regístrate(?: gratis)?) para (?:seguir leyendo|leer|continuar).{0,20}|si tienes cuenta en .{2,60}|subscribe for [$€£]\\d.{0,20}|start your free trial|(?:abonnez-vous )?pour lire la suite.{0,40}|connectez-vous pour .{3,40}|contenido exclusivo para suscriptores|¿ya eres suscriptor.{0,20}',
    'jetzt weiterlesen.{0,40}|(?:dieser artikel ist )?(?:nur )?für abonnenten|schon abonnent.{0,30}|exklusiv für abonnenten',
    '.{0,12}有料(?:会員)?(?:限定)?記事(?:です)?.{0,20}|残り\\s*\\d+\\s*文字.*|会員限定(?:記事)?',
    '.{0,10}유료\\s?(?:회원|구독자|기사).{0,16}',
  ),
  /^thank you for your patience while we verify access\b/iu,
];

const cookieNotice = opening(
  'we(?: and our partners)?(?:’d like to| would like to)? (?:use|set|store) (?:\\w+ ){0,2}cookies|cookies on .{2,30}$',
  '(?:this|our) (?:web)?site uses (?:\\w+ )?cookies|by (?:continuing|using|clicking|browsing)\\b.*\\bcookies|cookies help us|(?:accept|reject|manage|view) (?:all |additional |your )?cookies(?: .{0,20})?$',
  'wir verwenden cookies|diese (?:web)?seite verwendet cookies|nous utilisons des cookies|utilizamos cookies|usiamo i cookie',
);

const related = new RegExp(
  "^(?:read (?:more|also|next|on)|also read|see also|further reading|related(?: (?:articles?|stor(?:y|ies)|content|posts?|topics?|news|reading|coverage|publications|research|guides|resources|links|(?:internet )?links))?|more (?:\\p{L}+ ){0,2}(?:reports|articles|news|features|reviews)|more (?:on this(?: story| topic)?|stories|top stories|coverage|from .{2,40}|like this)|top stories|must[- ]reads?|keep reading|what[’']s next|next up|stay informed|(?:you (?:may|might) also (?:like|be interested in))|recommended(?: (?:for you|reading|stories|from .{2,20}))?|don(?:’|')t miss|most (?:read|popular|viewed|shared)|popular (?:now|stories|articles)|editors?[’']? picks?|list of \\d+ items|list \\d+ of \\d+|end of list|trending(?: now| stories| topics| in .{2,30})?|sponsored stories|recent posts|latest(?: news| stories)?|up next|explore more(?: on these topics)?|in case you missed it|promoted stories|around the web|from (?:around )?the web|what to read next" +
    '|meistgelesen(?:e artikel)?|meist gelesen|empfehlungen(?: der redaktion)?|weitere (?:artikel|themen|nachrichten|meldungen)|mehr aus .{2,30}|neueste (?:artikel|nachrichten)|top-themen|passend zum thema|siehe auch|lesen sie (?:auch|mehr(?: zum thema)?)|mehr zum thema|auch interessant|das könnte sie auch interessieren|lire aussi|à lire(?: aussi)?|sur le même (?:sujet|thème)|à lire également|dans la même rubrique|les plus (?:lus|populaires)|articles (?:liés|similaires)|nos derniers articles|voir aussi|lire plus tard|lea también|le puede interesar|te puede interesar|más (?:noticias|sobre|información|leídas)|lo más (?:visto|leído)|noticias relacionadas|artículos relacionados|contenido relacionado|otras noticias|te recomendamos|también te puede interesar|ver también|archivado en|leggi anche|i più letti|articoli correlati|potrebbe interessarti(?: anche)?|leia (?:também|mais)|veja (?:também|mais)|saiba mais|mais lidas|notícias relacionadas|recomendadas|lees (?:ook|meer|verder)|meer over dit onderwerp|läs (?:också|mer|även)|les også|læs også|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|polecane|najczęściej czytane|xem thêm|đọc (?:thêm|nhiều nhất)|tin liên quan|(?:ये|यह) भी पढ़ें|संबंधित (?:खबरें|ख़बरें)|baca juga|berita terkait|terpopuler|čtěte také|související|nejčtenější|kapcsolódó|legolvasottabb|citește și|διαβάστε (?:επίσης|ακόμα)|δείτε επίσης|lue myös|luetuimmat|mest (?:läst|lest|læste)|читайте також|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|relacionad[oa]s?|ilgili haberler|bunlar da ilginizi çekebilir|подробнее|читайте также|(?:материалы |новости |ещё )?по теме|самое (?:читаемое|популярное)|популярное|рекомендуем|اقرأ(?:وا)? أيضا[ًً]?|اقرأ أيضًا|مواضيع ذات صلة|أخبار ذات صلة|الأكثر (?:قراءة|مشاهدة)|קראו (?:גם|עוד)|כתבות נוספות' +
    '|相关(?:阅读|新闻|文章|报道)|相關(?:閱讀|新聞|文章|報道)|関連(?:記事|ニュース|リンク|キーワード)|(?:アクセス|人気)?ランキング|おすすめ(?:記事)?|人気記事|あわせて読みたい|新着記事|관련\\s?(?:기사|뉴스)|많이 본 (?:뉴스|기사)|延伸[阅閱][读讀]|推荐阅读|相关推荐|猜你喜欢|大家都在看|编辑推荐|編輯推薦|更多新闻|更多主[题題]|熱門(?:文章|新聞)|热门(?:文章|新闻)|인기\\s?기사|추천\\s?기사)\\s*(?:[:：|»›>→]|$)',
  'iu',
);

const comments = whole(
  '(?:tried|made|did you make) this recipe\\?.*',
  '\\d[\\d,.]*\\s+(?:responses?|thoughts? on .{3,90}|antworten|réponses?|respuestas?|risposte|ответ\\p{L}*)(?: to .{3,90})?',
  '\\(?\\d[\\d,. ]*[km]?\\)?\\s+(?:comments?|kommentare?|commentaires?|comentarios?|shares?|likes?|views?|reactions?|claps?|reads|followers|following|replies|restacks?|комментари\\p{L}*)',
  '(?:pour (?:laisser|poster|publier) un commentaire|para (?:dejar|escribir) un comentario|deja una respuesta|um einen kommentar).*|responses? \\(\\d+\\)|see all (?:responses|comments|replies)|添加(?:評論|评论)|發表(?:評論|留言)|(?:comments|(?:view|show|see|read) (?:all )?(?:\\d+ )?comments|comment on this (?:article|story|post)|post comment|reader (?:interactions|comments)|sign in to (?:reply|leave a comment)|(?:\\d+ )?more comments(?:\\.\\.\\.|…)?|bitte melden sie sich an, um .{3,20}kommentieren|vos réactions|commenter(?: l.article)?|tous les commentaires|ir a los comentarios|我要评论|查看更多评论|热门评论|网友评论|コメントを(?:書く|見る)|댓글 쓰기|add a comment|leave a (?:comment|reply)|join the (?:conversation|discussion)|discussion about this post|be the first to comment|no comments(?: yet)?|comments are closed|post a comment|have your say|sign in to comment|commentsrestacks|kommentare|kommentieren|diskutieren sie mit|commentaires|réagir|comentarios|deja un comentario|комментарии|发表评论|评论|留言|コメント(?:する)?|댓글\\s*\\d*|تعليقات|תגובות)(?:\\s*\\(\\d+\\))?',
  '\\d+\\s*(?:条评论|則留言|件のコメント)',
);

const copyright = having(
  'all rights reserved|alle rechte vorbehalten|tous droits réservés|(?:todos los )?derechos reservados|todos os direitos reservados|alle rechten voorbehouden|tüm hakları saklıdır|wszelkie prawa zastrzeżone|alla rättigheter förbehållna|tutti i diritti riservati|riproduzione riservata|reproduction interdite|prohibida (?:la|su) reproducción|reprodução proibida|все права защищены',
);
const copyrightUnspaced =
  /版[权權]所有|無断転載|無断複製|무단\s?전재|재배포\s?금지|جميع الحقوق محفوظة|כל הזכויות שמורות/u;

/** “← The tunnel”, “Swiss puddles →”: the neighbours of an article. */
const arrowLink = /^[←⟵‹]\s*\S|\S\s*[→⟶›]$/u;

/** “MORE: Bakery reopens”, in capitals, leads elsewhere; “More:” may open a sentence. */
const linkInCapitals =
  /^(?:MORE|RELATED|READ|READ MORE|READ ALSO|ALSO READ|SEE ALSO|WATCH|LISTEN|PHOTOS|VIDEO|SIEHE AUCH|LEIA MAIS|LEA TAMBIÉN)\s*(?:[:|»›>]|–|—)\s*\S/u;

/** As forums and pages of questions and answers count and sign. */
const votes = [
  /^(?:asked|answered|edited|commented|replied|modified) (?:on )?\p{L}{3,9}\.? \d{1,2}(?:,? (?:\d{4}|[’']\d\d))?(?: at \d{1,2}:\d\d)?$/iu,
  whole(
    '(?:asked|modified|active|viewed) \\d.{0,40}(?:ago|times)',
    '\\d[\\d,]* (?:answers?|votes?|upvotes?|points?)|sorted by(?:: .{3,30})?|highest score.{0,30}|improve this (?:question|answer)|edit|flag|upvote|downvote',
  ),
  /^\d[\d,.]*k?(?: \d{1,4}){2,3}$/u,
  /^(?:\d+ points? by )?\S{2,30} (?:on \p{Lu}\p{L}{2} \d{1,2}, \d{4}|\d+ (?:minutes?|hours?|days?|months?|years?) ago) \|/u,
];

const follow = [
  new RegExp(
    `^(?:follow|like|find|join|connect with|tag) (?:us|me|him|her|them|@?[\\p{L}\\w ]{1,30})\\s+(?:on|at|via) (?:${platforms}|google)\\b`,
    'iu',
  ),
  opening(
    'folgen sie uns (?:auf|bei)|folge uns|suivez-nous|retrouvez-nous|síguenos|seguici|следите за нами|تابعونا|עקבו אחרינו|关注我们|關注我們',
  ),
  /^(?:讀者|读者)可到.{2,40}追[蹤踪]/u,
];

const topics =
  /^(?:tags?|topics?|related topics|filed (?:under|to)|posted in|categor(?:y|ies)|more about|explore more on these topics|schlagwörter|schlagworte|themen|mots-clés|thématiques|etiquetas|archivado en|temas|argomenti|теги|метки|الوسوم|תגיות|标签|標籤|關鍵[字詞]|关键词|タグ|キーワード|태그)\s*(?:[:：]|—|–)/iu;

const apps = opening(
  'suivez .{3,60} application',
  '(?:subscribe|listen|follow|watch|available)(?: to us)? (?:on|via|in) (?:apple podcasts|spotify|google (?:podcasts|news|play)|youtube music|overcast|amazon music)',
  'download (?:our|the) (?:\\p{L}+ ){0,3}app|get (?:our|the) (?:\\p{L}+ ){0,3}app|(?:available|get it|download it) on (?:the )?(?:google play|app store)|scan the qr code|下载.{1,10}客户端|下載.{1,10}app',
);

const readingTime = whole(
  '(?:read(?:ing)? time:?\\s*|lecture\\s*:?\\s*)?\\d+[ -]?min(?:ute)?s?\\.?(?: read)?|lesezeit:?\\s*\\d+ min(?:uten)?|temps de lecture\\s*:?\\s*\\d+ min(?:utes)?|tiempo de lectura:?\\s*\\d+ min(?:utos)?|\\d+ min(?:uti|utos|utes)? (?:di lettura|de lectura|de lecture)|阅读时间.{1,8}|(?:全文)?约?\\d+字|讀畢需時\\s*\\d+\\s*分鐘?',
);

/** What cannot be part of a story wherever it stands. Looked at in order; the first that knows a passage names it. */
export const storyRules: readonly FurnitureRule[] = [
  furniture('advertisement', 'anywhere', 35, (text) => advertisement.some((pattern) => pattern.test(text))),
  furniture('share-row', 'anywhere', 20, isShareRow),
  furniture('video-placeholder', 'anywhere', 20, videoPlaceholder),
  furniture('listen-row', 'anywhere', 12, listenRow),
  furniture(
    'form-message',
    'anywhere',
    35,
    (text) => formMessage.test(text) && !/[“”"„«].{20,}[”"“»]/u.test(text),
  ),
  furniture('comment-count', 'anywhere', 10, comments),
  furniture('button', 'anywhere', 8, (text) => button.test(text) || skipLink.test(text)),
  furniture('newsletter', 'anywhere', 40, /^thanks for reading\b.*\bsubscribe\b/iu),
  furniture('newsletter', 'anywhere', 8, /^[Ss]ign up (?:to|for) (?:the )?\p{Lu}[^.?!]*$/u),
  furniture('newsletter', 'anywhere', 45, (text) => newsletterStart.test(text) && newsletterThing.test(text)),
  furniture('subscription-wall', 'anywhere', 60, (text) =>
    subscriptionWall.some((pattern) => pattern.test(text)),
  ),
  furniture(
    'about-site',
    'anywhere',
    60,
    (text) => isAboutSite(text) && /\b(?:sign up|subscribe|subscriber|donate)\b/iu.test(text),
  ),
  furniture('cookie-notice', 'anywhere', 90, cookieNotice),
  furniture('site-link', 'anywhere', 6, isLegalLink),
  furniture(
    'related-row',
    'anywhere',
    30,
    (text) => related.test(text) || linkInCapitals.test(text) || arrowLink.test(text),
  ),
  furniture(
    'copyright',
    'anywhere',
    60,
    (text) =>
      (/^(?:©|ⓒ|\(c\)|copyright (?:©|\(c\)|\d|by\b))/iu.test(text) &&
        /(?<!\d)(?:19|20)\d\d(?!\d)/u.test(text)) ||
      /^© crown copyright$/iu.test(text) ||
      copyright.test(text) ||
      copyrightUnspaced.test(text),
  ),
  furniture('follow-row', 'anywhere', 25, (text) => follow.some((pattern) => pattern.test(text))),
  furniture('votes-row', 'anywhere', 16, (text) => votes.some((pattern) => pattern.test(text))),
  furniture('after-the-story', 'anywhere', 4, /^[-–—\s]*(?:ENDS[-–—\s]*|END\s+\d[\d:. ]*[AP]\.?M\.?.*)$/u),
  furniture('page-history', 'anywhere', 8, /^updated at \d{1,2}[:.]\d{2}\b/iu),
  furniture('app-row', 'anywhere', 12, apps),
  furniture('reading-time', 'anywhere', 8, readingTime),
  furniture(
    'picture-counter',
    'anywhere',
    4,
    /^(?:\[?\d{1,3}\s?\/\s?\d{1,3}\]?|\d{1,3} (?:of|von|sur|de) \d{1,3}|(?:image|photo|slide|bild) \d{1,3} (?:of|von|sur|de) \d{1,3})$/iu,
  ),
  furniture('topics-row', 'anywhere', 30, (text) => topics.test(text) && !endsSentence(text)),
  furniture('topics-row', 'anywhere', 30, /^(?:posted|filed) (?:in|under) \p{Lu}[^.!?]*$/iu),
  furniture('site-footer', 'anywhere', 60, (text) => rowItems(text) >= 3 && siteWord.test(text)),
  furniture('donation-appeal', 'anywhere', 30, isPlainAppeal),
];
