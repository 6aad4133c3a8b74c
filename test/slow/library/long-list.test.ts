import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openReader } from '#engine/library/connection.ts';
import { listedPlaces } from '#engine/library/list-places.ts';
import { nameKey } from '#engine/library/name-key.ts';
import type { LibraryFilter, LibraryRow } from '#shared/ipc/contract/library.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { libraryPath, openTestLibrary, wanted } from '../../electron/engine/library/library-fixture.ts';
import { makeLongList } from '../../fixtures/long-list.ts';

const sorts = ['recent', 'title'] as const;

const filters: Record<string, Partial<LibraryFilter>> = {
  'no filter': {},
  'the trash': { isTrash: true },
  'a status': { statuses: ['draft'] },
  'two statuses and a region': { statuses: ['draft', 'approved'], regions: ['Upper Tarn'] },
  'a confidence': { confidences: ['high'] },
  'a day': { since: '2016-01-08' },
  'a tag': { tags: ['Tag 1'] },
  'two tags': { tags: ['Tag 1', 'Tag 2'] },
  'an entity': { entities: ['Harbour Authority 1'] },
  'a collection': { collections: ['large1'] },
  'two collections and a tag': { collections: ['large1', 'small1'], tags: ['Tag 1'] },
  'a collection in the trash': { collections: ['small1'], isTrash: true },
  'a collection and a status': { collections: ['small1'], statuses: ['draft', 'approved'] },
  'a collection that is nowhere': { collections: ['none1'] },
  'a name that is nowhere': { tags: ['Tag 0'], entities: ['Nobody'] },
  'all of them': {
    statuses: ['draft', 'in-review', 'released'],
    regions: ['Upper Tarn', 'Sable Strait'],
    confidences: ['low', 'high'],
    tags: ['Tag 1'],
    entities: ['Harbour Authority 1'],
    since: '2016-01-03',
  },
};

function fits(
  filter: LibraryFilter,
  row: LibraryRow,
  entities: readonly string[],
  collections: readonly string[],
): boolean {
  const oneOf = (all: readonly string[], value: string | null) =>
    all.length === 0 || all.includes(value ?? '');
  return (
    (row.trashed !== null) === filter.isTrash &&
    oneOf(filter.statuses, row.status) &&
    oneOf(filter.regions, row.region) &&
    oneOf(filter.confidences, row.confidence) &&
    filter.tags.every((tag) => row.tags.includes(tag)) &&
    filter.entities.every((name) => entities.includes(name)) &&
    (filter.collections.length === 0 || filter.collections.some((id) => collections.includes(id))) &&
    (filter.since === null || row.updated >= filter.since)
  );
}

function longList() {
  const file = libraryPath();
  makeLongList(file, 600);
  const library = openTestLibrary(file);
  const all = (isTrash: boolean): LibraryRow[] => {
    const filter = { ...emptyLibraryFilter, isTrash };
    const page = (offset: number) =>
      wanted(library.search.list({ query: '', filter, sort: 'recent', offset, limit: 500 })).rows;
    return [...page(0), ...page(500)];
  };
  const trashed = all(false).filter((_, index) => index % 7 === 0);
  wanted(library.trash.put(trashed.map(({ id }) => id)));
  const db = openReader(file);
  const entitiesOf = db
    .prepare("SELECT name FROM brief_names WHERE brief_id = ? AND kind = 'entity'")
    .pluck();
  const collectionsOf = db.prepare('SELECT collection_id FROM collected_briefs WHERE brief_id = ?').pluck();
  const rows = [...all(false), ...all(true)].map((row) => ({
    row,
    entities: entitiesOf.all(row.id).map(String),
    collections: collectionsOf.all(row.id).map(String),
  }));
  return { file, library, db, rows };
}

