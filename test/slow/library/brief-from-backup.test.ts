import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFile, backupFolder } from '#engine/library/backup-files.ts';
import type { BriefId } from '#shared/brief/ids.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { overwritePage, rootPage } from '../../electron/engine/library/damage/damaged-files.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';
import { storedPath } from '../../fixtures/stored/forms.ts';

const at = '2026-03-01T08:00:00Z';

async function retitle({ engine }: TestEngine, briefId: BriefId, title: string): Promise<void> {
  const { seq } = wanted(await engine.answer('brief.open', { briefId }));
  const change = { call: { name: 'head.change', args: { fields: { title } } }, label: 'Change title', at };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: seq, changes: [change] }));
}

async function newBrief(opened: TestEngine, title: string): Promise<BriefId> {
  const { briefId } = wanted(await opened.engine.answer('brief.create', { from: 'blank' }));
  await retitle(opened, briefId, title);
  return briefId;
}

const makeBackup = async ({ engine }: TestEngine) => wanted(await engine.answer('backup.make', {})).id;

async function listed({ engine }: TestEngine, id: string, query = '') {
  const request = { id, query, offset: 0, limit: 50 };
  return wanted(await engine.answer('backup.briefs', request)).briefs.map(
    ({ title, inLibrary }) => `${title}: ${inLibrary}`,
  );
}

const titleOf = async ({ engine }: TestEngine, briefId: BriefId) =>
  wanted(await engine.answer('brief.open', { briefId })).brief.title;

test('the briefs of a backup are listed with what became of them', async () => {
  const opened = openTestEngine();
  const { engine } = opened;
  for (const title of ['Avocet', 'Bittern', '']) await newBrief(opened, title);
  const [erased, trashed, changed] = [
    await newBrief(opened, 'Curlew'),
    await newBrief(opened, 'Dunlin'),
    await newBrief(opened, 'Éider'),
  ] as const;
  const id = await makeBackup(opened);
  wanted(await engine.answer('library.trash', { briefIds: [erased, trashed] }));
  wanted(await engine.answer('library.erase', { briefIds: [erased] }));
  await retitle(opened, changed, 'Eider ducks');
  await newBrief(opened, 'Later');
  expect((await listed(opened, id)).toSorted()).toEqual([
    ': same',
    'Avocet: same',
    'Bittern: same',
    'Curlew: gone',
    'Dunlin: trashed',
    'Éider: changed',
  ]);
  expect(await listed(opened, id, 'EIDER')).toEqual(['Éider: changed']);
  expect(await listed(opened, id, '%')).toEqual([]);
  const page = wanted(await engine.answer('backup.briefs', { id, query: '', offset: 4, limit: 50 }));
  expect([page.briefs.length, page.total]).toEqual([2, 6]);
});

test('a brief that is gone comes back with its attachments, and the backup stays as it is', async () => {
  const opened = openTestEngine();
  const { engine, libraryFile } = opened;
  const briefId = wanted(await engine.answer('brief.create', { from: 'sample' })).briefId;
  const content = noise(400_000, 3);
  const file = join(dirname(libraryFile), 'tide tables.bin');
  writeFileSync(file, content);
  const { attachment } = wanted(await engine.answer('attachment.add', { briefId, file }));
  const record = { ...makeAttachment('at1', 'a0'), ...attachment };
  const attach = { call: { name: 'attachment.add', args: { record } }, label: 'Attach', at };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [attach] }));
  const before = wanted(await engine.answer('brief.open', { briefId })).brief;
  const id = await makeBackup(opened);
  const backup = backupFile(libraryFile, id);
  const hash = sha256Of(readFileSync(backup));
  wanted(await engine.answer('library.trash', { briefIds: [briefId] }));
  wanted(await engine.answer('library.erase', { briefIds: null }));
  const taken = wanted(await engine.answer('backup.takeBrief', { id, briefId }));
  expect(taken).toMatchObject({ outcome: 'added', title: before.title });
  // An id that was erased is not used again, so that a salvage cannot mistake the one for the other.
  expect(taken.briefId).not.toBe(briefId);
  const back = wanted(await engine.answer('brief.open', { briefId: taken.briefId })).brief;
  expect({ ...back, id: briefId }).toEqual(before);
  const { attachments } = wanted(await engine.answer('attachment.list', { briefId: taken.briefId }));
  const found = attachments.map(({ sha256 }) => sha256);
  expect(found).toContain(sha256Of(content));
  expect(found.toSorted()).toEqual(
    Object.values(before.attachments)
      .map(({ sha256 }) => sha256)
      .toSorted(),
  );
  expect(sha256Of(readFileSync(backup))).toBe(hash);
});

