import type { Brief } from '#shared/brief/brief.ts';
import { inOrder } from '#shared/brief/order.ts';
import { columnKey, type RatedEvidence, sideOf } from '#shared/queries/evidence-sides.ts';

/** A column with more lines is drawn chunk by chunk, as it comes near the part of the page that is in sight. */
export const manyLines = 60;

/** How many lines are drawn together. */
export const chunkSize = 20;

/** How many chunks so many lines make: a short column is drawn as a whole. */
export function chunkCount(lines: number): number {
  return lines > manyLines ? Math.ceil(lines / chunkSize) : 1;
}

/** The lines of one chunk out of so many. */
export function chunkOf<Line>(lines: readonly Line[], chunk: number, count: number): readonly Line[] {
  return count === 1 ? lines : lines.slice(chunk * chunkSize, (chunk + 1) * chunkSize);
}

/** The key of the first column on the page that shows an item; null if none does. */
export function firstColumn(
  brief: RatedEvidence & Pick<Brief, 'hypotheses'>,
  evidenceId: string,
): string | null {
  for (const { id } of inOrder(brief.hypotheses)) {
    const side = sideOf(brief, evidenceId, id);
    if (side !== null) return columnKey(id, side);
  }
  return null;
}
