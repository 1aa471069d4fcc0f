import { describe, expect, test } from 'vitest';
import { mark, resolved } from '../../tests/marked-article.ts';

describe('a passage among others that differ from it in their numbers', () => {
  const inJournal = (day: number): string =>
    `Paragraph ${day} of the lighthouse story says that the lamp was lit at dusk on day ${day}. ${shore(day)}`;
  const shore = (day: number): string =>
    `Nobody on the shore had asked for it. The keeper, who had ${day} cats, wrote it down.`;
  const days = Array.from({ length: 12 }, (_, at) => at + 1);
  const journal = days.map(inJournal).join('\n');

  test.each([
    'lit at dusk on day 7',
    'that the lamp was lit at dusk on day 7. Nobody on the shore',
    'The keeper, who had 6 cats, wrote it down',
    'the lamp was lit at dusk on day 6. Nobody on the shore had asked for it. The keeper, who had 6 cats, wrote',
  ])('is found where alone it stands word for word, whatever is around the others: %s', (words) => {
    const edited = journal
      .replace(inJournal(3), shore(3))
      .replace(
        'Paragraph 7 of the lighthouse story says',
        'A late paragraph of this lighthouse story tells us',
      );
    expect(resolved(mark(journal, words), edited)).toEqual({ status: 'moved', words });
  });

  test.each(['the lamp was lit at dusk on day 4', 'lit at dusk on day 4. Nobody on the shore'])(
    'is an orphan when it is gone, not its neighbour: %s',
    (words) => {
      const edited = journal.replace(`${inJournal(4)}\n`, '');
      expect(resolved(mark(journal, words), edited)).toEqual({ status: 'orphan', words: null });
    },
  );

  test('minds the digits of any script', () => {
    const arabic = journal.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
    const fourth = arabic.split('\n')[3] ?? '';
    const target = mark(arabic, 'the lamp was lit at dusk on day ٤');
    expect(resolved(target, arabic.replace(`${fourth}\n`, ''))).toEqual({ status: 'orphan', words: null });
  });

  test('is found where its number was brought up to date, and nothing else is like it', () => {
    const news =
      'The ferry sank in the night.\nBy noon 12 people had been brought ashore, the coastguard said.\n';
    const target = mark(news, '12 people had been brought ashore');
    expect(resolved(target, `Updated.\n${news.replace('12', '14')}`)).toEqual({
      status: 'approximate',
      words: '14 people had been brought ashore',
    });
  });
});
