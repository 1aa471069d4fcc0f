import type { Random } from './random.ts';

/** The words of a language, the commonest first, and how its sentences are put together. */
interface Language {
  readonly words: readonly string[];
  /** Between two words. */
  readonly space: string;
  readonly comma: string;
  readonly stops: readonly string[];
  readonly quotes: readonly [string, string];
  /** Turns of phrase that come back, as they do in any article. */
  readonly phrases: readonly string[];
}

const english: Language = {
  words: (
    'the of and to a in is it that was for on with as he at by from they had but not this which or an were ' +
    'their there when all been has one out who would its more into so her his what up about then them than some ' +
    'could time only no over after also did many before must through back years where much way even well down ' +
    'because without under between against still never again while during each few own same another city ' +
    'water council harbour letter winter engine report minister street market paper doctor river ship station ' +
    'window evening number question answer library bridge garden village north south east west price weight ' +
    'measure record account member committee electricity season teacher student farmer carpenter surveyor road ' +
    'company worker factory railway night morning summer autumn spring meeting decision election vote promise ' +
    'history memory picture story language neighbour daughter brother colleague government department hospital ' +
    'school university newspaper magazine editor reader writer translator keeper captain sailor passenger ' +
    'said wrote found kept asked opened closed carried returned counted explained refused agreed remembered ' +
    'believed expected discovered repaired described measured promised followed crossed waited listened watched ' +
    'old new long small large early late quiet narrow heavy ordinary difficult public private foreign careful ' +
    'expensive empty curious familiar remarkable temporary complete honest reluctant patient slowly quickly ' +
    'carefully nearly perhaps usually seldom suddenly eventually apparently together afterwards elsewhere ' +
    'lantern ledger ferry eel barrel slate chimney orchard tannery weir kiln cellar granary lighthouse quarry ' +
    'archive parchment inventory tariff licence inspector apprentice magistrate warden pilot botanist geologist ' +
    'Marlow Anselm Vestergaard Okonkwo Ibarra Lindqvist Castellane Dunmore Hallam Petrosyan 1847 1912 1968 2014 ' +
    'forty seventeen hundred thousand twelve per-cent barometer sediment estuary drought blizzard plague'
  ).split(' '),
  space: ' ',
  comma: ', ',
  stops: ['.', '.', '.', '.', '?', '!', '…', '; and so on.', ' — or so it seemed.'],
  quotes: ['“', '”'],
  phrases: [
    'at the end of the day',
    'in the first place',
    'according to the council',
    'as far as anyone knows',
    'it’s hard to say why',
    'for the first time in years',
    'the old harbour master',
    'don’t ask me',
    'a matter of time',
  ],
};

const chinese: Language = {
  words: (
    '的 是 在 了 和 有 不 这 我们 他们 人 年 也 就 都 说 要 会 可以 没有 因为 所以 如果 但是 时候 城市 河流 港口 ' +
    '市场 工人 老师 学生 医院 铁路 历史 问题 政府 公司 经济 社会 文化 语言 图书馆 报纸 读者 作者 秋天 冬天 早晨 晚上 ' +
    '邻居 花园 桥梁 灯塔 船长 乘客 决定 会议 报告 价格 重量 记录 发现 打开 关闭 继续 开始 结束 忘记 记得 相信 期待 ' +
    '修理 描写 渡船 账本 鳗鱼 石板 烟囱 果园 酒窖 采石场 档案 羊皮纸 关税 许可证 学徒 法官 植物 地质 气压 沉积 河口 旱灾 ' +
    '三十 一百 十二 小 大 旧 新 安静 狭窄 沉重 普通 困难 公共 外国 仔细 昂贵 奇怪 熟悉 暂时 完整 诚实 耐心'
  ).split(' '),
  space: '',
  comma: '，',
  stops: ['。', '。', '。', '？', '！'],
  quotes: ['「', '」'],
  phrases: ['从某种意义上说', '据我所知', '与此同时', '有一天早上'],
};

