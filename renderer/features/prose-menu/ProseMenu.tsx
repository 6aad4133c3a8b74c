import { useMarkMenu } from '../../editor/passages/mark-menu-store.ts';
import { useProseMenu } from '../../editor/prose/prose-menu-store.ts';
import { AskedMenu } from '../../ui/ContextMenu/AskedMenu.tsx';
import { proseMenuEntries, runWaitingEdit } from './prose-menu-entries.ts';

/** The menu under the pointer in prose, one for all its editors. */
export function ProseMenu() {
  const asked = useProseMenu((state) => state.asked);
  // Drawn again when suggestions have come.
  const parts = useMarkMenu((state) => state.parts);
  return (
    <AskedMenu asked={asked} items={() => proseMenuEntries(parts)} onClosed={() => void runWaitingEdit()} />
  );
}
