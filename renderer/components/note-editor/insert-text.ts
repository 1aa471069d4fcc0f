import type { TextEdit } from './markdown-keys.ts';

/** Makes an edit in a text field as if it had been typed: the field's own undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement, { from, to, insert, select }: TextEdit): void {
  field.setSelectionRange(from, to);
  insertText(field, insert);
  field.setSelectionRange(...select);
}

function insertText(field: HTMLTextAreaElement, text: string): void {
  // There is no other way to change a field that its own undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}