test('a brief that was changed since is added beside the one of the library, as it was', async () => {
  const opened = openTestEngine();
  const { engine } = opened;
  const briefId = await newBrief(opened, 'Avocet');
  const id = await makeBackup(opened);
  await retitle(opened, briefId, 'Avocet, changed');
  const taken = wanted(await engine.answer('backup.takeBrief', { id, briefId }));
  expect(taken).toMatchObject({ outcome: 'beside', title: 'Avocet' });
  expect([await titleOf(opened, briefId), await titleOf(opened, taken.briefId)]).toEqual([
    'Avocet, changed',
    'Avocet',
  ]);
});

test('an import that was edited since comes back as it was imported', async () => {
  const opened = openTestEngine();
  const { engine } = opened;
  const text = 'Ferry Traffic at Norvik\n\nBottom line\n\nFerries run late.\n';
  const { imported } = wanted(await engine.answer('import.text', { text, html: null, name: 'Ferries' }));
  const briefId = imported[0]?.briefId;
  if (!briefId) throw new Error('Nothing was imported.');
  const before = await titleOf(opened, briefId);
  const id = await makeBackup(opened);
  await retitle(opened, briefId, 'Rewritten');
  const taken = wanted(await engine.answer('backup.takeBrief', { id, briefId }));
  expect(taken.outcome).toBe('beside');
  expect(await titleOf(opened, taken.briefId)).toBe(before);
});

test('what the library has as it was is not doubled, and leaves the trash', async () => {
  const opened = openTestEngine();
  const { engine } = opened;
  const [kept, trashed] = [await newBrief(opened, 'Avocet'), await newBrief(opened, 'Bittern')] as const;
  const id = await makeBackup(opened);
  wanted(await engine.answer('library.trash', { briefIds: [trashed] }));
  const take = async (briefId: BriefId) => wanted(await engine.answer('backup.takeBrief', { id, briefId }));
  expect(await take(kept)).toEqual({ briefId: kept, title: 'Avocet', outcome: 'known' });
  expect(await take(trashed)).toEqual({ briefId: trashed, title: 'Bittern', outcome: 'restored' });
  expect(wanted(await engine.answer('library.facets', {}))).toMatchObject({ total: 2, trash: 0 });
});

test.each([1, 2, 3, 4])('a backup of stored form %i gives its briefs, too', async (form) => {
  const opened = openTestEngine();
  const id = '000007-2026-03-01T08-00-00-000Z-daily';
  mkdirSync(backupFolder(opened.libraryFile), { recursive: true });
  copyFileSync(storedPath(form, 'library', 'closed.db'), backupFile(opened.libraryFile, id));
  const request = { id, query: '', offset: 0, limit: 50 };
  const { briefs } = wanted(await opened.engine.answer('backup.briefs', request));
  expect(briefs.length).toBeGreaterThan(5);
  const [brief] = briefs;
  if (!brief) throw new Error('The backup has no brief.');
  const taken = wanted(await opened.engine.answer('backup.takeBrief', { id, briefId: brief.briefId }));
  expect(taken).toEqual({ briefId: brief.briefId, title: brief.title, outcome: 'added' });
});

test('a backup that is gone, is damaged or lacks the brief is told of, and nothing changes', async () => {
  const opened = openTestEngine();
  const { engine, libraryFile } = opened;
  const briefId = await newBrief(opened, 'Avocet');
  const id = await makeBackup(opened);
  const later = await newBrief(opened, 'Later');
  expect(await engine.answer('backup.takeBrief', { id, briefId: later })).toMatchObject({
    error: { code: 'brief-not-found' },
  });
  const missing = { id: '000009-2026-03-01T08-00-00-000Z-daily', briefId };
  expect(await engine.answer('backup.takeBrief', missing)).toMatchObject({
    error: { code: 'file-not-found' },
  });
  const file = backupFile(libraryFile, id);
  overwritePage(file, rootPage(file, 'briefs'));
  const request = { id, query: '', offset: 0, limit: 5 };
  expect(await engine.answer('backup.briefs', request)).toMatchObject({ error: { code: 'file-damaged' } });
  expect(wanted(await engine.answer('library.facets', {})).total).toBe(2);
});
