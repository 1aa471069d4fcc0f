import { parsePostilLink } from '../../../core/library/note-link-syntax.ts';
import { formatNoteLink } from '../../../core/library/note-links.ts';
import type { NoteLibrary } from '../note-library/note-library.ts';
import type { FieldText, TextEdit } from './markdown-keys.ts';

/**
 * A copied link to a passage becomes a link that can be read; an address over words becomes their link. `null` for
 * everything else, which is pasted as it is.
 */
export function pasteLink(
  { text, start, end }: FieldText,
  pasted: string,
  library: NoteLibrary | null,
): TextEdit | null {
  const insert = linkOf(pasted.trim(), text.slice(start, end), library);
  if (insert === null) return null;
  return { from: start, to: end, insert, select: [start + insert.length, start + insert.length] };
}

function linkOf(pasted: string, selected: string, library: NoteLibrary | null): string | null {
  const target = parsePostilLink(pasted);
  const name = target === null ? undefined : library?.nameOf(target);
  if (target !== null && name?.found === true) {
    const label = selected.trim() === '' ? (name.quote ?? name.title) : selected;
    return formatNoteLink({ ...target, label });
  }
  const isAddress = /^https?:\/\/\S+$/u.test(pasted);
  return isAddress && selected.trim() !== '' && !selected.includes('\n') ? `[${selected}](${pasted})` : null;
}
