import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { identityOf } from '#engine/library/file-identity.ts';
import { formOfFile, gapOf, PageGaps } from '#engine/library/page-gaps.ts';
import { seededRandom } from '../../fixtures/big-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-gaps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const secretPattern = /secret\d{6}/g;

/** Makes a file in which rows came, grew, shrank and went by chance; gives the words of those that are still there. */
function makeFile(file: string, pageSize: number, seed: number, secureDelete: 'ON' | 'FAST'): Set<string> {
  const random = seededRandom(seed);
  const db = new Database(file);
  db.pragma(`page_size = ${pageSize}`);
  db.pragma('journal_mode = WAL');
  db.pragma(`secure_delete = ${secureDelete}`);
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, word TEXT, rest TEXT); CREATE INDEX i ON t (word)');
  const insert = db.prepare('INSERT OR REPLACE INTO t VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM t WHERE id = ?');
  const size = () => Math.floor(random() ** 4 * 3 * pageSize);
  const change = db.transaction((step: number) => {
    const id = Math.floor(random() * 600);
    if (random() < 0.4) remove.run(id);
    else insert.run(id, `secret${String(step).padStart(6, '0')}`, 'x'.repeat(size()));
  });
  for (let step = 0; step < 3_000; step += 1) change(step);
  // So that many pages are free at the end, as they were.
  if (secureDelete === 'FAST') db.exec('DELETE FROM t WHERE id % 3 > 0');
  const words = new Set(db.prepare('SELECT word FROM t').pluck().all().map(String));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return words;
}

const wordsIn = (file: string) => new Set(readFileSync(file, 'latin1').match(secretPattern));

test.each([
  [512, 'ON'],
  [4_096, 'ON'],
  [65_536, 'ON'],
  [512, 'FAST'],
  [4_096, 'FAST'],
] as const)(
  'with pages of %i bytes, deleted %s, nothing is left of what went, and all of the rest',
  (pageSize, secureDelete) => {
    const file = join(folder, `${pageSize}-${secureDelete}.db`);
    const words = makeFile(file, pageSize, pageSize, secureDelete);
    const before = new Database(file).prepare('SELECT * FROM t').all();
    if (pageSize === 4_096) expect(wordsIn(file).size).toBeGreaterThan(words.size);
    const gaps = new PageGaps(file, identityOf(file) ?? '');
    while (gaps.step() === 'more');
    gaps.close();
    expect(wordsIn(file)).toEqual(words);
    const db = new Database(file);
    expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
    expect(db.prepare('SELECT * FROM t').all()).toEqual(before);
    db.close();
  },
);

test('a file of another form is left as it is', () => {
  const file = join(folder, 'vacuumed.db');
  const db = new Database(file);
  db.exec('PRAGMA auto_vacuum = FULL; CREATE TABLE t (x); INSERT INTO t VALUES (1)');
  db.close();
  const before = readFileSync(file);
  const gaps = new PageGaps(file, identityOf(file) ?? '');
  expect(gaps.step()).toBe('unknown');
  gaps.close();
  expect(readFileSync(file)).toEqual(before);
  expect(formOfFile(Buffer.alloc(100), statSync(file).size)).toBeNull();
});

test('another file in the place of the library is not written to', () => {
  const file = join(folder, '4096-ON.db');
  expect(() => new PageGaps(file, 'another').step()).toThrow(/Another file/);
});

test('a page whose head tells what cannot be has no free middle', () => {
  const page = Buffer.alloc(4_096);
  expect(gapOf(page, false)).toBeNull();
  page.writeUInt8(13, 0);
  page.writeUInt16BE(2_000, 3);
  page.writeUInt16BE(4_000, 5);
  expect(gapOf(page, false)).toBeNull();
  page.writeUInt16BE(10, 3);
  expect(gapOf(page, false)).toEqual({ start: 28, end: 4_000 });
  page.writeUInt16BE(4_097, 5);
  expect(gapOf(page, false)).toBeNull();
});
