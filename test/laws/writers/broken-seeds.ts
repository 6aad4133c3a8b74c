import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '#engine/library/library.ts';
import { wanted } from './full-brief.ts';
import { expectWritersToAgree } from './writer-laws.ts';

/** How many runs share a library, so that none grows large. */
const runsOfALibrary = 250;

/** Runs seeds one after the other; those that break a law are told with what broke. */
export async function brokenSeeds(first: number, count: number, writers: number): Promise<string[]> {
  const broken: string[] = [];
  for (let start = first; start < first + count; start += runsOfALibrary) {
    const folder = mkdtempSync(join(tmpdir(), 'briefwright-writers-'));
    const library = wanted(openLibrary(join(folder, 'library.db')));
    for (let seed = start; seed < Math.min(start + runsOfALibrary, first + count); seed += 1) {
      try {
        await expectWritersToAgree(seed, library.briefs, writers);
      } catch (error) {
        broken.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    library.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return broken;
}
