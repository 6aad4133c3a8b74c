import type { CellName } from '#shared/analysis/sentences/phrases.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { columnKey, sideOf } from '#shared/queries/evidence-sides.ts';
import { focusRecord } from '../../window/app-store.ts';
import { clearSelection, selectRecords } from '../../window/record-selection.ts';

/* A cell is shown on the page where its evidence stands for or against its hypothesis; some stand nowhere. */
function placeOf(brief: Brief, { evidenceId, hypothesisId }: CellName): string | undefined {
  const side = sideOf(brief, evidenceId, hypothesisId);
  return side === null ? undefined : columnKey(hypothesisId, side);
}

/**
 * Shows the cells a phrase speaks of: their evidence is selected, and the cursor goes to the first of them, in the row
 * of its hypothesis if it is shown there.
 */
export function showCells(brief: Brief, cells: readonly CellName[]): void {
  const ids = [...new Set(cells.map(({ evidenceId }) => evidenceId))];
  const [first] = cells;
  if (!first) return;
  if (ids.length > 1) selectRecords('evidence', ids);
  else clearSelection();
  const placed = cells.find((cell) => placeOf(brief, cell) !== undefined) ?? first;
  focusRecord('evidence', placed.evidenceId, placeOf(brief, placed));
}
