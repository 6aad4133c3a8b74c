import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReader } from '#engine/library/connection.ts';
import { copyCompactly } from '#engine/library/database-files.ts';
import { openLibrary } from '#engine/library/library.ts';
import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { median } from '../../electron/tooling/median.ts';
import { bigLibraryFile } from '../fixtures/cached-big-library.ts';
import { makeLongList } from '../fixtures/long-list.ts';

/*
 * A large library: its list and the numbers beside it at 100,000 briefs, and the emptying of its trash. The reference of
 * the list reads each of its rows once; that of the emptying writes what remains of the library once.
 */

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(result.error.message);
}

const folder = mkdtempSync(join(tmpdir(), 'briefwright-large-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const count = 100_000;
const filters: readonly Partial<LibraryFilter>[] = [
  { statuses: ['draft'] },
  { statuses: ['draft', 'approved'], regions: ['Upper Tarn'] },
  { confidences: ['high'] },
  { since: '2017-01-01' },
  { tags: ['Tag 1'] },
  { tags: ['Tag 700'] },
  { tags: ['Tag 1', 'Tag 2'] },
  { entities: ['Harbour Authority 1'] },
  { collections: ['large1'] },
  { collections: ['large1', 'small1'], statuses: ['draft'] },
  { statuses: ['draft'], tags: ['Tag 1'] },
  { statuses: ['draft'], regions: ['Upper Tarn'], tags: ['Tag 1'], entities: ['Harbour Authority 1'] },
];

async function measureList(): Promise<void> {
  const file = join(folder, 'list.db');
  makeLongList(file, count);
  const library = wanted(openLibrary(file));
  const reader = openReader(file);
  const eachRow = reader.prepare('SELECT count(*) FROM briefs NOT INDEXED WHERE words > 0');
  const list = (narrowed: Partial<LibraryFilter>, sort: 'recent' | 'title', offset: number) => {
    const filter = { ...emptyLibraryFilter, ...narrowed };
    return wanted(library.search.list({ query: '', filter, sort, offset, limit: 100 }));
  };
  const took = (run: () => unknown): number => {
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      run();
      return performance.now() - started;
    });
    return median(times);
  };
  const slowest = (runs: readonly (() => unknown)[]) => Math.max(...runs.map(took));
  const sorts = ['recent', 'title'] as const;
  const rows: readonly (readonly [string, () => number])[] = [
    ['first page', () => slowest(sorts.map((sort) => () => list({}, sort, 0)))],
    ['a page far down', () => slowest(sorts.map((sort) => () => list({}, sort, count - 100)))],
    [
      'the slowest of twelve filters',
      () => slowest(sorts.flatMap((sort) => filters.map((filter) => () => list(filter, sort, 0)))),
    ],
    [
      'tags, regions, entities and statuses with their numbers',
      () =>
        took(() => {
          wanted(library.trash.put([])); // Otherwise the numbers of the last time are given.
          wanted(library.search.facets());
        }),
    ],
    ['names of entities at a key', () => took(() => wanted(library.search.complete('entity', 'h')))],
  ];
  for (const [name, candidate] of rows) {
    await measure(`100,000 briefs, ${name} (reach: under 50 ms)`, {
      unit: 'ms',
      candidate,
      reference: () => took(() => eachRow.get()),
      rounds: 5,
    });
  }
  reader.close();
  library.close();
}

/** How many bytes this process wrote; null if the system does not tell. */
function bytesWritten(): number | null {
  const file = '/proc/self/io';
  if (!existsSync(file)) return null;
  return Number(/wchar: (\d+)/.exec(readFileSync(file, 'latin1'))?.[1]);
}

const erased = 2_000;
const source = bigLibraryFile(20_000);

function libraryWithTrash(): string {
  const file = join(folder, 'emptied.db');
  for (const ending of ['', '-wal', '-shm', '.lock']) rmSync(file + ending, { force: true });
  copyFileSync(source, file);
  const library = wanted(openLibrary(file));
  const all = wanted(library.briefs.ids());
  const some = all.filter((_, index) => index % Math.floor(all.length / erased) === 0);
  wanted(library.trash.put(some));
  library.close();
  return file;
}

function emptied(file: string): void {
  const library = wanted(openLibrary(file));
  wanted(library.trash.erase(null));
  library.close();
}

function writtenOnce(): void {
  const copy = join(folder, 'written-once.db');
  rmSync(copy, { force: true });
  const reader = openReader(source);
  copyCompactly(reader, copy);
  reader.close();
}

async function measureEmptying(): Promise<void> {
  const written = (run: () => void): number => {
    const before = bytesWritten() ?? 0;
    run();
    return ((bytesWritten() ?? 0) - before) / 1e6;
  };
  const took = (run: () => void): number => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };
  const rows = [
    ['bytes written (reach: 1.5 ×)', 'MB', written],
    ['beside saves', 'ms', took],
  ] as const;
  for (const [what, unit, amount] of bytesWritten() === null ? rows.slice(1) : rows) {
    await measure(`emptying 2,000 of 20,000 briefs, ${what}`, {
      unit,
      candidate: () => {
        const file = libraryWithTrash();
        return amount(() => emptied(file));
      },
      reference: () => amount(writtenOnce),
      rounds: 1,
    });
  }
}

await measureList();
await measureEmptying();
