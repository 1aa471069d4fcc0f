import { describe, expect, it } from 'vitest';
import { maxColorNameLength } from '../library/color-names.ts';
import { maxLayerLength } from '../library/layers.ts';
import { maxNoteLength } from '../library/note-text.ts';
import type { IpcCallName } from './contract.ts';
import { callNames, dropLimit, isId, parseArguments } from './parsers.ts';

const target = {
  position: { start: 4, end: 9 },
  quote: { exact: 'words', prefix: 'the ', suffix: '' },
  textHash: 'a'.repeat(64),
};
const draft = {
  article: 'art-1',
  target,
  color: 'marigold',
  style: 'highlight',
  note: 'A *note*',
  tags: ['law'],
};
const position = { offset: 12, fraction: 0.5, at: '2026-11-23T01:02:03.456Z' };

/** One good set of arguments a call, so that every parser is seen to let through what the window sends. */
const good: Record<IpcCallName, readonly unknown[]> = {
  'library:open': [],
  'library:reveal': [],
  'article:open': ['art_1'],
  'article:revision': ['a1', 1],
  'article:edit': ['art-1', { title: 'A title', byline: null, note: '', tags: [], state: 'finished' }],
  'article:remove': ['art-1'],
  'article:restore': ['art-1'],
  'position:save': ['art-1', position],
  'highlight:add': [draft],
  'highlight:edit': ['hl-1', { note: 'More' }],
  'highlight:move': [[{ highlight: 'hl-1', target }]],
  'highlight:remove': ['hl-1'],
  'highlight:restore': ['hl-1'],
  'layer:rename': ['First pass', 'Second pass'],
  'change:undo': [],
  'change:redo': [],
  'backups:list': [],
  'backups:make': [],
  'backups:compare': ['library.2026-11-23T04-07-22-123Z.start.12-articles.48-highlights.json'],
  'backups:restore': ['library.v1.json', 'merge'],
  'history:note': ['hl-1'],
  'history:list': [],
  'history:compare': ['2026-11-23T01:02:03.456Z'],
  'history:restore': ['2026-11-23T01:02:03.456Z'],
  'trash:empty': [['art-1', 'hl-1']],
  'conflicts:settle': ['highlights/hl-1', 'note', 'k3v9qx.12'],
  'library:save': [],
  'import:choose': ['folder'],
  'import:dropped': [['/home/reader/saved page.html']],
  'import:pasted': [{ type: 'text/html', content: '<p>Words</p>' }],
  'import:cancel': [],
  'import:keep-both': ['a1'],
  'watch:get': [],
  'watch:choose': [],
  'watch:pause': [true],
  'watch:remove': [],
  'export:save': ['art-1', 'markdown'],
  'search:run': ['law ngo'],
  'settings:save': [{ theme: 'sepia', textScale: 1.2 }],
  'link:open': ['https://example.org/a?b=c#d'],
  'clipboard:write': [{ text: 'Words', html: '<p>Words</p>' }],
  'window:settled': [],
  'program:quit': [],
};

