import type { Brief } from '../../brief/brief.ts';
import { ratingIdOf } from '../../brief/kinds/rating.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { type Place, recordPlace } from '../../brief/place.ts';

/** A cell of the matrix by what it lies between. */
export interface MatrixCell {
  readonly evidenceId: string;
  readonly hypothesisId: string;
}

/** The place of a cell, whether it is rated or not: the brief's own rating has this id as soon as there is one. */
export function placeOfCell({ evidenceId, hypothesisId }: MatrixCell): Place {
  return recordPlace('ratings', ratingIdOf(evidenceId, hypothesisId, null));
}

interface KnownCells {
  readonly hypotheses: Brief['hypotheses'];
  readonly cells: ReadonlyMap<string, MatrixCell>;
}

const kept = new WeakMap<Brief['evidence'], KnownCells>();

/* All cells there could be. They are worked out only when somebody asks for one that is not rated. */
function cellsOf({ evidence, hypotheses }: Brief): KnownCells['cells'] {
  const known = kept.get(evidence);
  if (known?.hypotheses === hypotheses) return known.cells;
  const cells = new Map<string, MatrixCell>();
  for (const evidenceId of Object.keys(evidence)) {
    for (const hypothesisId of Object.keys(hypotheses)) {
      cells.set(ratingIdOf(evidenceId, hypothesisId, null), { evidenceId, hypothesisId });
    }
  }
  kept.set(evidence, { hypotheses, cells });
  return cells;
}

/** The cell that a rating with this id is in, or would be in; undefined if its evidence or hypothesis is gone. */
export function cellOfRating(brief: Brief, ratingId: string): MatrixCell | undefined {
  return ownRecord(brief.ratings, ratingId) ?? cellsOf(brief).get(ratingId);
}
