import { whole } from './phrases.ts';

/** Names of pages that a site must have by law, and of nothing that a story tells. */
const legal = whole(
  '(?:our )?privacy (?:policy|notice|statement|centre|center|settings|preferences)|cookie (?:policy|settings|preferences|notice|statement|consent)|terms (?:of (?:use|service)|and conditions|& conditions)|(?:your )?(?:ad|privacy|california privacy) (?:choices|rights)|do not sell .{2,40}|accessibility statement|modern slavery statement|complaints & corrections|public inspection file|fcc applications|collection notice|sitemap|site map|our standards: .{3,60}',
  'impressum|datenschutz(?:erklärung|hinweise|einstellungen)?|agb|mediadaten|nutzungsbedingungen|cookie-einstellungen',
  'mentions légales|politique de confidentialité|gestion des cookies|conditions générales.{0,30}|charte .{2,30}|plan du site|données personnelles',
  'aviso legal|política (?:de )?(?:privacidad|cookies)|términos y condiciones|política de privacidade|termos de uso|mapa del sitio',
  'note legali|informativa (?:sulla )?privacy|privacyverklaring|cookiebeleid|gebruiksvoorwaarden|algemene voorwaarden|integritetspolicy|gizlilik politikası|polityka prywatności|regulamin',
  '利用規約|プライバシーポリシー|個人情報.{0,12}|特定商取引.{0,12}|隐私政策|隱私政策|私隱政策|服务条款|服務條款|免责声明|免責聲明|.{0,4}icp备.{0,20}|.{0,4}公网安备.{0,20}|개인정보\\s?처리방침|이용약관|청소년보호정책|저작권 보호정책',
  'политика конфиденциальности|пользовательское соглашение|правила использования.{0,30}|سياسة الخصوصية|شروط الاستخدام|תנאי שימוש|מדיניות פרטיות',
);

/** Names of other pages about a site, which may be headings of a story too. */
const pagesOfSite = whole(
  'terms|code of conduct|about(?: us)?|contact(?: us)?|help(?: cent(?:er|re))?|support|careers|jobs|advertise(?: with us)?|advertising|newsletters?|subscriptions?|faqs?|archives?|all (?:topics|writers|stories)|guidelines|developers|statistics|press|accessibility|rss(?: feeds?)?|mobile (?:view|app)|app store|google play|staff|masthead|licensing|syndication|masthead|imprint|my account|status|blog|privacy|legal|cookies|disclaimers?',
  'kontakt|über uns|hilfe|abo(?:nnement)?|newsletter|werbung|karriere|presse|e-paper|aide(?: \\(faq\\))?|contact|publicité|boutique|abonnements?|qui sommes-nous(?: \\?)?',
  'contacto|quiénes somos|publicidad|suscripciones|ayuda|contato|quem somos|anuncie|expediente|contatti|chi siamo|pubblicità',
  'о (?:проекте|нас|редакции|компании)|реклама|контакты|вакансии|\\d{1,2}\\+|关于我们|關於我們|联系我们|聯絡我們|广告服务|招聘(?:信息)?|网站地图|お問い合わせ|会社概要|広告掲載|運営会社|회사소개|광고문의|제휴문의|من نحن|اتصل بنا|أعلن معنا|צור קשר|אודות',
);

const homeWord = whole('home|start|startseite|accueil|inicio|главная|menu');
const menuWord = whole(
  'home|start|about|blog|news|contact|shop|store|login|posts|archive|projects|work|cv|resume|search|menu|subscribe|help|startseite|kontakt|aktuelles|accueil|inicio|contacto|главная|новости|контакты',
);

/** Whether a line is the name of a page that sites must have: “Privacy policy”. */
export function isLegalLink(text: string): boolean {
  return legal.test(text);
}

/** “Home About Contact”: the words of a menu on one line. */
export function isMenuRow(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    words.length >= 2 &&
    words.length <= 8 &&
    words.every((word) => menuWord.test(word)) &&
    homeWord.test(words[0] ?? '')
  );
}

/** Whether a line is the name of a page about the site, as in its menus and its footer: “Contact us”. */
export function isSiteLink(text: string): boolean {
  return legal.test(text) || pagesOfSite.test(text);
}
