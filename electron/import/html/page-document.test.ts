import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { buildDocument } from './build-document.ts';

const markup = `<!DOCTYPE html><html lang="en"><head><title>Tide &amp; time</title></head><body class="page wide">
<main><h1 id="top">Tides</h1><p class="lead">The <em>first</em> &lt;tide&gt;.</p><ul><li>ebb</li><li>flood</li></ul>
<svg viewBox="0 0 1 1"><g><path d="M0 0"></path></g></svg><figure><img alt="Sea" src="sea.jpg"></figure></main>
<template><p class="lead">Not shown</p></template></body></html>`;

test('a page that is built from its parsed tree is the page that its markup makes', () => {
  const built = buildDocument(parse(markup));
  expect([...built.childNodes].map(String)).toEqual(
    [...parseHTML(markup.replace('<!DOCTYPE html>', '')).document.childNodes].map(String),
  );
  expect(built.title).toBe('Tide & time');
});

const selectors = [
  'li',
  'ul, ol > li',
  'main .lead, [class~="wide"]',
  'p:has(em)',
  'li + li',
  'li:not(:first-child)',
  'figure:has(img[alt])',
  ':scope > h1',
  'h2, .lead > em, #top, [alt="Sea"], :is(svg) path',
  'p.lead em, li, [class="lead"]',
  'img[src$=".jpg"], div#top, [ALT]',
  'H1, svg G',
  'path',
  'nav',
];
test.each(selectors)('“%s” finds the same in a built page as in any other', (selector) => {
  const [built, plain] = [buildDocument(parse(markup)), parseHTML(markup).document];
  const found = (document: Document): unknown => {
    const main = document.querySelector('main');
    const all = [...document.querySelectorAll('*')];
    return {
      all: [...document.querySelectorAll(selector)].map(String),
      below: [...(main?.querySelectorAll(selector) ?? [])].map(String),
      first: String(main?.querySelector(selector)),
      matching: all.filter((element) => element.matches(selector)).map(String),
      around: all.map((element) => String(element.closest(selector))),
    };
  };
  expect(found(built)).toEqual(found(plain));
});

test('what a built page finds is a list of nodes like that of any other', () => {
  const found = buildDocument(parse(markup)).querySelectorAll('li');
  expect([found.item(1).textContent, found.item(2) as Element | null]).toEqual(['flood', null]);
});

test('a question is answered anew when the page has changed, also in a copy of it', () => {
  const document = buildDocument(parse(markup)).cloneNode(true) as Document;
  const paragraph = document.querySelector('p:has(em)');
  paragraph?.querySelector('em')?.remove();
  expect(paragraph?.matches('p:has(em)')).toBe(false);
  expect(document.querySelector('p:has(em)')).toBeNull();
});

test('a page sees no more of the program than a way to parse', () => {
  expect(Object.keys(buildDocument(parse(markup)).defaultView ?? {})).toEqual(['DOMParser']);
});
