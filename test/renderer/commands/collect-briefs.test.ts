import { afterEach, expect, test, vi } from 'vitest';
import { openConnection } from '#engine/library/connection.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { openTestEngine, wanted } from '../../electron/engine/engine-fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('a new collection gets every brief that was chosen, also more than go in one request', async () => {
  const { engine, libraryFile } = openTestEngine();
  const ids = Array.from({ length: 5_003 }, (_, index) => `listed${index}` as BriefId);
  const db = openConnection(libraryFile);
  const add = db.prepare(
    `INSERT INTO briefs (id, created, updated, last_seq, is_stale, title, title_key, status, region, region_key,
       tags, snippet, words) VALUES (?, '', '', 0, 0, '', '', 'draft', '', '', '[]', '', 0)`,
  );
  db.transaction(() => {
    for (const id of ids) add.run(id);
  })();
  db.close();
  vi.resetModules();
  const workbench = { call: engine.answer.bind(engine), on: () => () => undefined };
  vi.stubGlobal('window', { workbench, addEventListener: () => undefined });
  const { makeCollection } = await import('#renderer/commands/collect-briefs.ts');
  const { countedIn } = await import('#renderer/features/library/use-collections.ts');
  const id = await makeCollection({ name: 'Straits', parentId: null }, ids);
  const { collections } = wanted(await engine.answer('library.facets', {}));
  expect(collections).toMatchObject([{ id, count: ids.length }]);
  expect([...(await countedIn(ids))]).toEqual([[id, ids.length]]);
});
