import { type ReactNode, useSyncExternalStore } from 'react';
import { currentAnnouncement, subscribeToAnnouncements } from './announcer.ts';

/** The live regions that `announce` writes into. Mounted once, by `UiRoot`. */
export function AnnouncerRegion(): ReactNode {
  const { polite, assertive, turn } = useSyncExternalStore(subscribeToAnnouncements, currentAnnouncement);
  // A trailing no-break space on every other turn makes a repeated message a change.
  const tail = turn % 2 === 0 ? '' : '\u00a0';
  return (
    <>
      <div role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
        {polite && polite + tail}
      </div>
      <div role="alert" aria-live="assertive" aria-atomic="true" className="visually-hidden">
        {assertive && assertive + tail}
      </div>
    </>
  );
}
