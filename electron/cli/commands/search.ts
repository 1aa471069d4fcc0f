import { searchLibrary } from '../../actions/search-library.ts';
import { defineCommand } from '../command.ts';
import { plainLine } from '../layout/plain-line.ts';
import { shortIds } from '../layout/short-ids.ts';
import { wrapText } from '../layout/wrap-text.ts';

export const searchCommand = defineCommand({
  name: 'search',
  summary: 'Find the articles, highlights and notes in which all words occur',
  words: { words: { kind: 'words', required: true, value: 'WORD', about: 'a word or the beginning of one' } },
  access: 'read',
  perform: ({ store }, { words }) => searchLibrary(store, words.join(' ')),
  print: (hits, width) => {
    if (hits.length === 0) return 'Nothing was found.';
    const short = shortIds(hits.map(({ id }) => id));
    return hits
      .map(({ kind, id, title, snippet }) =>
        [
          `${kind.padEnd('highlight'.length)}  ${short(id)}  ${plainLine(title)}`,
          wrapText(plainLine(snippet), width, '    '),
        ].join('\n'),
      )
      .join('\n\n');
  },
});
