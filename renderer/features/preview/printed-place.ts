import { fieldOf, isSamePlace, type Place, parsePlace, recordOfPlace } from '#shared/brief/place.ts';
import type { PreviewPages } from './page-setting.ts';

/** Where a place of the brief begins on the printed pages. */
export type PrintedPlace = PreviewPages['places'][number];

interface Read {
  readonly at: PrintedPlace;
  readonly place: Place;
}

const known = new WeakMap<PreviewPages['places'], readonly Read[]>();

function readPlaces(places: PreviewPages['places']): readonly Read[] {
  const before = known.get(places);
  if (before) return before;
  const read = places.flatMap((at) => {
    const place = parsePlace(at.place);
    return place ? [{ at, place }] : [];
  });
  known.set(places, read);
  return read;
}

/* The paragraph of the text, or the last one before it that is printed, or the first one after it. */
function inSameText(place: Place, read: readonly Read[]): PrintedPlace | undefined {
  const { block } = place;
  if (block === null) return undefined;
  const text = read.filter(
    (one) => one.place.block !== null && isSamePlace(fieldOf(one.place), fieldOf(place)),
  );
  return (text.findLast((one) => (one.place.block ?? 0) <= block) ?? text[0])?.at;
}

/**
 * Where a place of the brief is printed: its paragraph, else its record, else, where that is not printed on its own, its
 * section. Null where none of these is printed; the title block is at the top of the first page.
 */
export function printedPlace(
  place: Place,
  section: Place | null,
  places: PreviewPages['places'],
): PrintedPlace | null {
  if (place.collection === 'head') return { place: 'head:', page: 0, y: 0 };
  const read = readPlaces(places);
  const of = (wanted: Place) => read.find((one) => isSamePlace(one.place, wanted))?.at;
  const inField = read.find((one) => isSamePlace(fieldOf(one.place), fieldOf(place)))?.at;
  return (
    inSameText(place, read) ??
    (place.field === null ? undefined : inField) ??
    of(recordOfPlace(place)) ??
    (section ? of(section) : undefined) ??
    null
  );
}

/** The place of the brief that is printed at a point of a page, so many points below its top: the last that began. */
export function placePrintedAt(page: number, y: number, places: PreviewPages['places']): Place | undefined {
  return readPlaces(places).findLast(({ at }) => at.page < page || (at.page === page && at.y <= y))?.place;
}
