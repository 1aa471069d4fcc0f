import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOutText } from '../../core/article/article-text.ts';
import { parseTree } from '../../core/article/stored-tree.ts';
import { wordF1 } from '../../tests/benchmarks/import-score.ts';
import { sharedFolder } from '../../tests/shared-folder.ts';
import { readHtml } from './read-html.ts';

const filler =
  'The river had risen by a metre in the night, and the boats were tied to the trees of the lower square. ';
const story = `<p>${filler.repeat(4)}</p><p>${filler.repeat(4)}</p>`;
const page = (content: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>T</title>${head}</head><body><nav><a href="/">Home</a></nav><article>${story}${content}</article><footer>Imprint</footer></body></html>`;

/** What follows the story's two paragraphs in the tree. */
const after = (content: string, head?: string): unknown[] =>
  readHtml(page(content, head)).tree.children.slice(2);
const words = (value: string): object => ({ type: 'text', value });

test('a page’s metadata is read from what it says to machines', () => {
  const head = `
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"W"},
      {"@type":"NewsArticle","headline":"The River Rises","author":[{"name":"Jane Doe"},{"name":"Omar Sayed"}],
       "publisher":{"name":"Evening Example"},"datePublished":"2021-05-03T06:00:00+02:00","dateModified":"2021-05-04"}]}</script>
    <meta property="og:title" content="The River Rises | Evening Example">
    <link rel="canonical" href="https://example.org/river">`;
  const { tree, assets, ...said } = readHtml(page('', head));
  expect([tree.children.length, assets]).toEqual([2, []]);
  expect(said).toEqual({
    title: 'The River Rises',
    titleDerived: false,
    byline: 'Jane Doe, Omar Sayed',
    site: 'Evening Example',
    url: 'https://example.org/river',
    published: '2021-05-03T06:00:00+02:00',
    modified: '2021-05-04',
    language: 'en-GB',
  });
});

test('broken machine-readable data is passed over for what the page says elsewhere', () => {
  const head = `<script type="application/ld+json">{oops</script><meta name="author" content="By Jane Doe">
    <meta property="og:title" content="The River Rises"><meta name="date" content="May 3, 2021">`;
  const { title, byline, published } = readHtml(page('', head));
  expect({ title, byline, published }).toEqual({
    title: 'The River Rises',
    byline: 'Jane Doe',
    published: '2021-05-03',
  });
});

test.each([
  ['The River Rises - Evening Example Weekly - News', '<h1>The River Rises</h1>', 'The River Rises'],
  ['Evening | The River Rises Again', '<h2>The River Rises Again</h2>', 'The River Rises Again'],
  ['The River Rises - a year after', '<h1>Evening Example</h1>', 'The River Rises - a year after'],
  ['Evening Example - The River Rises', '<h1>Evening Example</h1>', 'Evening Example - The River Rises'],
])('of the title “%s” on a page with %s, “%s” is the headline', (stated, heading, title) => {
  const site = '<meta property="og:site_name" content="Evening Example">';
  const html = page('', site).replace('<title>T', `<title>${stated}`).replace('<nav>', `${heading}<nav>`);
  expect(readHtml(html).title).toBe(title);
});

test.each([
  ['By Jane Doe on Monday, May 3, 2021 08:08 pm @jane 76 comments', 'Jane Doe', '2021-05-03'],
  ['Par Jeanne Le, Evening Example', 'Jeanne Le, Evening Example', null],
  ['JANE DOE and OMAR SAYED - Evening Writers | EX – 1 hr 4 mins ago', 'JANE DOE and OMAR SAYED', null],
  ['by Jane Doe2021-05-03 21:32:46 UTC', 'Jane Doe', '2021-05-03T21:32:46'],
  ['9:39AM BST 03 May 2021', null, '2021-05-03'],
])('the row “%s” names %s and the day %s', (row, byline, published) => {
  const html = page('').replace('<article>', `<article><p class="byline">${row}</p>`);
  const read = readHtml(html);
  expect([read.byline, read.published]).toEqual([byline, published]);
});

test('the day is read from the head of the text, from publishers’ own tags, and last from the address', () => {
  const publishedOf = (head: string, text = ''): string | null =>
    readHtml(page('', head).replace('<article>', `<article>${text}`)).published;
  const link = '<link rel="canonical" href="https://example.org/2021/may/03/river">';
  expect([
    publishedOf(link, '<p>Published 4 May 2021</p>'),
    publishedOf('<meta name="pub_date" content="20210503">', '<p>Published 4 May 2021</p>'),
    publishedOf(link),
    publishedOf(link.replace('may', '13')),
  ]).toEqual(['2021-05-04', '2021-05-03', '2021-05-03', null]);
});

test('a figure keeps its picture, caption and credit apart', () => {
  expect(
    after(
      '<figure><img src="https://example.org/a.jpg" alt="boats"><figcaption>Boats on the square. Photo: Jane Doe/Example</figcaption></figure>',
    ),
  ).toEqual([
    {
      type: 'figure',
      children: [
        { type: 'image', url: 'https://example.org/a.jpg', alt: 'boats' },
        {
          type: 'paragraph',
          data: { role: 'caption', rule: 'figcaption' },
          children: [words('Boats on the square.')],
        },
        {
          type: 'paragraph',
          data: { role: 'credit', rule: 'figcaption' },
          children: [words('Photo: Jane Doe/Example')],
        },
      ],
    },
  ]);
});

test('a picture that stands in its own address becomes an asset', () => {
  const bytes = Buffer.from('not really a picture '.repeat(30));
  const name = `${createHash('sha256').update(bytes).digest('hex')}.png`;
  const source = `data:image/png;base64,${bytes.toString('base64')}`;
  const { tree, assets } = readHtml(page(`<p><img width="300" height="200" src="${source}" alt="map"></p>`));
  expect([
    tree.children.at(-1),
    assets.map((asset) => [asset.name, Buffer.from(asset.bytes).toString()]),
  ]).toEqual([
    { type: 'figure', children: [{ type: 'image', url: `asset:${name}`, alt: 'map' }] },
    [[name, 'not really a picture '.repeat(30)]],
  ]);
});

test('code keeps its lines and its language, a table its cells, a definition list its terms', () => {
  expect(
    after(
      `<pre class="language-ts"><code>let a = 1;\n  a += 1;</code></pre>
       <table><tr><th>Month</th><th>Metres</th></tr><tr><td>May</td><td>3</td></tr></table>
       <dl><dt>Weir</dt><dd>A low dam.</dd></dl>`,
    ),
  ).toEqual([
    { type: 'code', lang: 'ts', meta: null, value: 'let a = 1;\n  a += 1;' },
    {
      type: 'table',
      align: [null, null],
      children: [
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [words('Month')] },
            { type: 'tableCell', children: [words('Metres')] },
          ],
        },
        {
          type: 'tableRow',
          children: [
            { type: 'tableCell', children: [words('May')] },
            { type: 'tableCell', children: [words('3')] },
          ],
        },
      ],
    },
    {
      type: 'list',
      ordered: false,
      start: null,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: true,
          checked: null,
          children: [
            { type: 'paragraph', children: [words('Weir')] },
            { type: 'paragraph', children: [words('A low dam.')] },
          ],
        },
      ],
    },
  ]);
});

test('footnotes are told by their links, and lose the links back', () => {
  expect(
    after(
      `<p>It rose<sup><a id="r1" href="#n1">1</a></sup> again.</p>
       <ol><li id="n1">By a metre. <a href="#r1">↩</a></li></ol>`,
    ),
  ).toEqual([
    {
      type: 'paragraph',
      children: [
        words('It rose'),
        { type: 'footnoteReference', identifier: 'n1', label: '1' },
        words(' again.'),
      ],
    },
    {
      type: 'footnoteDefinition',
      identifier: 'n1',
      label: '1',
      children: [{ type: 'paragraph', children: [words('By a metre.')] }],
    },
  ]);
});

test('a formula is kept as its source', () => {
  const math =
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>';
  expect(after(`<p>Here ${math} is.</p>`)).toEqual([
    { type: 'paragraph', children: [words('Here x^2 is.')] },
  ]);
});

test.each([
  ['<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow> <mn>2</mn></mfrac>', '(a+b)/2'],
  ['<msup><mi>x</mi><mn>2</mn></msup><mo>−</mo><msub><mi>a</mi><mn>10</mn></msub>', 'x^2−a_10'],
  ['<msqrt><msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></msqrt>', '√(x^2+1)'],
  [
    '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>',
    '∑_(i=1)^ni',
  ],
  ['<mroot><mi>x</mi><mn>3</mn></mroot>', '√(3&x)'],
  [
    '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable>',
    '1, 0; 0, 1',
  ],
  ['<mo>(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>)</mo>', '(1/2)'],
])('a formula without its source keeps its structure: %s', (markup, text) => {
  expect(after(`<p>Here <math>${markup}</math> is.</p>`)).toEqual([
    { type: 'paragraph', children: [words(`Here ${text} is.`)] },
  ]);
});

test('of a drawing its words are kept', () => {
  const chart =
    '<figure><svg viewBox="0 0 90 60"><path d="M0 0L9 9"></path><g><text x="1">May</text><text x="9">June</text></g></svg></figure>';
  expect(after(chart)).toEqual([
    { type: 'figure', children: [{ type: 'paragraph', children: [words('May June')] }] },
  ]);
});

test('linked data that was written as for a page says the same', () => {
  const data = {
    '@type': 'NewsArticle',
    headline: 'Salt &amp; <i>Oil</i>',
    author: { name: ['Jane Doe', 'Omar&nbsp;Sayed'] },
  };
  expect(
    readHtml(page('', `<script type="application/ld+json">${JSON.stringify(data)}</script>`)),
  ).toMatchObject({ title: 'Salt & Oil', byline: 'Jane Doe, Omar Sayed' });
});

test('nothing that could run is left of a hostile page', () => {
  const { tree } = readHtml(
    page(
      `<p onclick="alert(1)">Click <a href="javascript:alert(2)">here</a><script>alert(3)</script>
       <img src="x" onerror="alert(4)"><iframe src="javascript:alert(5)"></iframe>
       <a href="data:text/html,alert(6)">there</a><svg><script>alert(7)</script></svg></p>
       <style>p { background: url(https://example.org/8) }</style>`,
    ),
  );
  parseTree(tree);
  expect(JSON.stringify(tree)).not.toMatch(/alert|javascript|onerror|background/u);
});

