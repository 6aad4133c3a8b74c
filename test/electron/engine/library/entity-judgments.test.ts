import { expect, test } from 'vitest';
import { openReader } from '#engine/library/connection.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { inOrder } from '#shared/brief/order.ts';
import { copyAsKilled, overwritePagesWith } from './damage/damaged-files.ts';
import { addBrief, libraryPath, openTestLibrary, wanted } from './library-fixture.ts';

function judgments(file: string): unknown {
  const db = openReader(file);
  const found = db.prepare('SELECT one, other FROM entity_judgments').raw().all();
  db.close();
  return found;
}

test('what was said of two names outlives an erasure before the briefs of a recovered library are read', () => {
  const library = openTestLibrary();
  const sample = wanted(library.briefs.create(sampleBrief('sample1', '2026-03-01T08:00:00Z')));
  const other = addBrief(library, { title: 'Avocet' });
  const { brief } = wanted(library.briefs.open(sample));
  const [one, two] = inOrder(brief.entities).map(({ name }) => name);
  wanted(library.entities.judge(one ?? '', two ?? '', true));
  wanted(library.rest(100));
  wanted(library.trash.put([other]));
  const file = libraryPath();
  copyAsKilled(library.file, file);
  overwritePagesWith(file, 'CREATE TABLE brief_collections');
  const recovered = openTestLibrary(file, { mayRepair: true });
  expect(judgments(file)).toHaveLength(1);
  wanted(recovered.trash.erase([other]));
  expect(judgments(file)).toHaveLength(1);
  while (wanted(recovered.rest(100)).isMoreWaiting);
  wanted(recovered.trash.put([sample]));
  wanted(recovered.trash.erase([sample]));
  expect(judgments(file)).toEqual([]);
});
