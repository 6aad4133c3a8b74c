import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEngine } from '#engine/engine.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import { openReader } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import type { EngineEvent } from '#engine/requests.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import type { Result } from '#shared/result.ts';
import { testBrief } from '../../electron/engine/library/library-fixture.ts';
import { makeBigLibrary } from '../../fixtures/big-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'briefwright-erase-many-'));
const libraryFile = join(folder, 'library.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function wanted<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}

const secret = (index: number) => `zwieselgrund${String(index).padStart(4, '0')}`;

/** Puts briefs with words of their own into the trash, many of many, and gives the id of one that stays. */
function prepare(kept: number, erased: number): BriefId {
  makeBigLibrary(libraryFile, kept);
  const library = wanted(openLibrary(libraryFile));
  const ids = Array.from({ length: erased }, (_, index) =>
    wanted(library.briefs.create(testBrief({ title: secret(index), bottomLine: `About ${secret(index)}.` }))),
  );
  const stays = wanted(library.briefs.create(testBrief({ title: 'Stays', bottomLine: 'Herring at dawn.' })));
  wanted(library.trash.put(ids));
  library.close();
  return stays;
}

function filesWith(word: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(folder, entry.name)).includes(word))
    .map((entry) => entry.name);
}

test('many briefs are erased beside saves, with progress, and leave no word behind', async () => {
  const stays = prepare(400, 300);
  const events: EngineEvent[] = [];
  const engine = wanted(
    openEngine({
      libraryFile,
      emit: (event) => events.push(event),
      backUp: async (reason, now, file) => makeBackup(file, reason, now),
    }),
  );
  let isErased = false;
  const erasing = engine.answer('library.erase', { briefIds: null }).finally(() => {
    isErased = true;
  });
  let saved = 0;
  while (!isErased) {
    const call = { name: 'head.change', args: { fields: { title: `Stays ${saved}` } } };
    const changes = [{ call, label: 'Change title', at: '2026-03-01T08:00:00Z' }];
    saved = wanted(await engine.answer('brief.apply', { briefId: stays, baseSeq: saved, changes })).seq;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(wanted(await erasing)).toEqual({ erased: 300, tracesLeft: 'none' });
  expect(saved).toBeGreaterThan(4);
  const told = events.flatMap((event) => (event.name === 'job.progress' ? [event.event] : []));
  expect(told.filter(({ label }) => label === 'Erasing').length).toBeGreaterThan(3);
  expect(told.at(-1)).toMatchObject({ done: 300, total: 300, isFinished: true });

  expect(filesWith('zwieselgrund')).toEqual([]);
  const found = await engine.answer('library.list', {
    query: 'herring',
    filter: emptyLibraryFilter,
    sort: 'recent',
    offset: 0,
    limit: 10,
  });
  expect(wanted(found).rows.map((row) => row.title)).toEqual([`Stays ${saved - 1}`]);
  engine.close();
  const db = openReader(libraryFile);
  expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
  const setting = db.prepare('SELECT v FROM brief_search_config WHERE k = ?').pluck();
  expect([setting.get('secure-delete'), setting.get('automerge')]).toEqual([1, 4]);
  db.close();
}, 300_000);

test('erasing many that is cut short before the search table is written anew is finished in pauses', () => {
  rmSync(libraryFile);
  prepare(100, 80);
  const library = wanted(openLibrary(libraryFile));
  const { briefIds, isMany } = wanted(library.trash.waiting(null));
  expect([briefIds.length, isMany]).toEqual([80, true]);
  wanted(library.trash.eraseSome(briefIds, isMany));
  library.close();
  const again = wanted(openLibrary(libraryFile));
  while (wanted(again.rest(1)).isErasing);
  expect(filesWith('zwieselgrund')).toEqual([]);
  again.close();
});
