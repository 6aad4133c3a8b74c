import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Connection, openConnection } from '#engine/library/connection.ts';
import {
  addBrief,
  libraryPath,
  openTestLibrary,
  titleChange,
  typing,
  wanted,
} from '../../electron/engine/library/library-fixture.ts';

function tablesOf(db: Connection): string[] {
  const sql = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name`;
  return z.array(z.string()).parse(db.prepare(sql).pluck().all());
}

/** Everything a library holds, row by row. */
function allRows(db: Connection): unknown {
  return tablesOf(db).map((table) => {
    const rows = db.prepare(`SELECT * FROM ${table}`).raw().all();
    return [table, rows.map((row) => JSON.stringify(row)).sort()];
  });
}

/** Has the disk refuse a row of a table, the first being 1, for as long as something runs; says whether it refused. */
function whileRefused(db: Connection, way: string, row: number, run: () => void): boolean {
  db.exec(`CREATE TABLE rows_written (count INTEGER) STRICT;
    INSERT INTO rows_written VALUES (0);
    CREATE TRIGGER refusal AFTER ${way} BEGIN
      UPDATE rows_written SET count = count + 1;
      SELECT RAISE(ABORT, 'refused') FROM rows_written WHERE count = ${row};
    END`);
  try {
    run();
    return false;
  } catch (error) {
    expect(String(error)).toContain('refused');
    return true;
  } finally {
    db.exec('DROP TRIGGER refusal; DROP TABLE rows_written');
  }
}

test('of several changes all are on the disk or none, whichever row of whichever table it refuses', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const id = addBrief(library);
  const other = openConnection(file);
  const ways = tablesOf(other).flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((statement) => `${statement} ON ${table}`),
  );
  const refusals: string[] = [];
  let seq = 0;
  for (const way of ways) {
    wanted(library.rest(10));
    const before = allRows(other);
    const changes = [titleChange(`First: ${way}`), typing('Now '), titleChange(`Last: ${way}`)];
    let row = 1;
    while (whileRefused(other, way, row, () => wanted(library.briefs.apply(id, seq, changes)))) {
      expect(allRows(other)).toEqual(before);
      refusals.push(`${row}. ${way}`);
      row += 1;
    }
    seq += changes.length;
  }
  other.close();
  expect(wanted(library.briefs.open(id)).seq).toBe(seq);
  const written = [
    '1. INSERT ON events',
    '2. INSERT ON events',
    '3. INSERT ON events',
    '1. UPDATE ON briefs',
  ];
  expect(refusals).toEqual(expect.arrayContaining(written));
});
