/** Whether a field does not belong to the brief (search, dialogs) and so keeps the system's own undo. */
export function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const isField = target.matches('input, textarea, [contenteditable="true"]');
  return isField && target.closest('[data-brief]') === null;
}
