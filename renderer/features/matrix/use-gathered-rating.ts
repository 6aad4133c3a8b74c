import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rating } from '#shared/vocabulary/rating.ts';
import type { BriefDocument } from '../../document/brief-document.ts';
import { type CellToRate, rate } from '../../records/rate.ts';

/** A rating that shows already and is handed in a moment later. */
export interface GatheredRating extends CellToRate {
  readonly rating: Rating | null;
}

/** A window that draws nothing, since nobody sees it, hands in all the same, after this many milliseconds. */
const atLatestMs = 100;

/* Does something once, as soon as the next frame is handed over. */
function afterFrame(act: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  });
  window.setTimeout(act, atLatestMs);
}

/**
 * A rating of one cell that shows with the next frame and becomes a change of the brief right behind it, since a change
 * of tens of thousands of ratings would keep that frame waiting. It counts as unsaved meanwhile, and whatever else is
 * done hands it in first, as it does with typing.
 */
export function useGatheredRating(document: BriefDocument) {
  const [gathered, setGathered] = useState<GatheredRating | null>(null);
  const held = useRef<GatheredRating | null>(null);
  const flush = useCallback(() => {
    const now = held.current;
    if (!now) return;
    held.current = null;
    rate(document, now.evidenceId, now.hypothesisId, now.rating);
    setGathered(null);
    document.holdTyping(false);
  }, [document]);
  useEffect(() => document.addBuffer({ flush }), [document, flush]);
  const gather = useCallback(
    (given: GatheredRating) => {
      flush();
      held.current = given;
      setGathered(given);
      document.holdTyping(true);
      afterFrame(flush);
    },
    [document, flush],
  );
  return { gathered, gather };
}
