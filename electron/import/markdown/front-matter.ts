import { findDate } from '../../../core/article/parse-date.ts';
import { parse, YAMLError } from 'yaml';
import { parseLanguageTag } from '../detect-language.ts';

/** What a document's front matter says of it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** Reads YAML front matter under the names that are common for each thing. Front matter that is no YAML says nothing. */
export function parseFrontMatter(yaml: string): FrontMatter {
  const fields = toFields(yaml);
  const text = (...names: readonly string[]): string | null =>
    names.map((name) => toText(fields.get(name))).find((value) => value !== null) ?? null;
  const url = text('url', 'source', 'link', 'canonical', 'canonical_url', 'source_url');
  const published = text('date', 'published', 'publish_date', 'pubdate', 'created');
  const language = text('lang', 'language', 'locale');
  return {
    title: text('title', 'headline'),
    byline: text('author', 'authors', 'byline', 'creator', 'by'),
    site: text('site', 'site_name', 'publication', 'publisher'),
    url: url !== null && /^https?:\/\/./iu.test(url) ? url : null,
    published: published === null ? null : isoOrFound(published),
    language: language === null ? null : parseLanguageTag(language),
  };
}

function toFields(yaml: string): Map<string, unknown> {
  try {
    const value: unknown = parse(yaml);
    const entries =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    return new Map(entries.map(([name, field]) => [name.toLowerCase(), field]));
  } catch (error) {
    if (error instanceof YAMLError) return new Map();
    throw error;
  }
}

function toText(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(toText)
        .filter((item) => item !== null)
        .join(', ') || null
    );
  if (typeof value === 'object' && value !== null && 'name' in value) return toText(value.name);
  const text =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
          .replace(/^\[\[|\]\]$/gu, '')
          .trim()
      : '';
  return text === '' ? null : text;
}

function isoOrFound(stated: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(stated)) return stated;
  return findDate(stated)?.date ?? null;
}