describe('arguments from the window', () => {
  it.each(callNames)('%s takes what the window sends, unchanged', (call) => {
    expect(parseArguments(call, good[call])).toEqual({ ok: true, value: good[call] });
  });

  it.each<[string, IpcCallName, unknown[]]>([
    ['a mark in a layer', 'highlight:add', [{ ...draft, layer: 'First pass' }]],
    ['a mark that moves and takes others in', 'highlight:edit', ['hl-1', { target, absorbs: ['hl-2'] }]],
    ['the longest note', 'highlight:edit', ['hl-1', { note: 'a'.repeat(maxNoteLength) }]],
    ['a layer that is given up', 'layer:rename', ['First pass', '']],
    [
      'the settings of marking',
      'settings:save',
      [
        {
          colorNames: { sky: 'Claim' },
          markOnSelection: true,
          mergeAdjacent: false,
          layer: '',
          hiddenColors: ['rose'],
          hiddenLayers: ['', 'First pass'],
        },
      ],
    ],
  ])('takes %s', (_what, call, args) => {
    expect(parseArguments(call, args)).toEqual({ ok: true, value: args });
  });

  it.each(callNames)('%s refuses an argument too many', (call) => {
    expect(parseArguments(call, [...good[call], 'more']).ok).toBe(false);
  });

  it.each<[string, IpcCallName, unknown[]]>([
    ['an id that climbs out of its folder', 'article:open', ['../../etc/passwd']],
    ['an id with a separator', 'article:open', ['a/b']],
    ['an empty id', 'article:open', ['']],
    ['an id that is an object', 'article:open', [{ toString: () => 'art-1' }]],
    ['a missing id', 'article:remove', []],
    ['an unknown field of an article', 'article:edit', ['art-1', { trashed: null }]],
    ['an inherited field', 'article:edit', ['art-1', JSON.parse('{"__proto__": {"title": "x"}}')]],
    ['a role that no block has', 'article:edit', ['art-1', { roles: { '0123456789abcdef.4': 'epigraph' } }]],
    ['a key that names no block', 'article:edit', ['art-1', { roles: { '4': 'heading' } }]],
    ['a blank title', 'article:edit', ['art-1', { title: '  ' }]],
    ['a field that is undefined', 'article:edit', ['art-1', { title: undefined }]],
    ['an offset below nought', 'position:save', ['art-1', { ...position, offset: -1 }]],
    ['a broken offset', 'position:save', ['art-1', { ...position, offset: 1.5 }]],
    ['an offset that is no number', 'position:save', ['art-1', { ...position, offset: NaN }]],
    ['a share above one', 'position:save', ['art-1', { ...position, fraction: 1.01 }]],
    ['a time of another zone', 'position:save', ['art-1', { ...position, at: '2026-11-23T01:02:03+08:00' }]],
    ['a backup that is no text', 'backups:compare', [{}]],
    ['a backup without a name', 'backups:restore', ['', 'merge']],
    ['another way to restore', 'backups:restore', ['library.v1.json', 'destroy']],
    ['a moment that is no time', 'history:restore', ['last week']],
    ['no word on what of the trash is meant', 'trash:empty', []],
    ['what is no id in the trash', 'trash:empty', [['../art-1']]],
    ['a decision without a choice', 'conflicts:settle', ['highlights/hl-1', 'note', '']],
    ['a time in words', 'position:save', ['art-1', { ...position, at: 'yesterday' }]],
    [
      'an empty passage',
      'highlight:add',
      [{ ...draft, target: { ...target, position: { start: 4, end: 4 } } }],
    ],
    ['a colour of the page', 'highlight:add', [{ ...draft, color: 'red; background: url(x)' }]],
    ['a hash that is not one', 'highlight:add', [{ ...draft, target: { ...target, textHash: '0' } }]],
    ['a note above its bound', 'highlight:edit', ['hl-1', { note: 'a'.repeat(maxNoteLength + 1) }]],
    [
      'a passage that ends before its start',
      'highlight:edit',
      ['hl-1', { target: { ...target, position: { start: 9, end: 4 } } }],
    ],
    [
      'a passage before the text',
      'highlight:edit',
      ['hl-1', { target: { ...target, position: { start: -1, end: 4 } } }],
    ],
    ['a mark to take in that is no id', 'highlight:edit', ['hl-1', { absorbs: ['../hl-2'] }]],
    ['a layer above its bound', 'highlight:edit', ['hl-1', { layer: 'a'.repeat(maxLayerLength + 1) }]],
    ['a layer without a name', 'layer:rename', ['', 'Second pass']],
    ['a revision before the first', 'article:revision', ['art-1', 0]],
    ['a name for a colour that is none', 'settings:save', [{ colorNames: { yellow: 'Claim' } }]],
    [
      'a name of a colour above its bound',
      'settings:save',
      [{ colorNames: { sky: 'a'.repeat(maxColorNameLength + 1) } }],
    ],
    ['a hidden colour that is none', 'settings:save', [{ hiddenColors: ['yellow'] }]],
    ['a choice that is not offered', 'import:choose', ['registry']],
    ['a path without a name', 'import:dropped', [['']]],
    ['more files than can be meant', 'import:dropped', [Array.from({ length: dropLimit + 1 }, () => '/a')]],
    ['a paste of another type', 'import:pasted', [{ type: 'image/png', content: '' }]],
    ['a format from the prototype', 'export:save', ['art-1', 'constructor']],
    ['a text scale out of range', 'settings:save', [{ textScale: 40 }]],
    ['a link to a file', 'link:open', ['file:///etc/passwd']],
    ['a link to a script', 'link:open', ['javascript:alert(1)']],
    ['a link with a blank before it', 'link:open', [' https://example.org']],
    ['a link with a line feed in it', 'link:open', ['https://example.org/\nHost: x']],
    ['a link without a host', 'link:open', ['https://']],
    ['a link with an application of its own', 'link:open', ['ms-msdt:/id']],
  ])('refuses %s', (_what, call, args) => {
    expect(parseArguments(call, args)).toMatchObject({ ok: false, error: { code: 'invalid-arguments' } });
  });

  it('says in one line what was refused and what became of the data, and repeats nothing of it', () => {
    expect(parseArguments('highlight:edit', ['hl-1', { note: 'secret '.repeat(maxNoteLength) }])).toEqual({
      ok: false,
      error: {
        code: 'invalid-arguments',
        message: 'The note is longer than 1,000,000 characters. Nothing was done.',
      },
    });
  });
});

it('says where the fault of a program is, which no sentence of its own describes', () => {
  expect(parseArguments('highlight:edit', ['hl-1', { note: 7 }])).toMatchObject({
    error: { message: 'What was sent is not what it should be. Nothing was done (highlight:edit, 1.note).' },
  });
});

it('tells the form of an id from other words', () => {
  expect(['a1-B_2', '', '-a', 'a b', 'a/b', 'é', 'a'.repeat(65)].map(isId)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});
