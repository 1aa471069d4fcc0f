import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types';
import { postilLink } from '../export/postil-link.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    noteLink: 'noteLink';
  }
}

/** An id as it stands in a link: what `idPattern` of the records allows. */
const id = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}';

const bracketed = new RegExp(`^\\[\\[(${id})(?:#(${id}))?(?:\\|([^\\n]*))?\\]\\]$`, 'u');
const address = new RegExp(`^postil://article/(${id})(?:#(${id}))?$`, 'u');

/** Longest text between the brackets that is looked at, in UTF-16 units. */
const longest = 400;

const codes = { openBracket: 91, closeBracket: 93, smallP: 112 } as const;
const addressStart = 'postil://article/';

/** What a link of a note points at. */
export interface NoteLinkTarget {
  /** Id of the article. */
  readonly article: string;
  /** Id of the mark; `null` for the article as a whole. */
  readonly highlight: string | null;
}

/** What an address that opens an article in Postil points at; `null` for any other address. */
export function parsePostilLink(url: string): NoteLinkTarget | null {
  const found = address.exec(url);
  return found?.[1] === undefined ? null : { article: found[1], highlight: found[2] ?? null };
}

/**
 * Reads `[[article#highlight|label]]` and bare `postil://article/…` addresses in Markdown, for micromark. What only
 * looks like one stays text.
 */
export const noteLinkSyntax: Extension = {
  text: {
    [codes.openBracket]: { name: 'noteLink', tokenize: tokenizeBrackets },
    [codes.smallP]: { name: 'noteLink', tokenize: tokenizeAddress, previous: isNoWord },
  },
};

/** Makes ordinary links of them, with a `postil:` address. One without a label has no children. */
export const noteLinkFromMarkdown: FromMarkdownExtension = {
  enter: {
    noteLink(token) {
      const source = this.sliceSerialize(token);
      const found = bracketed.exec(source);
      const target = found === null ? parsePostilLink(source) : targetOf(found);
      const label = found?.[3]?.trim() ?? '';
      this.enter(
        {
          type: 'link',
          url: target === null ? source : postilLink(target.article, target.highlight ?? undefined),
          children: label === '' ? [] : [{ type: 'text', value: label }],
        },
        token,
      );
    },
  },
  exit: {
    noteLink(token) {
      this.exit(token);
    },
  },
};

function targetOf(found: RegExpExecArray): NoteLinkTarget {
  return { article: found[1] ?? '', highlight: found[2] ?? null };
}

function tokenizeBrackets(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let read = '';
  const step = (code: Code): State | undefined => {
    // Line endings are negative; the end of the text is `null`.
    if (code === null || code < 0 || read.length > longest) return nok(code);
    if (read.length === 1 && code !== codes.openBracket) return nok(code);
    read += String.fromCharCode(code);
    effects.consume(code);
    return code === codes.closeBracket && read.endsWith(']]') ? close : step;
  };
  const close = (code: Code): State | undefined => {
    if (!bracketed.test(read)) return nok(code);
    effects.exit('noteLink');
    return ok(code);
  };
  return (code) => {
    effects.enter('noteLink');
    return step(code);
  };
}

function tokenizeAddress(...[effects, ok, nok]: Parameters<Tokenizer>): State {
  let read = '';
  const step = (code: Code): State | undefined => {
    const next = code === null || code < 0 ? '' : read + String.fromCharCode(code);
    const grows =
      next !== '' && (addressStart.startsWith(next) || address.test(next) || address.test(`${next}x`));
    if (code !== null && grows) {
      read = next;
      effects.consume(code);
      return step;
    }
    if (!address.test(read)) return nok(code);
    effects.exit('noteLink');
    return ok(code);
  };
  return (code) => {
    effects.enter('noteLink');
    return step(code);
  };
}

/** An address does not begin within a word. */
function isNoWord(code: Code): boolean {
  return code === null || code < 0 || !/[\p{L}\p{N}_/:]/u.test(String.fromCharCode(code));
}