test('a relative address is resolved against the page’s own, and without that only its words stay', () => {
  const link = '<p>See <a href="/b">there</a>.</p>';
  expect([after(link, '<link rel="canonical" href="https://example.org/a">'), after(link)]).toEqual([
    [
      {
        type: 'paragraph',
        children: [
          words('See '),
          { type: 'link', url: 'https://example.org/b', children: [words('there')] },
          words('.'),
        ],
      },
    ],
    [{ type: 'paragraph', children: [words('See there.')] }],
  ]);
});

test('the title stands apart from the text, which does not repeat it', () => {
  const html = page('')
    .replace('<title>T', '<title>The River Rises | Evening Example')
    .replace('<nav>', '<h1>The River Rises</h1><nav>');
  const { title, tree } = readHtml(html);
  expect([title, tree.children.length]).toEqual(['The River Rises', 2]);
});

test('an article that waits for a script to show it is found', () => {
  const html = page('').replace('<article>', '<article aria-hidden="true" style="display: none">');
  expect(readHtml(html).tree.children.length).toBe(2);
});

test('a page with too little to be an article gives all that it shows', () => {
  expect(layOutText(readHtml('<p>Only a line.</p>').tree).text).toBe('Only a line.');
});

test('a picture that a script was to load has the address that the script would have given it', () => {
  const urlOf = (markup: string): unknown => {
    const [figure] = after(markup);
    return figure === undefined ? null : (figure as { children: { url: string }[] }).children[0]?.url;
  };
  const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
  expect([
    urlOf(`<p><img src="${blank}" data-src="https://example.org/late.jpg" alt="boats"></p>`),
    urlOf(
      '<p><img srcset="https://example.org/s.jpg 400w, https://example.org/l.jpg 1200w" alt="boats"></p>',
    ),
    urlOf(
      '<p><picture><source srcset="https://example.org/p.webp 2x"><img alt="boats" src="/spacer.gif"></picture></p>',
    ),
  ]).toEqual(['https://example.org/late.jpg', 'https://example.org/l.jpg', 'https://example.org/p.webp']);
});

