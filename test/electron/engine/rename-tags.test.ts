import { expect, test } from 'vitest';
import type { BriefId } from '#shared/brief/ids.ts';
import { makeTag } from '#shared/brief/kinds/tag.ts';
import { inOrder } from '#shared/brief/order.ts';
import { openTestEngine, type TestEngine, wanted } from './engine-fixture.ts';

const at = '2026-03-01T08:00:00Z';

async function taggedBrief({ engine }: TestEngine, tags: readonly string[]): Promise<BriefId> {
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const changes = tags.map((name, index) => ({
    call: { name: 'tag.add', args: { record: { ...makeTag(`t${index}`, `a${index}`, name) } } },
    label: 'Add tag',
    at,
  }));
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes }));
  return briefId;
}

async function tagsOf({ engine }: TestEngine, briefId: BriefId): Promise<string[]> {
  return inOrder(wanted(await engine.answer('brief.open', { briefId })).brief.tags).map(({ name }) => name);
}

/** The tags of the library, once an answer says that no brief is behind. */
async function facets({ engine }: TestEngine): Promise<string[]> {
  for (;;) {
    const { tags, behind } = wanted(await engine.answer('library.facets', {}));
    if (behind === 0) return tags.map(({ name, count }) => `${name} ${count}`);
  }
}

test('a tag is renamed in every brief that has it, in its place, and undo takes it back', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const one = await taggedBrief(library, ['Rail', 'Prots', 'Energy']);
  const two = await taggedBrief(library, ['prots']);
  const other = await taggedBrief(library, ['Rail']);
  const done = wanted(await engine.answer('library.renameTags', { from: ['PROTS'], to: ' Ports ' }));
  expect(done).toMatchObject({ unchanged: 0, failed: [], left: 0 });
  expect(done.changed.map(({ briefId }) => briefId).toSorted()).toEqual([one, two].toSorted());
  expect(await tagsOf(library, one)).toEqual(['Rail', 'Ports', 'Energy']);
  expect(await tagsOf(library, two)).toEqual(['Ports']);
  expect(await tagsOf(library, other)).toEqual(['Rail']);
  expect(await facets(library)).toEqual(['Ports 2', 'Rail 2', 'Energy 1']);
  wanted(await engine.answer('library.changeBack', { changes: done.changed }));
  expect(await tagsOf(library, one)).toEqual(['Rail', 'Prots', 'Energy']);
  expect(await tagsOf(library, two)).toEqual(['prots']);
});

test('several tags become one, once in each brief', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const one = await taggedBrief(library, ['Harbours', 'Rail', 'Seaports']);
  const two = await taggedBrief(library, ['Seaports', 'Ports']);
  const three = await taggedBrief(library, ['Ports']);
  const from = ['Harbours', 'Seaports', 'Ports'];
  const done = wanted(await engine.answer('library.renameTags', { from, to: 'Ports' }));
  expect([done.changed.length, done.unchanged]).toEqual([2, 1]);
  expect(await tagsOf(library, one)).toEqual(['Ports', 'Rail']);
  expect(await tagsOf(library, two)).toEqual(['Ports']);
  expect(await tagsOf(library, three)).toEqual(['Ports']);
  wanted(await engine.answer('library.changeBack', { changes: done.changed }));
  expect(await tagsOf(library, two)).toEqual(['Seaports', 'Ports']);
});

test('the tag a brief has already stays, whatever its case, and spelling alone can be changed', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const one = await taggedBrief(library, ['PORTS', 'Harbours']);
  wanted(await engine.answer('library.renameTags', { from: ['Harbours'], to: 'Ports' }));
  expect(await tagsOf(library, one)).toEqual(['PORTS']);
  wanted(await engine.answer('library.renameTags', { from: ['ports'], to: 'Pörts' }));
  expect(await tagsOf(library, one)).toEqual(['Pörts']);
});

test('briefs in the trash keep their tags, and a tag that is nowhere changes nothing', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const trashed = await taggedBrief(library, ['Prots']);
  wanted(await engine.answer('library.trash', { briefIds: [trashed] }));
  const request = { from: ['Prots', 'Nowhere'], to: 'Ports' };
  expect(wanted(await engine.answer('library.renameTags', request)).changed).toEqual([]);
  wanted(await engine.answer('library.restore', { briefIds: [trashed] }));
  expect(await tagsOf(library, trashed)).toEqual(['Prots']);
});