describe('a long list', () => {
  test('has the same briefs in the same order on every page, whatever filters it', () => {
    const { library, db, rows } = longList();
    expect(rows.length).toBe(600);
    for (const [name, narrowed] of Object.entries(filters)) {
      const filter = { ...emptyLibraryFilter, ...narrowed };
      const found = rows
        .filter(({ row, entities, collections }) => fits(filter, row, entities, collections))
        .map(({ row }) => row);
      for (const sort of sorts) {
        const ordered = sort === 'recent' ? found : found.toSorted((a, b) => byTitle(a, b));
        for (const offset of [0, 3, Math.max(0, found.length - 5), found.length]) {
          const page = wanted(library.search.list({ query: '', filter, sort, offset, limit: 10 }));
          expect([name, sort, offset, page.total]).toEqual([name, sort, offset, found.length]);
          expect(page.rows.map(({ id }) => id)).toEqual(
            ordered.slice(offset, offset + 10).map(({ id }) => id),
          );
        }
      }
    }
    db.close();
  });

  test('is made from indexes alone, so that no row is read but those of the page', () => {
    const { db } = longList();
    const plans: string[] = [];
    const statement = (sql: string) => {
      const prepared = db.prepare(`EXPLAIN QUERY PLAN ${sql}`);
      const values = Array.from(sql.matchAll(/\?/g), () => 0);
      for (const step of prepared.all(values)) plans.push(JSON.stringify(step));
      return db.prepare(sql);
    };
    for (const narrowed of Object.values(filters)) {
      const filter = { ...emptyLibraryFilter, ...narrowed };
      for (const sort of sorts) listedPlaces(statement, { query: '', filter, sort, offset: 0, limit: 10 });
    }
    const ofRows = plans.filter((plan) => /(SCAN|SEARCH) (b|briefs)\b/.test(plan));
    expect(ofRows.length).toBeGreaterThan(20);
    expect(ofRows.filter((plan) => !plan.includes('COVERING INDEX'))).toEqual([]);
    expect(plans.filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
    db.close();
  });
});

function byTitle(one: LibraryRow, other: LibraryRow): number {
  return Buffer.compare(Buffer.from(nameKey(one.title)), Buffer.from(nameKey(other.title)));
}

/** The counts as they are kept, and as they are counted anew. */
function nameCounts(file: string) {
  const db = openReader(file);
  const kept = db.prepare('SELECT kind, key, briefs FROM name_counts ORDER BY kind, key').all();
  const counted = db
    .prepare(
      `SELECT kind, key, count(*) AS briefs FROM brief_names
       WHERE kind <> 'alias' AND brief_id IN (SELECT id FROM briefs WHERE trashed IS NULL)
       GROUP BY kind, key ORDER BY kind, key`,
    )
    .all();
  const strange = db
    .prepare(
      `SELECT name FROM name_counts c WHERE NOT EXISTS
         (SELECT 1 FROM brief_names n WHERE n.kind = c.kind AND n.key = c.key AND n.name = c.name)`,
    )
    .all();
  db.close();
  return { kept, counted, strange };
}

describe('the counts of names', () => {
  test('are those of the briefs outside the trash, whatever was done to briefs', () => {
    const { file, library, db, rows } = longList();
    db.close();
    const check = () => {
      const { kept, counted, strange } = nameCounts(file);
      expect(kept).toEqual(counted);
      expect(strange).toEqual([]);
      return kept.length;
    };
    const before = check();
    const ids = rows.map(({ row }) => row.id);
    wanted(library.trash.put(ids.filter((_, index) => index % 2 === 0)));
    expect(check()).toBeLessThan(before);
    wanted(library.trash.put(ids.filter((_, index) => index % 3 === 0)));
    check();
    wanted(library.trash.takeBack(ids.filter((_, index) => index % 4 === 0)));
    check();
    wanted(library.trash.erase(null));
    check();
    wanted(library.trash.put(ids));
    expect(check()).toBe(0);
    wanted(library.trash.erase(null));
    expect(check()).toBe(0);
  });

  test('are right in a library that another program deletes from', () => {
    const { file, library, db } = longList();
    db.close();
    library.close();
    const other = new Database(join(dirname(file), 'library.db'));
    other.pragma('foreign_keys = ON');
    other.exec('DELETE FROM briefs WHERE recency % 3 = 0');
    other.close();
    const { kept, counted, strange } = nameCounts(file);
    expect(kept).toEqual(counted);
    expect(strange).toEqual([]);
  });
});
