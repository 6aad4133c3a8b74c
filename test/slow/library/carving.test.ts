import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { chunkBytes } from '#engine/library/contents.ts';
import { salvagedRow, salvagedTables } from '#engine/library/damage/library-rows.ts';
import { openPages } from '#engine/library/damage/pages.ts';
import { carvedRecords, type StoredValue } from '#engine/library/damage/records.ts';
import { migrate } from '#engine/library/migrate.ts';
import { copyAsKilled } from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  attach,
  libraryPath,
  openTestLibrary,
  testBrief,
  titleChange,
  typing,
  wanted,
  writeContent,
} from '../../electron/engine/library/library-fixture.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

function filledLibrary(file: string) {
  const library = openTestLibrary(file);
  wanted(library.settings.change({ author: 'R. Okafor', theme: 'dark' }));
  wanted(library.dictionary.add('Norvik'));
  wanted(library.templates.add('House', new Uint8Array(30_000).fill(7)));
  wanted(library.briefTemplates.add('Weekly', testBrief({ title: '', bottomLine: 'Silt. '.repeat(900) })));
  const ids = Array.from({ length: 12 }, (_, index) =>
    addBrief(library, {
      title: `Brief ${index}`,
      bottomLine: 'Silt. '.repeat(index * 400),
      ...(index === 0 && { entities: [['Norvik'], ['Norvík Port']] }),
    }),
  );
  for (const [index, id] of ids.entries()) {
    for (let seq = 0; seq < index * 4; seq += 1)
      wanted(library.briefs.apply(id, seq, [typing(`word${seq} `)]));
  }
  wanted(library.briefs.apply(ids[0] ?? '', 0, [titleChange('Long '.repeat(900))]));
  for (const [index, size] of [1, 1_500, 5_000, 300_000, 1_000_000].entries()) {
    attach(library, ids.slice(index, index + 3), noise(size, index));
  }
  const sha256 = writeContent(library, noise(70_000, 9));
  wanted(
    library.contents.refer(ids[5] ?? '', { attachments: [], parts: [{ name: 'reviews/later.bin', sha256 }] }),
  );
  const half = noise(600_000, 10);
  wanted(library.contents.begin(sha256Of(half), half.length));
  wanted(library.contents.write(sha256Of(half), 0, half.subarray(0, chunkBytes)));
  const straits = wanted(library.collections.make('Straits', null, ids.slice(2, 5)));
  wanted(library.collections.make('Ports', straits.id, ids.slice(4, 9)));
  wanted(library.collections.remove(wanted(library.collections.make('Removed', null, ids)).id));
  wanted(library.entities.judge('Norvik', 'Norvík Port', true));
  wanted(library.rest(100));
  wanted(library.trash.put([ids[1] ?? '']));
  wanted(library.trash.erase(null));
  return library;
}

/** Every row of the tables that are salvaged, by SQLite itself. */
function stored(file: string): Map<string, StoredValue[][]> {
  const db = openReader(file);
  try {
    return new Map(
      salvagedTables.map((table) => [
        table,
        db.prepare(`SELECT * FROM ${table}`).raw().all() as StoredValue[][],
      ]),
    );
  } finally {
    db.close();
  }
}

function carved(file: string): Map<string, StoredValue[][]> {
  const found = new Map<string, StoredValue[][]>(salvagedTables.map((table) => [table, []]));
  const pages = openPages(file);
  try {
    for (const values of carvedRecords(pages)) {
      const row = salvagedRow(values);
      if (row) found.get(row.table)?.push([...row.values]);
    }
    return found;
  } finally {
    pages.close();
  }
}

/** Rows in an order of their own; bytes by their checksum, and the place in the order of recency left out. */
function comparable(rows: Map<string, StoredValue[][]>) {
  return [...rows].map(([table, list]) => [
    table,
    list
      .map((values) => (table === 'briefs' ? values.slice(1) : values))
      .map((values) =>
        JSON.stringify(values.map((value) => (value instanceof Uint8Array ? crc32(value) : value))),
      )
      .sort(),
  ]);
}

describe('carving', () => {
  test('finds exactly the rows that SQLite gives, in the file and in its log', () => {
    const file = libraryPath();
    const library = filledLibrary(file);
    const killed = libraryPath();
    copyAsKilled(file, killed);
    expect(comparable(carved(killed))).toEqual(comparable(stored(file)));
    library.close();
    expect(comparable(carved(file))).toEqual(comparable(stored(file)));
    expect(stored(file).get('events')?.length).toBeGreaterThan(200);
    for (const table of salvagedTables) {
      if (table !== 'import_reports')
        expect([table, stored(file).get(table)?.length]).not.toEqual([table, 0]);
    }
  });

  test('knows every table of the newest form, or knows that it is made again', () => {
    const db = openConnection(libraryPath());
    migrate(db);
    const tables = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')")
      .pluck()
      .all();
    const columns = db.prepare('SELECT count(*) FROM pragma_table_info(?)').pluck();
    const madeAgain = [
      'brief_names',
      'brief_search',
      'name_counts',
      'sqlite_schema',
      'entity_records',
      'entity_keys',
      'entities_waiting',
      'ledger',
      'ledger_waiting',
      'source_records',
      'sources_waiting',
    ];
    expect([...tables].sort()).toEqual([...salvagedTables, ...madeAgain].sort());
    const counts = Object.fromEntries(salvagedTables.map((table) => [table, columns.get(table)]));
    expect(counts).toEqual({
      briefs: 17,
      events: 10,
      snapshots: 4,
      import_reports: 4,
      templates: 4,
      brief_templates: 5,
      entity_judgments: 4,
      brief_collections: 6,
      collected_briefs: 3,
      erased_briefs: 3,
      settings: 2,
      dictionary_words: 2,
      contents: 4,
      content_chunks: 4,
      brief_attachments: 4,
      brief_parts: 4,
    });
    db.close();
  });

  test('takes no row whose checksum does not fit', () => {
    const row: StoredValue[] = [
      'brief1',
      1,
      'head.change',
      '{}',
      '{}',
      'Change',
      '2026-01-01T00:00:00Z',
      '',
      1,
    ];
    expect(salvagedRow(row)).toBeUndefined();
    expect(salvagedRow(['brief1', 1, '{}', 1])).toBeUndefined();
    const hash = 'a'.repeat(64);
    expect(salvagedRow([hash, 0, new Uint8Array(3), 1])).toBeUndefined();
    expect(salvagedRow([hash, 3, 1, 1])).toBeUndefined();
    expect(salvagedRow(['brief1', hash, 'image/png', 1])).toBeUndefined();
    expect(salvagedRow(['brief1', 'reviews/later.bin', hash, 1])).toBeUndefined();
    expect(salvagedRow([])).toBeUndefined();
  });
});
