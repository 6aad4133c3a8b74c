import type { BriefDocument } from '../document/brief-document.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';

/** Says what was done and offers to take it back, as long as it is the last thing that was done. */
export function offerUndo(document: BriefDocument, title: string): void {
  const entry = document.store.getState().history.undo.at(-1);
  const toast = showToast({
    title,
    action: { label: 'Undo', onSelect: () => void document.undo() },
  });
  const stop = document.store.subscribe(({ history }) => {
    if (history.undo.at(-1) === entry) return;
    stop();
    dismissToast(toast);
  });
}
