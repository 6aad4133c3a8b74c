import { useEffect, useState } from 'react';
import { type Place, placeKey } from '#shared/brief/place.ts';
import { sectionOfCursor, writtenPlace } from '../../window/reading-place.ts';

/** The place of the page that is written or read, and the section around it. */
export interface WrittenPlace {
  readonly place: Place;
  readonly section: Place | null;
}

/** The place is looked for a moment after the cursor moved, in milliseconds. */
const pauseMs = 100;

function lookedUp(): WrittenPlace | null {
  const place = writtenPlace();
  return place && { place: { ...place, passage: null }, section: sectionOfCursor() };
}

const keyOf = (written: WrittenPlace | null) =>
  written ? `${placeKey(written.place)} ${written.section ? placeKey(written.section) : ''}` : '';

/** The place of the page with the cursor, down to the paragraph; it stays while the cursor is somewhere else. */
export function useWrittenPlace(): WrittenPlace | null {
  const [written, setWritten] = useState(lookedUp);
  useEffect(() => {
    let timer = 0;
    const look = () => {
      timer = 0;
      const now = lookedUp();
      if (now) setWritten((last) => (keyOf(last) === keyOf(now) ? last : now));
    };
    const soon = () => {
      if (timer === 0) timer = window.setTimeout(look, pauseMs);
    };
    document.addEventListener('selectionchange', soon);
    document.addEventListener('focusin', soon);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('focusin', soon);
    };
  }, []);
  return written;
}
