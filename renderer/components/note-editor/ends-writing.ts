/** Whether a key ends writing a note: Escape, or Ctrl or Command with Enter. It does nothing else then. */
export function endsWriting(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, isComposing, defaultPrevented } = event;
  if (defaultPrevented || isComposing) return false;
  if (key !== 'Escape' && !(key === 'Enter' && (ctrlKey || metaKey))) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}
