/** A small library for tests and pictures of the window; all of its words are ours. */
import type { LibraryFile, MarkColor, ReadingState } from '../../core/library/records.ts';
import { libraryOf, sampleArticle, sampleHighlight } from './sample-records.ts';

const rows: readonly [string, string, string, ReadingState, number, string, string, number][] = [
  [
    'sea',
    'The Woman Who Keeps the Sea on File',
    'The Estuary Review',
    'reading',
    950,
    'Marit Aldous',
    '2026-11-23T00:05:00Z',
    0.42,
  ],
  [
    'alphabet',
    'Notes Toward a Shorter Alphabet',
    'Counterform Quarterly',
    'unread',
    2600,
    'Jun Okafor-Lind',
    '2026-11-23T00:01:00Z',
    0,
  ],
  [
    'lighthouse',
    'Every Lighthouse Has a Second Job',
    'The Estuary Review',
    'reading',
    2150,
    'Pell Harrow',
    '2026-11-22T11:00:00Z',
    0.68,
  ],
  [
    'bread',
    'What the Bread Van Knew',
    'Parish and Field',
    'finished',
    1400,
    'Oona Brack',
    '2026-11-22T09:00:00Z',
    1,
  ],
  ['katsuji', '海辺の活版所を訪ねて', '紙と港', 'unread', 3300, '藤森なお', '2026-10-30T12:00:00Z', 0],
  [
    'footnote',
    'On Being Corrected by a Footnote',
    'Marginal Press',
    'finished',
    4300,
    'S. T. Amory',
    '2026-10-28T12:00:00Z',
    1,
  ],
  [
    'hillside',
    'How to Read a Hillside After Rain',
    'Contour',
    'reading',
    5200,
    'Bea Linfield',
    '2026-10-27T12:00:00Z',
    0.23,
  ],
  [
    'bridge',
    'Nine Arguments About One Bridge',
    'Civil Letters',
    'unread',
    7400,
    'The editors',
    '2026-10-25T12:00:00Z',
    0,
  ],
  [
    'bell',
    'The Apprentice Bell-Tuner',
    'Northern Quarterly',
    'finished',
    3100,
    'Ivo Strand',
    '2026-10-24T12:00:00Z',
    1,
  ],
  [
    'password',
    'A Year Without a Password',
    'The Small Machine',
    'finished',
    2100,
    'Dara Whitcombe',
    '2026-10-21T12:00:00Z',
    1,
  ],
  [
    'seeds',
    'Seed Swap, Thirty Years On',
    'Allotment Almanac',
    'unread',
    1700,
    'Gwen Tarrow',
    '2026-10-19T12:00:00Z',
    0,
  ],
  [
    'screws',
    'The Museum of Almost-Standard Screws',
    'The Small Machine',
    'finished',
    3800,
    'Dara Whitcombe',
    '2025-10-17T12:00:00Z',
    1,
  ],
];

const marks: readonly [string, number, MarkColor, string][] = [
  ['sea', 0.1, 'marigold', 'Slack water as a way of telling time. Open the talk with this. #talk'],
  [
    'sea',
    0.2,
    'sky',
    '**Check the run length.** 1884 to 2026 is 142 years.\n\n- Is book 1 scanned yet?\n- Who kept it before? #archives #method',
  ],
  ['sea', 0.24, 'clover', 'By whose count? Find the coast survey.'],
  ['sea', 0.5, 'pencil', ''],
  ['sea', 0.8, 'rose', 'A gap with its edges marked is worth more than a smooth line. #method'],
  ['lighthouse', 0.08, 'sky', ''],
  ['lighthouse', 0.3, 'marigold', 'Second jobs: ice house, school, post office. #tides'],
  ['lighthouse', 0.55, 'clover', 'Ask the keeper’s granddaughter. #talk'],
  ['bread', 0.22, 'marigold', 'He knew who was ill before the doctor did.'],
  ['footnote', 0.05, 'iris', 'Every footnote is a second thought. #craft'],
  ['footnote', 0.4, 'clover', 'Keep the doubt in the data, not in a footnote.'],
  ['footnote', 0.9, 'marigold', ''],
  ['hillside', 0.1, 'clover', 'Rushes mean water. #maps #weather'],
  ['bell', 0.3, 'sky', 'He hears the beat, not the note. #craft #repair'],
  ['screws', 0.7, 'rose', 'Almost-standard is a standard too.'],
];

/** A dozen articles with their marks, notes, tags, collections and positions. */
export function sampleLibrary(given: Partial<LibraryFile> = {}): LibraryFile {
  const articles = rows.map(([id, title, site, state, words, byline, imported]) =>
    sampleArticle(id, {
      title,
      site,
      state,
      words,
      byline,
      imported,
      language: id === 'katsuji' ? 'ja' : 'en',
      collections: ['sea', 'lighthouse'].includes(id) ? ['coasts'] : [],
    }),
  );
  const highlights = marks.map(([article, at, color, note], index) =>
    sampleHighlight(`mark-${index}`, article, at, { color, note }),
  );
  return libraryOf(articles, highlights, {
    collections: { coasts: { id: 'coasts', name: 'Coasts and tides', created: '2026-03-01T00:00:00Z' } },
    positions: Object.fromEntries(
      rows
        .filter(([, , , state]) => state !== 'unread')
        .map(([id, , , , , , imported, fraction]) => [id, { offset: 0, fraction, at: imported }]),
    ),
    ...given,
  });
}
