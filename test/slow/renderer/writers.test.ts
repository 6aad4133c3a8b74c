import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from '#engine/library/library.ts';
import { libraryPath, wanted } from '../../electron/engine/library/library-fixture.ts';
import { expectWritersToAgree } from '../../laws/writers/writer-laws.ts';

/** How many runs share a library, so that none grows large. */
const runsOfALibrary = 250;

/** Runs seeds one after the other; those that break a law are told with what broke. */
async function brokenSeeds(first: number, count: number, writers: number): Promise<string[]> {
  const broken: string[] = [];
  for (let start = first; start < first + count; start += runsOfALibrary) {
    const file = libraryPath();
    const library = wanted(openLibrary(file));
    for (let seed = start; seed < Math.min(start + runsOfALibrary, first + count); seed += 1) {
      try {
        await expectWritersToAgree(seed, library.briefs, writers);
      } catch (error) {
        broken.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    library.close();
    rmSync(dirname(file), { recursive: true, force: true });
  }
  return broken;
}

/** Other seeds for a longer search: `WRITER_SEED=3000`, and so on. */
const offset = Number(process.env.WRITER_SEED ?? 0);

test('two writers agree in 3,000 orders of writing, sending, arriving and losing', {
  timeout: 3_600_000,
}, async () => {
  expect(await brokenSeeds(1 + offset, 3_000, 2)).toEqual([]);
});

test('three writers agree in 500 of them', { timeout: 3_600_000 }, async () => {
  expect(await brokenSeeds(100_001 + offset, 500, 3)).toEqual([]);
});
