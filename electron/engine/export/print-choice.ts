import { readClockText } from '#engine/hypothesis-clock.ts';
import type { Library } from '#engine/library/library.ts';
import type { MatrixChoice } from '#shared/analysis/choice.ts';
import type { Settings } from '#shared/ipc/contract/settings.ts';
import { type PrintChoice, usualPrintChoice } from '#shared/publication/print-choice.ts';

type ReadLibrary = Pick<Library, 'settings' | 'briefs' | 'past'>;

/*
 * How to look at the matrix if the user wants printed what it says. With it comes what the clock of its hypotheses says,
 * if that is to be printed and can be read; for an earlier version of the brief (no id) it is not known.
 */
async function printedMatrix(
  library: ReadLibrary,
  { counting, leastCoverage, isClockPrinted, isPrinted }: Settings['matrix'],
  briefId: string | null,
): Promise<MatrixChoice | null> {
  if (!isPrinted) return null;
  if (!isClockPrinted || briefId === null) return { counting, leastCoverage };
  const clock = await readClockText(library, briefId);
  return { counting, leastCoverage, ...(clock.ok && { clock: clock.value }) };
}

/**
 * What the user wants printed of the reasoning of a brief; what holds in a new library if the settings cannot be read.
 * For an earlier version of the brief there is no id.
 */
export async function printChoice(library: ReadLibrary, briefId: string | null): Promise<PrintChoice> {
  const settings = library.settings.get();
  if (!settings.ok) return usualPrintChoice;
  const { matrix, judgments } = settings.value;
  return {
    matrix: await printedMatrix(library, matrix, briefId),
    given: matrix.isGivenPrinted,
    estimates: matrix.areEstimatesPrinted,
    links: judgments.areLinksPrinted,
    ledger: judgments.isLedgerPrinted,
  };
}
