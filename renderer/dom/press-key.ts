import { deepActiveElement, isWriting } from './deep-active-element.ts';
import { deleteBefore, insertText, type TextField } from './insert-text.ts';

/**
 * Presses a key where the focus is, as far as a program can: whoever listens hears it, and unless they take it, a text
 * field takes in the letter, the new line or the deletion that it stands for. Answers what came of it.
 */
export function pressKey(event: KeyboardEvent): 'typed' | 'heard' {
  const target = deepActiveElement() ?? document.body;
  if (!target.dispatchEvent(event) || !isTextField(target)) return 'heard';
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey) return 'heard';
  if (key === 'Backspace') deleteBefore(target);
  else if (key === 'Enter' && target instanceof HTMLTextAreaElement) insertText(target, '\n');
  // Keys that type nothing have names of more than one letter, in ASCII.
  else if (!/^[A-Z][A-Za-z0-9]+$/u.test(key)) insertText(target, key);
  else return 'heard';
  return 'typed';
}

function isTextField(element: Element): element is TextField {
  return (
    isWriting(element) && (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
  );
}
