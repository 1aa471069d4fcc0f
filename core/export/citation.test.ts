import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../library/records.ts';
import { citeArticle, citePassage } from './citation.ts';
import { slice } from './fixtures/slice.ts';

const [rich, bare] = slice.articles;
const mark = rich!.highlights[0]!.record;
const article: ArticleRecord = {
  ...rich!.record,
  title: 'Knots that hold',
  byline: 'Sally O’Rope',
  site: 'The Chandler',
  url: 'https://chandler.example/knots?a=1&b=2',
};

function cite(words: string, record: ArticleRecord = article) {
  const quote = { ...mark.target.quote, exact: words };
  return citePassage({ record, highlight: { id: 'h1', target: { ...mark.target, quote } } });
}

describe('a passage with its citation', () => {
  it('says the words, who wrote them, where and when, and how to get back to them', () => {
    expect(cite('holds under load')).toEqual({
      text: [
        '“holds under load”',
        '— Sally O’Rope, “Knots that hold”, The Chandler, 2026-03-04',
        'https://chandler.example/knots?a=1&b=2',
        'postil://article/a1#h1',
      ].join('\n'),
      html:
        '<blockquote cite="https://chandler.example/knots?a=1&#x26;b=2" lang="en-GB">' +
        '<p dir="auto">“holds under load”</p></blockquote>' +
        '<p>— <bdi>Sally O’Rope</bdi>, <a href="https://chandler.example/knots?a=1&#x26;b=2">' +
        '<cite dir="auto" lang="en-GB">Knots that hold</cite></a>, <bdi>The Chandler</bdi>, ' +
        '<time datetime="2026-03-04">2026-03-04</time>, <a href="postil://article/a1#h1">Open in Postil</a></p>',
    });
  });

  it('leaves out what is not known', () => {
    const { text, html } = cite('Words', { ...bare!.record, title: 'A title' });
    expect(text).toBe('“Words”\n— “A title”\npostil://article/a2#h1');
    expect(html).toBe(
      '<blockquote cite="postil://article/a2#h1"><p dir="auto">“Words”</p></blockquote>' +
        '<p>— <cite dir="auto">A title</cite>, <a href="postil://article/a2#h1">Open in Postil</a></p>',
    );
  });

  it('keeps a long quote whole, each paragraph on its own', () => {
    const paragraph = 'Rope and tar. '.repeat(2000).trim();
    const { text, html } = cite(`${paragraph}\n${paragraph}`);
    expect(text).toContain(`“${paragraph}\n${paragraph}”\n— Sally`);
    expect(html.match(/<p dir="auto">/gu)).toHaveLength(2);
  });

  it.each([
    ['a “quoted” word', 'en', '‘a “quoted” word’'],
    ['a "quoted" word', null, '“a "quoted" word”'],
    ['Ein Wort', 'de-AT', '„Ein Wort“'],
    ['Ein „Wort“', 'de', '‚Ein „Wort“‘'],
    ['un mot', 'fr', '«\u202fun mot\u202f»'],
    ['言葉', 'ja', '「言葉」'],
    ['「言葉」だ', 'ja', '『「言葉」だ』'],
    ['詞語', 'zh-Hant-TW', '「詞語」'],
    ['词语', 'zh-CN', '“词语”'],
    ['מילים', 'he', '”מילים”'],
    ['words', 'constructor', '“words”'],
  ])('puts %s (%s) in the marks of its language', (words, language, quoted) => {
    expect(cite(words, { ...article, language }).text.split('\n')[0]).toBe(quoted);
  });

  it('has no markup of the article in it, and no address that a page could run', () => {
    const hostile = { ...article, title: '<img src=x>', byline: '</p><script>', url: 'javascript:alert(1)' };
    const { html } = cite('</blockquote><script>alert(1)</script>', hostile);
    expect(html).not.toMatch(/<(?:script|img)|href="javascript|cite="javascript/u);
    expect(toText(fromHtml(html, { fragment: true }))).toContain('“</blockquote><script>alert(1)</script>”');
  });
});

it('cites an article without a passage', () => {
  expect(citeArticle(article)).toEqual({
    text: [
      'Sally O’Rope, “Knots that hold”, The Chandler, 2026-03-04',
      'https://chandler.example/knots?a=1&b=2',
      'postil://article/a1',
    ].join('\n'),
    html:
      '<p><bdi>Sally O’Rope</bdi>, <a href="https://chandler.example/knots?a=1&#x26;b=2">' +
      '<cite dir="auto" lang="en-GB">Knots that hold</cite></a>, <bdi>The Chandler</bdi>, ' +
      '<time datetime="2026-03-04">2026-03-04</time>, <a href="postil://article/a1">Open in Postil</a></p>',
  });
});
