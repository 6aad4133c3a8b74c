import type { BriefDocument } from '../document/brief-document.ts';
import type { History } from '../document/history.ts';
import { dismissToast, showToast } from '../ui/Toast/toasts.ts';

/** Says what was done and offers to take it back, as long as it is the last thing that was done. */
export function offerUndo(document: BriefDocument, title: string): void {
  const lastChange = ({ undo }: History) => undo.at(-1)?.changes[0]?.id;
  const made = lastChange(document.store.getState().history);
  const toast = showToast({
    title,
    action: { label: 'Undo', onSelect: () => void document.undo() },
  });
  const stop = document.store.subscribe(({ history }) => {
    if (lastChange(history) === made) return;
    stop();
    dismissToast(toast);
  });
}
