import { useEffect, useRef } from 'react';
import { useMarkMenu } from '../../editor/passages/mark-menu-store.ts';
import { useProseMenu } from '../../editor/prose/prose-menu-store.ts';
import { useOverlays } from '../../ui/overlays.ts';
import { proseMenuEntries, runWaitingEdit } from './prose-menu-entries.ts';

/** The menu under the pointer in prose, one for all its editors. */
export function ProseMenu() {
  const overlays = useOverlays();
  const place = useRef<HTMLSpanElement>(null);
  const asked = useProseMenu((state) => state.asked);
  // Drawn again when suggestions have come.
  const parts = useMarkMenu((state) => state.parts);
  useEffect(() => {
    if (asked) place.current?.dispatchEvent(new MouseEvent('contextmenu', asked));
  }, [asked]);
  return (
    overlays && (
      <overlays.PointerMenu
        place={place}
        items={() => proseMenuEntries(parts)}
        onClosed={() => void runWaitingEdit()}
      />
    )
  );
}