test('paragraphs and lists in a table’s cell stand below each other', () => {
  const [table] = after(
    '<table><tr><th>Day</th><th>Level</th></tr><tr><td>One<br>Two</td><td><p>High</p><ul><li>very</li></ul></td></tr></table>',
  );
  expect(layOutText({ type: 'root', children: [table as never] }).text).toBe(
    'Day\nLevel\nOne\nTwo\nHigh\nvery',
  );
});

test('what a saved page showed from a shadow root is read in its slot', () => {
  const html = page(
    '<post-body><template shadowrootmode="open"><section><p>The weir was opened at noon on Monday.</p><slot></slot></section></template><p>It closed at night.</p></post-body>',
  );
  expect(layOutText(readHtml(html).tree).text.split('\n').slice(2)).toEqual([
    'The weir was opened at noon on Monday.',
    'It closed at night.',
  ]);
});

test('an article that a page brings only as data for its script is read from that data', () => {
  const post = { title: 'The River Rises', body_html: story };
  const data = JSON.stringify({ feedData: { initialPost: { post } } });
  const html = `<html><head><title>T</title><link rel="canonical" href="https://paper.substack.com/p/river"></head>
    <body><div id="entry">Loading</div><script>window._preloads = JSON.parse(${JSON.stringify(data)})</script></body></html>`;
  expect(layOutText(readHtml(html).tree).text).toBe(`${filler.repeat(4).trim()}\n${filler.repeat(4).trim()}`);
});

