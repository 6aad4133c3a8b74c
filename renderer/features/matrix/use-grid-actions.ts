import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { ratingTable } from '#shared/brief/ratings.ts';
import type { QuotedPassage } from '#shared/commands/capture-calls.ts';
import type { Result } from '#shared/result.ts';
import { type Rating, ratingNames } from '#shared/vocabulary/rating.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { type CellToRate, rateAll } from '../../records/rate.ts';
import { announce } from '../../ui/Announcer/announcer.ts';
import { tellProblem } from '../../window/problems.ts';
import {
  type AxisEntry,
  type GridAxes,
  type GridPlace,
  type GridRecords,
  placeOfRecord,
  recordsAt,
} from './axes.ts';
import { citeInNewEvidence, quoteInNewEvidence } from './cite-source.ts';
import { type GridAction, selectionAfter } from './grid-keys.ts';
import {
  cellWords,
  type GridSelection,
  selectedPlaces,
  selectionOf,
  selectionWithin,
  shapeOf,
} from './selection.ts';
import { type GatheredRating, useGatheredRating } from './use-gathered-rating.ts';

type Added = 'hypotheses' | 'evidence';

const start: GridPlace = { row: 0, column: 0 };

/* Adds a record behind the active one, or says why not; null then. */
function useAdd() {
  const document = useDocument();
  const idOf = (added: Result<string>): string | null => {
    if (added.ok) return added.value;
    if (document.readOnly === null) tellProblem(added.error, 'Nothing was added');
    return null;
  };
  return {
    add: (collection: Added, after: AxisEntry | null) =>
      idOf(addRecord(document, collection, {}, after?.id ?? null)),
    cite: (sourceId: string, after: string | null) => idOf(citeInNewEvidence(document, sourceId, after)),
    quote: (quoted: QuotedPassage, after: string | null) => idOf(quoteInNewEvidence(document, quoted, after)),
  };
}

/** The active cell, what is selected with it, and what is done there. */
export interface GridState {
  readonly selection: GridSelection;
  readonly active: GridPlace;
  readonly at: GridRecords;
  /** How many cells are selected. */
  readonly count: number;
  /** The record that was just added, whose words are to be typed; null if there is none. */
  readonly added: string | null;
  /** The rating that was just given and is not in the brief yet; null if there is none. */
  readonly gathered: GatheredRating | null;
  readonly onAction: (action: GridAction) => void;
  readonly onWritten: () => void;
}

/* Rates all selected cells; a rating is taken away only where there is one. */
function useRate(axes: GridAxes, selection: GridSelection) {
  const document = useDocument();
  const { gathered, gather } = useGatheredRating(document);
  const onRate = (rating: Rating | null) => {
    const cells = selectedPlaces(axes, selection).flatMap((place): CellToRate[] => {
      const { evidence, hypothesis } = recordsAt(axes, place);
      if (!evidence || !hypothesis) return [];
      return [{ evidenceId: evidenceId.parse(evidence.id), hypothesisId: hypothesisId.parse(hypothesis.id) }];
    });
    const [only] = cells;
    if (document.readOnly !== null || !only) return;
    if (cells.length === 1) return gather({ ...only, rating });
    const table = ratingTable(document.brief.ratings);
    const isRated = ({ evidenceId: item, hypothesisId: one }: CellToRate) =>
      table.get(item)?.has(one) ?? false;
    const changed = rating === null ? cells.filter(isRated) : cells;
    rateAll(document, changed, rating);
    announce(`${cellWords(changed.length)} ${rating === null ? 'cleared' : `rated ${ratingNames[rating]}`}`);
  };
  return { gathered, onRate };
}

/* The selection, which ends where rows or columns become others; more than one cell is told to a screen reader. */
function useSelection(axes: GridAxes) {
  const shape = useMemo(() => shapeOf(axes), [axes]);
  const [asked, setAsked] = useState(() => selectionOf(start, shape));
  const selection = useMemo(() => selectionWithin(axes, shape, asked), [axes, shape, asked]);
  const count = useMemo(() => selectedPlaces(axes, selection).length, [axes, selection]);
  const told = useRef(1);
  useEffect(() => {
    if (count > 1 || told.current > 1) announce(`${cellWords(count)} selected`);
    told.current = count;
  }, [count]);
  return { selection, count, select: setAsked };
}

/* What was added becomes the active row or column as soon as it is there. */
function useGoToAdded(
  axes: GridAxes,
  added: string | null,
  active: GridPlace,
  select: (change: (last: GridSelection) => GridSelection) => void,
): void {
  useEffect(() => {
    const place = added === null ? null : placeOfRecord(axes, added, active);
    if (!place || (place.row === active.row && place.column === active.column)) return;
    select((last) => selectionOf(place, last.shape));
  }, [axes, added, active, select]);
}

/** What is done outside of the grid. */
interface GridOutside {
  /** Shows what a filter may hide. */
  readonly add: () => void;
  readonly register: () => void;
  readonly comment: () => void;
}

/** Moves, selects, rates, adds, undoes and redoes in the grid. What is added becomes the active row or column. */
export function useGridActions(axes: GridAxes, on: GridOutside): GridState {
  const document = useDocument();
  const { add, cite, quote } = useAdd();
  const { selection, count, select } = useSelection(axes);
  const { gathered, onRate } = useRate(axes, selection);
  const [added, setAdded] = useState<string | null>(null);
  const { active } = selection;
  const at = recordsAt(axes, active);
  useGoToAdded(axes, added, active, select);
  const showAdded = (id: string | null) => {
    // What can only be read stays sorted and filtered as it is.
    if (id === null) return;
    on.add();
    setAdded(id);
  };
  const onAddRecord = (collection: Added) => {
    showAdded(add(collection, collection === 'evidence' ? at.evidence : at.hypothesis));
  };
  const afterOf = (before: number | null): string | null => {
    const after = before === null ? (at.evidence ?? axes.evidence.at(-1)) : axes.evidence[before - 1];
    return after?.id ?? null;
  };
  const act = (action: GridAction) => {
    const next = selectionAfter(axes, selection, action);
    if (next) select(next);
    else if (action.kind === 'rate') onRate(action.rating);
    else if (action.kind === 'add') onAddRecord(action.collection);
    else if (action.kind === 'cite') showAdded(cite(action.sourceId, afterOf(action.before)));
    else if (action.kind === 'quote') showAdded(quote(action.quoted, afterOf(action.before)));
    else if (action.kind === 'register') on.register();
    else if (action.kind === 'comment') on.comment();
    else if (action.kind === 'undo') document.undo();
    else document.redo();
  };
  // Every cell has it, so it stays the same.
  const latest = useRef(act);
  latest.current = act;
  const onAction = useCallback((action: GridAction) => latest.current(action), []);
  return { selection, active, at, count, added, gathered, onAction, onWritten: () => setAdded(null) };
}
