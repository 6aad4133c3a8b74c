import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { AnnouncerRegion } from '../Announcer/AnnouncerRegion.tsx';
import { useOverlays } from '../overlays.ts';

/**
 * Goes once around the whole window. It keeps Base UI from adding style elements, which the content policy forbids,
 * gives tooltips a shared delay, and holds the regions for toasts and announcements.
 */
export function UiRoot({ children }: { readonly children: ReactNode }): ReactNode {
  const overlays = useOverlays();
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0} timeout={300}>
        {children}
        {overlays && <overlays.ToastRegion />}
        <AnnouncerRegion />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