test('formulas between dollar signs are told from prices by the program that sets them', () => {
  const formula = '<p>The water stands at $h = a\\sqrt{t}$ after a time.</p>';
  const textOf = (head: string): string =>
    layOutText(readHtml(page(formula, head)).tree).text.split('\n')[2] ?? '';
  expect([textOf('<script src="https://example.org/mathjax/tex-chtml.js"></script>'), textOf('')]).toEqual([
    'The water stands at h = a\\sqrt{t} after a time.',
    'The water stands at $h = a\\sqrt{t}$ after a time.',
  ]);
});

test('a story stays whole where what is known of its site would take it for an advertisement', () => {
  const html = page('', '<meta property="og:site_name" content="Medium">')
    .replace('<head>', '<head><link rel="canonical" href="https://medium.com/@jane/river">')
    .replace(
      story,
      `<div>${story}<p>Written for <a href="https://medium.com/plans">members</a> and all.</p></div>`,
    );
  const { text, blocks } = layOutText(readHtml(html).tree);
  const shown = blocks.filter(({ folded }) => !folded).map(({ start, end }) => text.slice(start, end));
  expect(shown).toEqual([filler.repeat(4).trim(), filler.repeat(4).trim(), 'Written for members and all.']);
});

test('cards and comments after the story are set aside, and not dropped', () => {
  const cards = `<section class="related-posts"><h3>Related posts</h3>${'<div class="card"><h4><a href="/a">Another flood</a></h4><p>By Jo Roe</p></div>'.repeat(3)}</section>`;
  const { tree } = readHtml(page(cards));
  const shown = layOutText(tree).blocks.filter(({ folded }) => !folded);
  expect(shown.length).toBe(2);
});

test('code is read without the numbers of its lines', () => {
  const rows = ['let a = 1;', 'a += 1;'].map(
    (line, index) =>
      `<span class="line"><span class="ln">${index + 1}</span><span class="cl">${line}\n</span></span>`,
  );
  const [code] = after(
    `<pre tabindex="0" class="chroma"><code class="language-js" data-lang="js">${rows.join('')}</code></pre>`,
  );
  expect(code).toMatchObject({ type: 'code', lang: 'js', value: 'let a = 1;\na += 1;' });
});

