import type { Brief } from '#shared/brief/brief.ts';
import { type Place, recordAt } from '#shared/brief/place.ts';
import { changedPlaces } from '#shared/queries/changed-places.ts';
import { focusRecord } from './app-store.ts';
import { placeSelector } from './go-to-place.ts';

/** Whether a place is a whole section, which is shown from its top. */
function isSection({ collection, field }: Place): boolean {
  return collection === 'sections' && field === null;
}

interface ShownPlace {
  readonly place: Place;
  readonly element: HTMLElement;
}

/* At least its first lines can be read. */
function isInSight({ element }: ShownPlace, page: HTMLElement): boolean {
  const box = element.getBoundingClientRect();
  const view = page.getBoundingClientRect();
  return box.bottom > view.top + 24 && box.top < view.bottom - 48;
}

function takeCursor({ place, element }: ShownPlace): void {
  const focused = document.activeElement;
  // If the cursor is in it, or in the inspector beside it, it stays there.
  if (element.contains(focused) || focused?.closest('aside')) return;
  if (place.collection !== 'head' && place.collection !== 'sections') focusRecord(place.collection, place.id);
  else
    element.querySelector<HTMLElement>('[contenteditable="true"], textarea')?.focus({ preventScroll: true });
}

function bringIntoSight({ place, element }: ShownPlace): void {
  element.scrollIntoView({ block: isSection(place) ? 'start' : 'center' });
}

/**
 * Shows what undo or redo has changed, as a word processor does: the cursor goes there, and the page scrolls only if
 * none of it can be seen.
 */
export function showChange(before: Brief, after: Brief): void {
  // The page shows the change after its next drawing.
  requestAnimationFrame(() => {
    const page = document.querySelector<HTMLElement>('main[data-brief]');
    if (!page) return;
    const places = changedPlaces(before, after);
    const shown = places.flatMap((place): ShownPlace[] => {
      const element = page.querySelector<HTMLElement>(placeSelector(place));
      return element ? [{ place, element }] : [];
    });
    const seen = shown.find((candidate) => isInSight(candidate, page));
    const chosen = seen ?? shown[0];
    if (!chosen) {
      const record = places.find((place) => recordAt(after, place) !== undefined);
      // In a list that is folded or filtered, which shows it when it is gone to.
      if (record && record.collection !== 'head' && record.collection !== 'sections') {
        focusRecord(record.collection, record.id);
      }
      return;
    }
    if (!seen) bringIntoSight(chosen);
    if (!isSection(chosen.place)) takeCursor(chosen);
  });
}
