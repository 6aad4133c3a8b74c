import { startEngine } from '#engine/client.ts';
import { openReader } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import { searchExpression, searchTerms } from '#engine/library/search-query.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { median } from '../../electron/tooling/median.ts';
import { bigLibraryFile } from '../fixtures/cached-big-library.ts';

/*
 * What the search field does at each key: the first fifty briefs with their hits, by recency, and how many there are.
 * The reference asks the search table itself for the same fifty with the same marks, and nothing else.
 */

const libraryFile = bigLibraryFile(20_000);
const limit = 50;

/** Typed one after the other: a frequent word, three frequent words, a rare one, one that is nowhere. */
const typed = ['harbour', 'convoy sanctions border', 'brankihasu', 'xyloph'];
const keystrokes = typed.flatMap((text) => Array.from(text, (_, index) => text.slice(0, index + 1)));

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const request = (query: string) => ({
  query,
  filter: emptyLibraryFilter,
  sort: 'recent' as const,
  offset: 0,
  limit,
});

const library = wanted(openLibrary(libraryFile));
const reader = openReader(libraryFile);
const bare = reader.prepare(
  `SELECT rowid, highlight(brief_search, 0, char(1), char(2)), snippet(brief_search, 1, char(1), char(2), '…', 24)
   FROM brief_search WHERE brief_search MATCH ? ORDER BY rowid DESC LIMIT ${limit}`,
);
const expressions = keystrokes.map((query) => searchExpression(searchTerms(query)));

function perKey(run: () => void): number {
  const started = performance.now();
  run();
  return (performance.now() - started) / keystrokes.length;
}

await measure('search as you type, 20,000 briefs of 700 words, one key (reach: 1.5 ×)', {
  unit: 'ms',
  candidate: () =>
    perKey(() => {
      for (const query of keystrokes) wanted(library.search.list(request(query)));
    }),
  reference: () =>
    perKey(() => {
      for (const expression of expressions) bare.all(expression);
    }),
  rounds: 9,
});

reader.close();
library.close();

const engine = wanted(
  await startEngine({
    libraryFile,
    workerUrl: new URL('../../electron/engine/worker.ts', import.meta.url),
    onEvent: () => undefined,
  }),
);

async function slowestKey(sort: 'recent' | 'best'): Promise<number> {
  const times: number[] = [];
  for (const query of keystrokes) {
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const started = performance.now();
      wanted(await engine.call('library.list', { ...request(query), sort }));
      rounds.push(performance.now() - started);
    }
    times.push(median(rounds));
  }
  return Math.max(...times);
}

for (const [sort, name] of [
  ['recent', 'by recency (reach: under 60 ms)'],
  ['best', 'ranked'],
] as const) {
  await measure(`first results of the slowest key, 20,000 briefs, ${name}`, {
    unit: 'ms',
    candidate: () => slowestKey(sort),
    rounds: 5,
  });
}

await engine.close();