test('marks on what a page shows are its metadata where it says nothing to machines', () => {
  const html = page('').replace(
    '<article>',
    `<article class="hentry"><h2 class="entry-title">The River Rises</h2>
     <span class="vcard author"><span class="fn">Jane Doe</span></span>
     <abbr class="published" title="2021-05-03">Monday</abbr>`,
  );
  const { title, byline, published } = readHtml(html);
  expect([title, byline, published]).toEqual(['The River Rises', 'Jane Doe', '2021-05-03']);
});

test('authors that a page names one by one, or elsewhere in its linked data, are all named', () => {
  const tags =
    '<meta name="citation_author" content="Jane Doe"><meta name="citation_author" content="Omar Sayed">';
  const linked = `<script type="application/ld+json">{"@graph":[{"@type":"Person","@id":"#j","name":"Jane Doe"},
    {"@type":"BlogPosting","headline":"H","author":{"@id":"#j"}}]}</script>`;
  expect([readHtml(page('', tags)).byline, readHtml(page('', linked)).byline]).toEqual([
    'Jane Doe, Omar Sayed',
    'Jane Doe',
  ]);
});

test('formulas in formulas are one formula, read in no more time than their length takes', () => {
  const source = `${'<math>'.repeat(300)}<mi>x</mi>${'</math>'.repeat(300)}`;
  expect(after(`<p>${source} is sought.</p>`)).toEqual([
    { type: 'paragraph', children: [words('x is sought.')] },
  ]);
});

test('the entities that a page saved as XML declares are not expanded, and their declarations not shown', () => {
  const { tree } = readHtml(
    `<?xml version="1.0"?>\n<!DOCTYPE html [<!ENTITY a "far"><!ENTITY b "&a;&a;&a;">]>\n<html><body><p>${filler}&b;</p></body></html>`,
  );
  expect(layOutText(tree).text).toBe(`${filler}&b;`);
});

test('a page that was saved as XML keeps what follows an empty script', () => {
  const html = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title>T</title><script src="a.js"/></head><body><article>${story}</article></body></html>`;
  expect([readHtml(html).tree.children.length, readHtml(html).language]).toEqual([2, 'de']);
});

test.each([
  ['a frameset', '<html><frameset cols="*,*"><frame src="a.html"></frameset></html>', 'only frames'],
  ['pictures alone', '<body><img src="https://example.org/a.jpg"></body>', 'pictures but no words'],
  [
    'a page that a script fills',
    '<body><noscript>Enable JavaScript.</noscript><div id="root"></div><script src="/m.js"></script></body>',
    'a script fills it',
  ],
  ['nesting that would exhaust a parser', '<div>'.repeat(100_000) + story, 'nested too deeply'],
  ['more elements than can be read', '<p>' + '<i></i>'.repeat(100_001), 'elements'],
  ['more text than can be read', `<p>${'a'.repeat(11 * 1024 * 1024)}`, 'up to 10 MB'],
])('of %s one line says why it is not read', (_, html, reason) => {
  expect(() => readHtml(html)).toThrow(reason);
});

test('tens of thousands of wrappers, megabytes of attributes and scripts do not keep a story from being read', () => {
  const html = `<html data-a="${'y'.repeat(2_000_000)}"><script>${'var a = 1;'.repeat(200_000)}</script>${'<div>'.repeat(3_000)}<article>${story}</article>`;
  expect(layOutText(readHtml(html).tree).text).toContain('The river had risen');
});

describe.skipIf(sharedFolder() === null)('real pages (skipped without the shared folder)', () => {
  const score = (folder: string): number => {
    const { text, blocks } = layOutText(readHtml(readFileSync(join(folder, 'source.html'), 'utf8')).tree);
    const shown = blocks.filter((block) => !block.folded).map((block) => text.slice(block.start, block.end));
    return wordF1(shown.join('\n'), readFileSync(join(folder, 'expected.txt'), 'utf8'));
  };

  test.each([
    ['readability', 0.985],
    ['defuddle', 0.97],
  ])(
    'the articles of the %s suite are found with a mean word F1 of %d at least',
    (suite, least) => {
      const folder = join(sharedFolder() ?? '', 'pages', suite);
      const scores = readdirSync(folder).map((name) => score(join(folder, name)));
      expect(scores.reduce((sum, value) => sum + value, 0) / scores.length).toBeGreaterThan(least);
    },
    60_000,
  );
});
