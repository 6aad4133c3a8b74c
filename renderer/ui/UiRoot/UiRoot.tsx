import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { ReactNode } from 'react';
import { AnnouncerRegion } from '../Announcer/AnnouncerRegion.tsx';
import { useIsDrawn } from '../first-drawing.ts';
import { ToastRegion } from '../Toast/ToastRegion.tsx';

/**
 * Goes once around the whole window. It keeps Base UI from adding style elements, which the content policy
 * forbids, gives tooltips one shared delay, and holds the regions for toasts and announcements.
 */
export function UiRoot({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500} closeDelay={0} timeout={300}>
        {children}
        {useIsDrawn() && <ToastRegion />}
        <AnnouncerRegion />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
