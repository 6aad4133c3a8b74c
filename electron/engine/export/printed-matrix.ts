import type { Library } from '#engine/library/library.ts';
import type { MatrixChoice } from '#shared/analysis/choice.ts';

/**
 * How to look at the matrix if the user wants printed what it says; null if not, and if the settings cannot be read:
 * they are then those of a new library.
 */
export function printedMatrix(library: Pick<Library, 'settings'>): MatrixChoice | null {
  const settings = library.settings.get();
  if (!settings.ok || !settings.value.matrix.isPrinted) return null;
  const { counting, leastCoverage } = settings.value.matrix;
  return { counting, leastCoverage };
}
