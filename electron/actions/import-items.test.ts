import { chmod, copyFile, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../tests/fixture-path.ts';
import { openTemporaryLibrary } from '../../tests/open-temporary-library.ts';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { removeArticle } from '../../core/library/article-operations.ts';
import type { ImportItem, ImportProgress } from '../../core/library/import-report.ts';
import type { LibraryStore } from '../store/library-store.ts';
import { importItems } from './import-items.ts';

const tide = fixturePath('tide-desk.txt');

async function importPaths(store: LibraryStore, ...paths: string[]): Promise<readonly ImportItem[]> {
  return (
    await importItems(
      store,
      paths.map((path) => ({ kind: 'path', path })),
    )
  ).items;
}

/** A page with an address of its own, and as much text as a reader of pages asks for. */
function page(sentence: string): Uint8Array {
  const text = `${sentence} `.repeat(30);
  return new TextEncoder().encode(
    '<!doctype html><html lang="en"><head><title>On moles</title>' +
      '<link rel="canonical" href="https://harbour.example/moles?utm_source=letter"></head>' +
      `<body><article><h1>On moles</h1><p>${text}</p><p>${text}</p></article></body></html>`,
  );
}

function pasted(bytes: Uint8Array): Parameters<typeof importItems>[1][number] {
  return { kind: 'content', bytes, name: null, label: 'pasted text', mediaType: 'text/html' };
}

describe('importItems', () => {
  it('keeps a file with its text, its source and its bytes', async () => {
    const store = await openTemporaryLibrary();
    const [item] = await importPaths(store, tide);
    expect(item).toEqual({
      path: tide,
      status: 'new',
      id: expect.stringMatching(/^a/),
      title: 'The harbour that counts its own waves',
      revision: 1,
      error: null,
    });
    const record = store.current.articles[item!.id!]!;
    expect(record).toMatchObject({ byline: 'Ada Fenwick', state: 'unread', trashed: null });
    expect(record.revisions).toMatchObject([
      { revision: 1, filename: 'tide-desk.txt', mediaType: 'text/plain' },
    ]);
    expect(Buffer.from(await store.readOriginal(record.revisions[0]!.original))).toEqual(
      await readFile(tide),
    );
  });

  it('says duplicate of the same bytes under another name, and adds nothing', async () => {
    const store = await openTemporaryLibrary();
    const copy = join(await temporaryFolder(), 'copy.txt');
    await copyFile(tide, copy);
    const [first, second] = await importPaths(store, tide, copy);
    expect(second).toEqual({ ...first, path: copy, status: 'duplicate' });
    expect(Object.keys(store.current.articles)).toHaveLength(1);
  });

  it('takes an article out of the trash when it is imported again', async () => {
    const store = await openTemporaryLibrary();
    const [first] = await importPaths(store, tide);
    await store.change(removeArticle(first!.id!));
    expect(await importPaths(store, tide)).toMatchObject([{ status: 'duplicate', id: first!.id }]);
    expect(store.current.articles[first!.id!]!.trashed).toBeNull();
  });

  it('makes a revision of a page that is known by its address and has another text now', async () => {
    const store = await openTemporaryLibrary();
    const items = (
      await importItems(store, [
        pasted(page('The mole holds.')),
        pasted(page('The mole has sunk.')),
        pasted(
          new TextEncoder().encode(`${new TextDecoder().decode(page('The mole has sunk.'))}<!-- later -->`),
        ),
      ])
    ).items;
    const id = items[0]!.id;
    expect(items).toMatchObject([
      { status: 'new', revision: 1 },
      {
        status: 'revision',
        revision: 2,
        id,
        marks: { exact: 0, moved: 0, approximate: 0, orphan: 0 },
      },
      { status: 'duplicate', revision: 2, id },
    ]);
    expect(JSON.stringify((await store.readArticle(id!, 1)).tree)).toContain('The mole holds.');
    expect(JSON.stringify((await store.readArticle(id!)).tree)).toContain('The mole has sunk.');
  });

  it('walks folders in order, and passes over what is hidden, unreadable in kind, or linked in a circle', async () => {
    const store = await openTemporaryLibrary();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'b'));
    await mkdir(join(folder, '.git'));
    for (const name of ['z.md', 'b/y.txt', '.hidden.txt', '.git/x.txt', 'picture.png', 'data.json']) {
      await writeFile(join(folder, name), `The story of ${name} is told here, and it is not a long one.`);
    }
    await symlink(folder, join(folder, 'b', 'circle'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'));
    const items = await importPaths(store, folder);
    expect(items.map(({ path, status }) => [path, status])).toEqual([
      [join(folder, 'b', 'y.txt'), 'new'],
      [join(folder, 'z.md'), 'new'],
    ]);
  });

  it.skipIf(process.platform !== 'linux')('reads files and folders whose names are no UTF-8', async () => {
    const store = await openTemporaryLibrary();
    const folder = await temporaryFolder();
    const named = (name: string): Buffer =>
      Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    await mkdir(named('\u00E9t\u00E9'));
    await writeFile(named('\u00E9t\u00E9/\u00E0.txt'), 'A short story about a name from another time.');
    await writeFile(named('caf\u00E9.md'), 'Another story, of coffee and of names.');
    const shown = join(folder, 'caf\uFFFD.md');
    expect(await importPaths(store, folder)).toMatchObject([
      { path: shown, status: 'new' },
      { path: join(folder, '\uFFFDt\uFFFD', '\uFFFD.txt'), status: 'new' },
    ]);
    expect(await importPaths(store, shown)).toMatchObject([{ path: shown, status: 'duplicate' }]);
    // Two that look alike: which one is meant cannot be told.
    await writeFile(named('caf\u00E8.md'), 'A third story.');
    expect(await importPaths(store, shown)).toMatchObject([{ status: 'failed', error: /no such file/ }]);
  });

  it('names paths as they were given', async () => {
    const store = await openTemporaryLibrary();
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'saved'));
    await writeFile(join(folder, 'saved', 'a.txt'), 'A short story about a path that is not absolute.');
    const { items } = await importItems(store, [{ kind: 'path', path: 'saved' }], { cwd: folder });
    expect(items).toMatchObject([{ path: join('saved', 'a.txt'), status: 'new' }]);
  });

  it('fails each bad thing in one line, and imports the good one after it', async () => {
    const store = await openTemporaryLibrary();
    const folder = await temporaryFolder();
    const path = (name: string): string => join(folder, name);
    await writeFile(path('empty.txt'), '');
    await writeFile(path('blank.txt'), ' \n\t\n');
    await writeFile(path('binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]));
    await writeFile(path('paper.pdf'), '%PDF-1.7\n');
    await writeFile(path('huge.txt'), '');
    await truncate(path('huge.txt'), 65 * 1024 * 1024);
    const names = [
      'missing.txt',
      'empty.txt',
      'blank.txt',
      'binary.txt',
      'paper.pdf',
      'huge.txt',
      'under/a.txt',
    ];
    const items = await importPaths(store, ...names.map(path), '/dev/null', tide);
    expect(items.map(({ status }) => status)).toEqual([...Array<string>(8).fill('failed'), 'new']);
    for (const { error } of items.slice(0, -1)) expect(error).toMatch(/^[^\n]{10,300}$/);
    expect(Object.keys(store.current.articles)).toEqual([items.at(-1)!.id]);
  });

  it.skipIf(process.getuid?.() === 0)('says of a file that it may not read that it may not', async () => {
    const store = await openTemporaryLibrary();
    const path = join(await temporaryFolder(), 'secret.txt');
    await writeFile(path, 'Nobody may read this.');
    await chmod(path, 0);
    expect(await importPaths(store, path)).toMatchObject([{ status: 'failed', error: /not allowed/ }]);
  });

  it('stops at once when it is cancelled, and keeps what is finished', async () => {
    const store = await openTemporaryLibrary();
    const cancelling = new AbortController();
    const seen: ImportProgress[] = [];
    const report = await importItems(
      store,
      [tide, fixturePath('rope-walk.md')].map((path) => ({ kind: 'path', path })),
      {
        signal: cancelling.signal,
        onProgress: (progress) => {
          seen.push(progress);
          if (progress.done === 1) cancelling.abort();
        },
      },
    );
    expect(report).toMatchObject({ cancelled: true, items: [{ path: tide, status: 'new' }] });
    expect(seen.map(({ done, total, current }) => ({ done, total, current }))).toEqual([
      { done: 0, total: 2, current: tide },
      { done: 1, total: 2, current: fixturePath('rope-walk.md') },
    ]);
    expect(Object.keys(store.current.articles)).toHaveLength(1);
  });
});
