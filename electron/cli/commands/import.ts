import type { ImportItem } from '../../../core/library/import-report.ts';
import { ActionError } from '../../actions/action-error.ts';
import { importItems } from '../../actions/import-items.ts';
import type { ImportRequest } from '../../actions/import-items.ts';
import { defineCommand } from '../command.ts';
import { plainLine } from '../layout/plain-line.ts';
import { parseMediaType } from '../parse-media-type.ts';
import { UsageError } from '../words.ts';

const standardInput = '-';

export const importCommand = defineCommand({
  name: 'import',
  summary: 'Save files, or all that is in folders, to the library',
  words: {
    paths: {
      kind: 'words',
      required: true,
      value: 'PATH',
      about: 'a file, a folder, an export of Postil, or - for standard input',
    },
    type: {
      kind: 'option',
      value: 'TYPE',
      about: 'what standard input is: text, html, markdown or a media type',
    },
  },
  access: 'change',
  emits: true,
  perform: async ({ store, cwd, signal, readInput, emit }, { paths, type }) => {
    if (type !== undefined && !paths.includes(standardInput)) {
      throw new UsageError('--type says what standard input is: it needs the path -.');
    }
    const mediaType = type === undefined ? undefined : parseMediaType(type);
    const requests: ImportRequest[] = [];
    for (const path of paths) {
      requests.push(
        path === standardInput
          ? {
              kind: 'content',
              bytes: await readInput(),
              name: null,
              label: standardInput,
              ...(mediaType !== undefined && { mediaType }),
            }
          : { kind: 'path', path },
      );
    }
    let shown = 0;
    const { items, cancelled } = await importItems(store, requests, {
      signal,
      cwd,
      onProgress: (progress) => {
        for (const item of progress.items.slice(shown)) emit(item, itemLine(item), item.status === 'failed');
        shown = progress.items.length;
      },
    });
    if (cancelled)
      throw new ActionError('cancelled', `Stopped after ${items.length} items, which stay imported.`);
    return items;
  },
  print: summaryOf,
  failed: (items) => items.some(({ status }) => status === 'failed'),
});

function itemLine({ path, status, id, title, revision, error, notice }: ImportItem): string {
  if (status === 'failed') {
    const place = path === standardInput ? 'standard input' : plainLine(path);
    return `postil import: ${place}: ${error ?? ''}`;
  }
  const what = status === 'revision' ? `revision ${revision ?? ''}` : status;
  return `${what.padEnd('duplicate'.length)}  ${id ?? ''}  ${plainLine(title ?? '')}${notice === undefined ? '' : ` (${plainLine(notice)})`}`;
}

function summaryOf(items: readonly ImportItem[]): string {
  if (items.length === 0) return 'Nothing to import: there is no file of a format that Postil reads.';
  if (items.length === 1) return '';
  const count = (status: ImportItem['status']): number =>
    items.filter((item) => item.status === status).length;
  const parts = [
    `${count('new')} new`,
    `${count('revision')} revised`,
    `${count('duplicate')} already there`,
    `${count('failed')} failed`,
  ];
  return `${parts.filter((part) => !part.startsWith('0 ')).join(', ')}.`;
}
