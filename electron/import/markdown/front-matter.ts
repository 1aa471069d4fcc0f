import { findDate } from '../../../core/article/parse-date.ts';
import { parse as parseToml, TomlError } from 'smol-toml';
import { parse as parseYaml, YAMLError } from 'yaml';
import { parseLanguageTag } from '../detect-language.ts';

/** Of two lines with one name the last counts; what the parser thinks of the keys is nobody's concern. */
const yamlOptions = { uniqueKeys: false, logLevel: 'error' } as const;

/** What a document's front matter says of it. */
export interface FrontMatter {
  readonly title: string | null;
  readonly byline: string | null;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
}

/**
 * Reads front matter in YAML or TOML under the names that are common for each thing. Of what is neither, as people write
 * it (a title with a colon in it), the lines that name something are taken as they stand.
 */
export function parseFrontMatter(source: string, language: 'yaml' | 'toml'): FrontMatter {
  const fields = toFields(source, language);
  const text = (...names: readonly string[]): string | null =>
    names.map((name) => toText(fields.get(name))).find((value) => value !== null) ?? null;
  const url = text('url', 'source', 'link', 'canonical', 'canonical_url', 'source_url');
  const published = text('date', 'published', 'publish_date', 'pubdate', 'created');
  const modified = text('updated', 'modified', 'lastmod', 'last_modified', 'last_updated');
  const lang = text('lang', 'language', 'locale');
  return {
    title: text('title', 'headline'),
    byline: text('author', 'authors', 'byline', 'creator', 'by'),
    site: text('site', 'site_name', 'publication', 'publisher'),
    url: url !== null && /^https?:\/\/./iu.test(url) ? url : null,
    published: published === null ? null : isoOrFound(published),
    modified: modified === null ? null : isoOrFound(modified),
    language: lang === null ? null : parseLanguageTag(lang),
  };
}

function toFields(source: string, language: 'yaml' | 'toml'): Map<string, unknown> {
  try {
    const value: unknown = language === 'yaml' ? parseYaml(source, yamlOptions) : parseToml(source);
    const entries =
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
    return new Map(entries.map(([name, field]) => [name.toLowerCase(), field]));
  } catch (error) {
    // A reference to what is not there, or to more than there is room for, is a `ReferenceError` of the YAML parser.
    if (error instanceof YAMLError || error instanceof ReferenceError || error instanceof TomlError)
      return new Map(linesOf(source));
    throw error;
  }
}

/** The outermost lines of the form `name: value` or `name = value`; of those with one name the last counts. */
function linesOf(source: string): [string, string][] {
  const lines = source.matchAll(/^([a-z][\w-]*)[ \t]*[:=][ \t]*(\S.*)$/gimu);
  return Array.from(lines, ([, name = '', value = '']) => [
    name.toLowerCase(),
    value.trim().replace(/^(["'[])(.*)["'\]]$/u, '$2'),
  ]);
}

function toText(value: unknown): string | null {
  if (Array.isArray(value))
    return (
      value
        .map(toText)
        .filter((item) => item !== null)
        .join(', ') || null
    );
  // A date of TOML keeps the form in which it was written: a day, or a day with its time.
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && 'name' in value) return toText(value.name);
  const text =
    typeof value === 'string' || typeof value === 'number'
      ? String(value)
          .replace(/^\[\[|\]\]$/gu, '')
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim()
      : '';
  return text === '' ? null : text;
}

function isoOrFound(stated: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/u.test(stated)) return stated;
  return findDate(stated)?.date ?? null;
}
