import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { rate } from '../../records/rate.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { tellProblem } from '../../window/problems.ts';
import {
  type AxisEntry,
  type GridAxes,
  type GridPlace,
  type GridRecords,
  placeOfRecord,
  placeWithin,
  recordsAt,
} from './axes.ts';
import type { GridAction } from './grid-keys.ts';

type Added = 'hypotheses' | 'evidence';

const start: GridPlace = { row: 0, column: 0 };

/* Adds a record behind the active one, or says why not; null then. */
function useAdd(): (collection: Added, after: AxisEntry | null) => string | null {
  const document = useDocument();
  return (collection, after) => {
    const added = addRecord(document, collection, {}, after?.id ?? null);
    if (added.ok) return added.value;
    if (document.readOnly === null) tellProblem(added.error, 'Nothing was added');
    return null;
  };
}

/** The active cell and what is done there. */
export interface GridState {
  readonly active: GridPlace;
  readonly at: GridRecords;
  /** The record that was just added, whose words are to be typed; null if there is none. */
  readonly added: string | null;
  readonly onAction: (action: GridAction) => void;
  readonly onWritten: () => void;
}

/** Moves, rates, adds, undoes and redoes in the grid. What is added becomes the active row or column. */
export function useGridActions(axes: GridAxes, onAdd: () => void): GridState {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const add = useAdd();
  const [asked, setAsked] = useState(start);
  const [added, setAdded] = useState<string | null>(null);
  const active = useMemo(() => placeWithin(axes, asked), [axes, asked]);
  const at = recordsAt(axes, active);
  useEffect(() => {
    const place = added === null ? null : placeOfRecord(axes, added, active);
    if (place && (place.row !== active.row || place.column !== active.column)) setAsked(place);
  }, [axes, added, active]);
  const onRate = (rating: Rating | null) => {
    if (!at.evidence || !at.hypothesis || isReadOnly) return;
    rate(document, evidenceId.parse(at.evidence.id), hypothesisId.parse(at.hypothesis.id), rating);
  };
  const act = (action: GridAction) => {
    if (action.kind === 'go') setAsked(action.to);
    else if (action.kind === 'rate') onRate(action.rating);
    else if (action.kind === 'add') {
      onAdd();
      setAdded(add(action.collection, action.collection === 'evidence' ? at.evidence : at.hypothesis));
    } else if (action.kind === 'undo') document.undo();
    else document.redo();
  };
  // Every cell has it, so it stays the same.
  const latest = useRef(act);
  latest.current = act;
  const onAction = useCallback((action: GridAction) => latest.current(action), []);
  return { active, at, added, onAction, onWritten: () => setAdded(null) };
}
