import type { Brief } from '../brief/brief.ts';
import { ownRecord } from '../brief/own-record.ts';
import { fieldOf, isSamePlace, type Passage, type Place, placeKey } from '../brief/place.ts';
import { moveBetween, type TextMove } from '../commands/text-move.ts';
import { movedPassage, passageWithin } from '../prose/moved-passage.ts';
import { anchoredKinds, sizeOfText, textAt } from '../queries/anchored.ts';
import type { Conflicts } from './conflict.ts';
import { recordsOf } from './owners.ts';
import type { AnyRecord } from './record.ts';

/** Gives a place with its passage moved along with the words of its text. */
type Mover = (place: Place) => Place;

/* Moves passages from the texts of one brief to those of another one. */
function moverBetween(from: Brief, to: Brief): Mover {
  const moves = new Map<string, TextMove | null>();
  const moved = (place: Place, passage: Passage): Passage => {
    const [before, after] = [textAt(from, place), textAt(to, place)];
    if (after === undefined) return passage;
    const key = placeKey(fieldOf(place));
    const move = moves.has(key) ? (moves.get(key) ?? null) : moveBetween(before, after);
    moves.set(key, move);
    return passageWithin(move ? movedPassage(passage, move.mapping) : passage, sizeOfText(after));
  };
  return (place) => {
    if (place.passage === null) return place;
    const { from: start, to: end } = moved(place, place.passage);
    const isThere = start === place.passage.from && end === place.passage.to;
    return isThere ? place : { ...place, passage: { ...place.passage, from: start, to: end } };
  };
}

function placeIn(record: AnyRecord | undefined, anchor: string): Place | undefined {
  // A field that its kind lists as its place holds one, by the schema of the brief.
  return record ? (record[anchor] as Place) : undefined;
}

interface Movers {
  readonly fromMine: Mover;
  readonly fromTheirs: Mover;
  /** From what was sent to what came back. */
  readonly there: Mover | null;
  readonly here: Mover | null;
}

const isElsewhere = (one: Place, other: Place) => !isSamePlace(fieldOf(one), fieldOf(other));

/* Where a record is that both sides have: if only the other side put it elsewhere, there. */
function placeOfBoth(
  at: { readonly conflicts: Conflicts; readonly place: Parameters<Conflicts['ask']>[0] },
  { fromMine, fromTheirs, there, here }: Movers,
  base: Place | undefined,
  mine: Place,
  theirs: Place,
): Place {
  const isMoved = (mover: Mover | null, place: Place) =>
    base !== undefined && mover !== null && !isSamePlace(mover(base), place);
  if (!base || !isMoved(there, theirs)) return fromMine(mine);
  if (!isMoved(here, mine)) return fromTheirs(theirs);
  if (!isElsewhere(mine, theirs) || !isElsewhere(base, theirs)) return fromMine(mine);
  if (!isElsewhere(base, mine)) return fromTheirs(theirs);
  const told = { base: placeKey(base), mine: placeKey(mine), theirs: placeKey(theirs) };
  return at.conflicts.ask(at.place, told, { mine: fromMine(mine), theirs: fromTheirs(theirs) });
}

/**
 * A merged brief in which every record about a passage is where its words are now: those that are here follow the texts
 * from here, and those that came back follow the texts they came back with. One that was put somewhere else is there.
 */
export function withPlaces(
  merged: Brief,
  { base, mine, theirs }: { readonly base: Brief | null; readonly mine: Brief; readonly theirs: Brief },
  conflicts: Conflicts,
): Brief {
  const movers: Movers = {
    fromMine: moverBetween(mine, merged),
    fromTheirs: moverBetween(theirs, merged),
    there: base && moverBetween(base, theirs),
    here: base && moverBetween(base, mine),
  };
  let placed = merged;
  for (const { collection, anchor } of anchoredKinds) {
    const records = recordsOf(merged, collection);
    if (Object.keys(records).length === 0) continue;
    const next: Record<string, AnyRecord> = { ...records };
    for (const [id, record] of Object.entries(records)) {
      const placeOn = (brief: Brief | null) =>
        brief && placeIn(ownRecord(recordsOf(brief, collection), id), anchor);
      const [was, own, other] = [placeOn(base) ?? undefined, placeOn(mine), placeOn(theirs)];
      const at = { conflicts, place: { collection, id, field: anchor } };
      const place = own && other ? placeOfBoth(at, movers, was, own, other) : oneSided(movers, own, other);
      if (place && !isSamePlace(place, placeIn(record, anchor) ?? place))
        next[id] = { ...record, [anchor]: place };
    }
    placed = { ...placed, [collection]: next };
  }
  return placed;
}

function oneSided(
  movers: Movers,
  mine: Place | null | undefined,
  theirs: Place | null | undefined,
): Place | null {
  if (mine) return movers.fromMine(mine);
  return theirs ? movers.fromTheirs(theirs) : null;
}
