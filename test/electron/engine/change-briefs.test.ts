import { expect, test } from 'vitest';
import type { BriefId } from '#shared/brief/ids.ts';
import { inOrder } from '#shared/brief/order.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { openTestEngine, type TestEngine, wanted } from './engine-fixture.ts';

const at = '2026-03-01T08:00:00Z';

async function newBrief({ engine }: TestEngine, title: string): Promise<BriefId> {
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const call = { name: 'head.change', args: { fields: { title } } };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [{ call, label: 'x', at }] }));
  return briefId;
}

async function stored({ engine }: TestEngine, briefId: BriefId) {
  const { brief, seq } = wanted(await engine.answer('brief.open', { briefId }));
  const tags = inOrder(brief.tags).map(({ name }) => name);
  return { status: brief.status, region: brief.region, marking: brief.marking, tags, seq };
}

test('several briefs are given the same, each by one change of its own that windows hear of and undo takes back', async () => {
  const library = openTestEngine();
  const { engine, events } = library;
  const ids = [await newBrief(library, 'One'), await newBrief(library, 'Two')];
  const [one, two] = ids as [BriefId, BriefId];
  const restricted = { tlp: null, restrictions: 'not before 1 March' };
  const call = { name: 'head.change', args: { fields: { marking: restricted, region: 'Ilsen' } } };
  wanted(
    await engine.answer('brief.apply', { briefId: one, baseSeq: 1, changes: [{ call, label: 'x', at }] }),
  );
  events.length = 0;

  const change = {
    status: 'released' as const,
    region: 'Ilsen',
    tlp: 'AMBER' as const,
    addTags: ['Pilots', ' pilots'],
  };
  const done = wanted(
    await engine.answer('library.change', {
      briefIds: ids,
      change,
    }),
  );
  expect(done).toEqual({
    changed: [
      { briefId: one, seq: 3 },
      { briefId: two, seq: 2 },
    ],
    unchanged: 0,
    failed: [],
    left: 0,
  });
  expect(await stored(library, one)).toEqual({
    status: 'released' as const,
    region: 'Ilsen',
    marking: { ...restricted, tlp: 'AMBER' as const },
    tags: ['Pilots'],
    seq: 3,
  });
  const heard = events.flatMap((event) => (event.name === 'brief.changed' ? [event] : []));
  expect(heard.map(({ event, writer }) => [event.briefId, event.seq, event.calls.length, writer])).toEqual([
    [one, 3, 1, null],
    [two, 2, 1, null],
  ]);
  const list = {
    query: '',
    filter: { ...emptyLibraryFilter, tags: ['Pilots'] },
    sort: 'recent' as const,
    offset: 0,
    limit: 9,
  };
  // A list that is not complete yet says so.
  let found = wanted(await engine.answer('library.list', list));
  while (found.behind > 0) found = wanted(await engine.answer('library.list', list));
  expect(found.total).toBe(2);

  const steps = wanted(await engine.answer('brief.steps', { briefId: one, upTo: 3 })).steps;
  expect(steps.at(-1)).toMatchObject({ seq: 3, label: 'Change title block and tags' });
  const back = wanted(await engine.answer('library.changeBack', { changes: done.changed }));
  expect(back).toMatchObject({ failed: [], left: 0 });
  expect(await stored(library, one)).toMatchObject({
    status: 'draft',
    marking: restricted,
    tags: [],
    seq: 4,
  });
  const left = wanted(await engine.answer('brief.steps', { briefId: one, upTo: 4 })).steps;
  expect(left.map(({ seq }) => seq)).toEqual([1, 2]);
});

test('a brief that cannot be changed stops no other and is named with the reason; what is so already is not written', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const ids = [await newBrief(library, 'In the trash'), await newBrief(library, 'Here')];
  const [trashed, here] = ids as [BriefId, BriefId];
  wanted(await engine.answer('library.trash', { briefIds: [trashed] }));
  const gone = 'gone' as BriefId;
  const request = { briefIds: [trashed, gone, here], change: { addTags: ['Tugs'] } };
  const done = wanted(await engine.answer('library.change', request));
  expect(done.changed).toEqual([{ briefId: here, seq: 2 }]);
  expect(done.failed).toEqual([
    { title: 'In the trash', message: expect.stringContaining('trash') },
    { title: '', message: expect.stringContaining('no longer in the library') },
  ]);
  const again = wanted(await engine.answer('library.change', { ...request, briefIds: [here] }));
  expect(again).toEqual({ changed: [], unchanged: 1, failed: [], left: 0 });
  expect(await stored(library, here)).toMatchObject({ tags: ['Tugs'], seq: 2 });
});

test('a change of several briefs is not taken back where something was written since', async () => {
  const library = openTestEngine();
  const { engine } = library;
  const briefId = await newBrief(library, 'Written since');
  const done = wanted(
    await engine.answer('library.change', { briefIds: [briefId], change: { status: 'in-review' } }),
  );
  const call = { name: 'head.change', args: { fields: { title: 'Other' } } };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 2, changes: [{ call, label: 'x', at }] }));
  const back = wanted(await engine.answer('library.changeBack', { changes: done.changed }));
  expect(back.changed).toEqual([]);
  expect(back.failed).toEqual([{ title: 'Other', message: expect.stringContaining('changed again since') }]);
  expect(await stored(library, briefId)).toMatchObject({ status: 'in-review' });
});

test('a change of many briefs shows its progress and stops when it is asked to', async () => {
  const library = openTestEngine();
  const { engine, events } = library;
  const ids: BriefId[] = [];
  for (let count = 0; count < 5; count += 1) ids.push(await newBrief(library, `Brief ${count}`));
  events.length = 0;
  const changing = engine.answer('library.change', { briefIds: ids, change: { region: 'Ilsen' } });
  const jobs = () => events.flatMap((event) => (event.name === 'job.progress' ? [event.event] : []));
  const jobId = jobs()[0]?.jobId ?? '';
  wanted(await engine.answer('job.cancel', { jobId }));
  const done = wanted(await changing);
  expect(done.changed.length + done.left).toBe(5);
  expect(done.left).toBeGreaterThan(0);
  expect(jobs().at(-1)).toMatchObject({ total: 5, isFinished: true });
});
