import { wordsOf } from './sentence-shape.ts';

/** Shorter words of alphabets are seldom what a text is about, in letters; */
const shortestWord = 4;
/** of longer ones the first letters tell, since endings change. */
const stem = 5;
/** Words that any text may have, in some languages, cut to as many letters as are compared. */
const anyText = new Set(
  (
    'that this with from have will your they what when were been more into than over also only just some them then there ' +
    'which their would could about after befor where while other these those being years first says said like make made ' +
    'most much many such very every could shoul still under between ' +
    'eine einen einer einem nicht sich auch wird werde wurde haben hatte sind oder aber noch nach über unter durch beim ' +
    'dans pour avec cette leurs leur mais plus tout toute être avoir sont elle elles nous vous comme depui entre ' +
    'para como pero esta este está ella ellos sobre entre desde hasta cuand porqu también tambi donde quien más todo ' +
    'mais isso essa esse pela pelo também quand onde são foram ' +
    'della delle degli nella sono come anche dopo quest più alla ' +
    'что как это для его она они был была было были или так уже ещё после'
  )
    .split(' ')
    .map((word) => word.slice(0, stem)),
);
const eastAsian = /[\p{Script=Han}\p{Script=Katakana}]+/gu;
/** Scripts that write words with few letters. */
const shortSpelled = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}]/u;

/**
 * The words that tell what some passages are about, in a form in which two texts can be compared: the beginnings of
 * longer words, and in East Asian text the pairs of characters.
 */
export function topicWords(texts: Iterable<string>): Set<string> {
  const topics = new Set<string>();
  for (const text of texts) addTopics(text, topics);
  return topics;
}

function addTopics(text: string, topics: Set<string>): void {
  for (const word of wordsOf(text)) {
    const runs = word.match(eastAsian);
    if (runs !== null) {
      for (const run of runs) for (let at = 0; at + 2 <= run.length; at++) topics.add(run.slice(at, at + 2));
    } else if (shortSpelled.test(word)) {
      const bare = word.replace(/^(?:وال|بال|ال|ו?ה)(?=.{3})/u, '');
      if (bare.length >= 2) topics.add(bare.slice(0, 4));
    } else if (word.length >= shortestWord && !/^\p{N}/u.test(word)) {
      const start = word.slice(0, stem);
      if (!anyText.has(start)) topics.add(start);
    }
  }
}

/** How many of a text's topic words are among some others, and how many it has. */
export function sharedTopics(text: string, others: ReadonlySet<string>): { shared: number; of: number } {
  const topics = [...topicWords([text])];
  return { shared: topics.filter((topic) => others.has(topic)).length, of: topics.length };
}
