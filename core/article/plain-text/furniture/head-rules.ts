import { furniture } from './furniture-rule.ts';
import type { FurnitureRule } from './furniture-rule.ts';
import { whole } from './phrases.ts';
import { isBracketRow, isBreadcrumb, isNetwork } from './rows.ts';
import { isMenuRow, isSiteLink } from './site-links.ts';

/** What is furniture before a story starts, and may be a part of it later. */
export const headRules: readonly FurnitureRule[] = [
  furniture('breadcrumb', 'head', 16, isBreadcrumb),
  furniture('share-row', 'head', 2, isNetwork),
  furniture('site-link', 'head', 3, isSiteLink),
  furniture('navigation', 'head', 8, (text) => isMenuRow(text) || isBracketRow(text)),
  furniture(
    'section-label',
    'head',
    8,
    whole(
      'live(?: updates?)?',
      'from wikipedia, the free encyclopedia',
      'for immediate release',
      'news provided by',
      'heard on .{2,40}',
      'breaking(?: news)?',
    ),
  ),
  furniture(
    'votes-row',
    'head',
    8,
    whole(
      '\\d(?:\\.\\d)? (?:out of|from) \\d+ (?:stars?|votes?|ratings?)(?: .*)?',
      '\\d\\.\\d from \\d[\\d,]* votes?',
      '\\d{1,3}(?:[,.]\\d{3})*|\\d+(?:\\.\\d)?[km]',
      '★[★☆ ]*',
    ),
  ),
  furniture(
    'button',
    'head',
    4,
    whole(
      'comment|download|transcript|embed|share|save|print|follow|open in app|contents|list|join|more|paid|pin|rate|link|email|home|homepage|startseite|accueil|inicio|главная|首页|首頁|トップ|الرئيسية',
    ),
  ),
];
