import type { Desktop } from './desktop.ts';
import { writeLibraryAgain } from './handlers/place-handlers.ts';
import { inTime } from './in-time.ts';

/** How often the user is asked again about a library that could not be written, before the program ends anyway. */
const mostQuestions = 10;

/** An engine that has not answered within this time will not answer before the program ends. */
const answerPatienceMs = 1_000;

/**
 * Asks what to do if the library's file is gone when the program is to end: everything in it would end with the
 * program.
 */
export async function keepGoneLibrary(
  desktop: Pick<Desktop, 'engine' | 'dialogs' | 'program'>,
): Promise<void> {
  const { engine, dialogs } = desktop;
  for (let round = 0; round < mostQuestions; round += 1) {
    const info = await inTime(engine.call('engine.info', {}), answerPatienceMs);
    const problem = info?.ok ? info.value.placeProblem : null;
    if (problem === null) return;
    const where = await dialogs.askAboutGoneLibrary(problem);
    if (where === 'lose') return;
    const written = await writeLibraryAgain(desktop, where, null);
    if (!written.ok && written.error.code !== 'cancelled') {
      await dialogs.tellProblem(null, 'The library was not written.', written.error.message);
    }
  }
}
