import { insertText } from '../../dom/insert-text.ts';
import type { TextEdit } from './markdown-keys.ts';

/** Makes an edit in a text field as if it had been typed: the field's own undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  field.setSelectionRange(from, to);
  insertText(field, insert);
  field.setSelectionRange(...select);
}
