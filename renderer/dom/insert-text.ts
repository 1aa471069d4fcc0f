export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Puts text in the place of the selection of the field that has the focus; the field's own undo takes it back. */
export function insertText(field: TextField, text: string): void {
  // There is no other way to change a field that its own undo knows of.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText' }));
}

/** Deletes the selection, else the letter before the caret, as the Backspace key does. */
export function deleteBefore(field: TextField): void {
  const { selectionStart: start, selectionEnd: end } = field;
  if (start === end && start === 0) return;
  insertText(field, '');
}
