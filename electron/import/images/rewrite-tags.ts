import { Tokenizer, TokenizerMode } from 'parse5';
import type { Token } from 'parse5';

/** A start tag as it stands in markup. */
export interface StartTag {
  /** In small letters. */
  readonly name: string;
  /** By their names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly selfClosing: boolean;
  /** The tag as it is written. */
  readonly source: string;
}

/** Elements whose contents are text, whatever they look like. */
const textModes: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
};

/**
 * Puts other markup in the place of start tags, where `rewrite` answers something else than `null`; all between them
 * stays as it is written. Reads tokens only and builds no tree, so its time grows with the length alone.
 * With `xml`, an element that closes itself is one, as `<title/>` is in XHTML.
 */
export function rewriteStartTags(
  markup: string,
  rewrite: (tag: StartTag) => string | null,
  { xml = false }: { readonly xml?: boolean } = {},
): string {
  const parts: string[] = [];
  let written = 0;
  const onStartTag = (token: Token.TagToken): void => {
    const { tagName, attrs, selfClosing, location } = token;
    const mode = Object.hasOwn(textModes, tagName) ? textModes[tagName] : undefined;
    if (mode !== undefined && !(xml && selfClosing)) tokenizer.state = mode;
    if (location === null) return;
    const source = markup.slice(location.startOffset, location.endOffset);
    const attributes = new Map(attrs.map(({ name, value }) => [name, value]));
    const replacement = rewrite({ name: tagName, attributes, selfClosing, source });
    if (replacement === null) return;
    parts.push(markup.slice(written, location.startOffset), replacement);
    written = location.endOffset;
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(markup, true);
  return parts.join('') + markup.slice(written);
}

/** Markup of a start tag. Attributes of which nothing is known are left out. */
export function startTag(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null || value === undefined
      ? []
      : [` ${key}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`],
  );
  return `<${name}${written.join('')}>`;
}