const russian: Language = {
  words: (
    'и в не на я что он с как это по но она к у из за от так же для вы мы бы только мне было вот когда даже ' +
    'другой после город вода река письмо зима улица рынок бумага доктор корабль станция окно вечер вопрос ответ ' +
    'библиотека мост сад деревня север цена вес запись учитель рабочий завод дорога ночь утро лето осень собрание ' +
    'решение история память язык сосед дочь брат газета редактор читатель капитан сказал написал нашёл спросил ' +
    'открыл закрыл вернулся объяснил старый новый долгий маленький большой ранний тихий узкий тяжёлый обычный ' +
    'трудный внимательный дорогой пустой медленно быстро почти может обычно редко вдруг вместе паром маяк угорь ' +
    'ведомость подвал амбар архив пошлина ученик судья ботаник барометр засуха сорок тысяча двенадцать'
  ).split(' '),
  space: ' ',
  comma: ', ',
  stops: ['.', '.', '.', '?', '!'],
  quotes: ['«', '»'],
  phrases: ['на самом деле', 'как бы то ни было', 'в конце концов'],
};

const arabic: Language = {
  words: (
    'في من على إلى أن هذا التي كان عن مع ما لا هو قد بعد كل بين ذلك حتى كانت لم قبل عند أو إذا مدينة ماء نهر ' +
    'رسالة شتاء شارع سوق ورق طبيب سفينة محطة نافذة مساء سؤال جواب مكتبة جسر حديقة قرية شمال سعر وزن سجل معلم عامل ' +
    'مصنع طريق ليلة صباح صيف خريف اجتماع قرار تاريخ ذاكرة لغة جار ابنة أخ صحيفة محرر قارئ قبطان قال كتب وجد سأل ' +
    'فتح أغلق عاد شرح قديم جديد طويل صغير كبير مبكر هادئ ضيق ثقيل عادي صعب حذر غال فارغ ببطء بسرعة ربما فجأة معا ' +
    'عبارة منارة دفتر قبو مخزن أرشيف رسوم متدرب قاض نبات جفاف أربعون ألف اثنا'
  ).split(' '),
  space: ' ',
  comma: '، ',
  stops: ['.', '.', '.', '؟', '!'],
  quotes: ['«', '»'],
  phrases: ['في نهاية المطاف', 'على أي حال', 'في الوقت نفسه'],
};

/** English three times in six, so that the usual weighs more than the rest. */
const languages = [english, english, english, chinese, russian, arabic] as const;

/** An article of invented sentences about nothing: one line a paragraph, some of them headings. */
export function inventArticle(random: Random, paragraphs: number): string {
  const language = random.oneOf(languages);
  return Array.from({ length: paragraphs }, (_, at) =>
    at === 0 || random.chance(0.1)
      ? words(random, language, 2 + random.below(5))
      : paragraph(random, language),
  ).join('\n');
}

/** A paragraph that could stand in an article of the same language as `like`. */
export function inventParagraph(random: Random, like: string): string {
  const fitting = languages.find(({ words: list }) => list.slice(20, 60).some((word) => like.includes(word)));
  return paragraph(random, fitting ?? english);
}

function paragraph(random: Random, language: Language): string {
  const sentences = Array.from({ length: 2 + random.below(5) }, () => sentence(random, language));
  return sentences.join(language.space);
}

function sentence(random: Random, language: Language): string {
  const clauses = Array.from({ length: 1 + random.below(3) }, () =>
    random.chance(0.08) ? random.oneOf(language.phrases) : words(random, language, 3 + random.below(9)),
  );
  const whole = clauses.join(language.comma);
  const capital = whole.charAt(0).toUpperCase() + whole.slice(1) + random.oneOf(language.stops);
  return random.chance(0.12) ? language.quotes.join(capital) : capital;
}

/** Commoner words come oftener, about as Zipf found: the one of rank r as often as 1/r. */
function words(random: Random, { words: list, space }: Language, count: number): string {
  const drawn = Array.from({ length: count }, () => {
    const rank = Math.floor(list.length ** random.next()) - 1;
    return random.chance(0.35) ? list[rank] : random.oneOf(list);
  });
  return drawn.join(space);
}
