import type { Brief } from '../../brief/brief.ts';
import { titleOfKind } from '../../brief/collections.ts';
import { kinds } from '../../brief/kinds/all.ts';
import type { Thread } from '../../brief/kinds/thread.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { fieldOf, headPlace, type Place, recordAt, recordOfPlace, recordPlace } from '../../brief/place.ts';
import type { AnyKind } from '../../brief/record-kind.ts';
import { passageWords, textAt } from '../anchored.ts';
import { placeTitle, sectionOfPlace } from '../place-order.ts';
import { recordLabel } from '../record-labels.ts';
import { cellOfRating, type MatrixCell } from './matrix-cells.ts';

/** What became of what a thread is about: it is there, its words were deleted, or the record or cell itself is gone. */
export type PlaceState = 'there' | 'words-gone' | 'place-gone';

/** Where a thread stands in the brief as it is now. */
export interface ThreadPlace {
  /** Its own place, or the nearest that is there. */
  readonly at: Place;
  readonly state: PlaceState;
  /** The cell it is about, if it is about one. */
  readonly cell: MatrixCell | null;
  /** The words it is about: as they are now, or as they were when it began if they are gone. */
  readonly quote: string;
  /** What its place is called: "Bottom line", "E4", "Whole brief". */
  readonly title: string;
}

/* What a field of a record or of the title block is called; nothing if it has no name of its own. */
function fieldName({ collection, field }: Place): string {
  if (field === null) return '';
  if (collection === 'head') return ownRecord(namesOfHead, field) ?? '';
  const { fieldNames }: AnyKind = kinds[collection];
  return ownRecord(fieldNames, field) ?? '';
}

const namesOfHead: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  question: 'question',
  'confidence.basis': 'basis of the confidence',
};

function titleOf(brief: Brief, place: Place): string {
  const { collection, id } = place;
  const field = fieldName(place);
  if (collection === 'head') {
    if (place.field === null) return 'Whole brief';
    return field ? field.charAt(0).toUpperCase() + field.slice(1) : placeTitle(brief, place);
  }
  if (collection === 'sections') return placeTitle(brief, place);
  const label = recordLabel(brief, collection, id);
  return field ? `${label}, ${field}` : label;
}

function cellTitle(brief: Brief, { evidenceId, hypothesisId }: MatrixCell): string {
  return `${recordLabel(brief, 'evidence', evidenceId)} against ${recordLabel(brief, 'hypotheses', hypothesisId)}`;
}

/* A record that is gone was in the section of its kind; what has none, in the brief. */
function nearestTo(brief: Brief, place: Place): Place {
  const section = sectionOfPlace(brief, recordOfPlace(place));
  return section && place.collection !== 'sections' ? recordPlace('sections', section.id) : headPlace();
}

function aboutCell(brief: Brief, { place, quote }: Thread): ThreadPlace {
  const cell = cellOfRating(brief, place.id);
  if (!cell) return gone(brief, place, quote);
  const isRated = recordAt(brief, place) !== undefined;
  const words = place.field === null || !isRated ? null : passageWords(brief, place);
  const isGone = place.passage !== null && words === null;
  return {
    at: place,
    state: isGone ? 'words-gone' : 'there',
    cell,
    quote: words ?? (isGone ? quote : ''),
    title: cellTitle(brief, cell),
  };
}

function gone(brief: Brief, place: Place, quote: string): ThreadPlace {
  const at = nearestTo(brief, place);
  const noun = place.collection === 'head' ? '' : titleOfKind(kinds[place.collection]);
  const title = noun ? `${noun} (deleted)` : titleOf(brief, at);
  return { at, state: 'place-gone', cell: null, quote, title };
}

/**
 * Where a thread stands in a brief as it is now. Every thread has a place: where its words were deleted it stays where
 * they were, and where its record was deleted it is shown in that record's section, or as one about the whole brief.
 */
export function threadPlace(brief: Brief, thread: Thread): ThreadPlace {
  const { quote } = thread;
  const { passage, ...rest } = thread.place;
  const place: Place = { ...rest, passage: passage && { from: passage.from, to: passage.to } };
  if (place.collection === 'ratings') return aboutCell(brief, thread);
  if (place.collection !== 'head' && !recordAt(brief, place)) return gone(brief, place, quote);
  const title = titleOf(brief, place);
  if (place.passage === null) {
    return { at: place, state: 'there', cell: null, quote: '', title };
  }
  const words = passageWords(brief, place);
  if (words !== null) return { at: place, state: 'there', cell: null, quote: words, title };
  const isText = textAt(brief, place) !== undefined;
  const at = isText ? place : place.collection === 'head' ? fieldOf(place) : recordOfPlace(place);
  return { at, state: 'words-gone', cell: null, quote, title };
}
