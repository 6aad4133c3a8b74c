import { readClockText } from '#engine/hypothesis-clock.ts';
import type { Library } from '#engine/library/library.ts';
import type { MatrixChoice } from '#shared/analysis/choice.ts';

/**
 * How to look at the matrix of a brief if the user wants printed what it says; null if not, and if the settings cannot be
 * read: they are then those of a new library. With it comes what the clock of its hypotheses says, if that is to be
 * printed and can be read; for an earlier version of the brief (no id) it is not known.
 */
export async function printedMatrix(
  library: Pick<Library, 'settings' | 'briefs' | 'past'>,
  briefId: string | null,
): Promise<MatrixChoice | null> {
  const settings = library.settings.get();
  if (!settings.ok || !settings.value.matrix.isPrinted) return null;
  const { counting, leastCoverage, isClockPrinted } = settings.value.matrix;
  if (!isClockPrinted || briefId === null) return { counting, leastCoverage };
  const clock = await readClockText(library, briefId);
  return { counting, leastCoverage, ...(clock.ok && { clock: clock.value }) };
}
