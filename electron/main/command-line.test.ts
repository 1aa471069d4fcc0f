import { expect, it } from 'vitest';
import { readCommandLine } from './command-line.ts';

const folder = '/home/reader';

it('takes the words of an installed program as files', () => {
  expect(
    readCommandLine(['/opt/Postil/postil', '--no-sandbox', 'a.html', '--library=books', '--library='], {
      folder,
      appPath: null,
    }),
  ).toEqual({
    cli: null,
    library: '/home/reader/books',
    openings: [{ kind: 'file', path: '/home/reader/a.html' }],
  });
});

it('does not open its own folder, nor what a test runner loads into Electron', () => {
  const argv = ['/e/electron', '-r', '/e/loader.js', '--inspect=0', '--user-data-dir=/tmp/u', '.', 'a.html'];
  expect(readCommandLine(argv, { folder, appPath: folder }).openings).toEqual([
    { kind: 'file', path: '/home/reader/a.html' },
  ]);
});

it('hands all that follows --cli to the command line, which opens nothing', () => {
  expect(
    readCommandLine(['postil', '--cli', 'import', 'a.html', '--library', 'books', '--json'], {
      folder,
      appPath: null,
    }),
  ).toEqual({ cli: ['import', 'a.html', '--library', 'books', '--json'], library: null, openings: [] });
});
