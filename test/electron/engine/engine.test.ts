import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '#engine/engine.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import type { EngineEvent } from '#engine/requests.ts';
import { authored } from '#shared/brief/people.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { failure } from '#shared/result.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { openTestEngine, until, wanted } from './engine-fixture.ts';
import { overwritePage, rootPage } from './library/damage/damaged-files.ts';

const listAll = { query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 50 } as const;
const at = '2026-03-01T08:00:00Z';

/** What is told to those who show the library, besides what those hear who have the brief open. */
function aboutTheLibrary(events: readonly EngineEvent[]): EngineEvent[] {
  return events.filter(({ name }) => name !== 'brief.changed');
}

describe('the engine', () => {
  test('tells which briefs changed, after a pause in typing and not at every key', async () => {
    const { engine, events } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    await until(() => events.length >= 2);
    events.length = 0;
    for (let seq = 0; seq < 5; seq += 1) {
      const call = { name: 'head.change', args: { fields: { title: `Title ${seq}` } } };
      wanted(
        await engine.answer('brief.apply', { briefId, baseSeq: seq, changes: [{ call, label: 'x', at }] }),
      );
    }
    await until(() => aboutTheLibrary(events).length > 0);
    expect(aboutTheLibrary(events)).toEqual([{ name: 'library.changed', event: { briefIds: [briefId] } }]);
  });

  test('tells of a change that a list showed before the pause: another list does not know of it', async () => {
    const { engine, events } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    await until(() => events.length >= 2);
    events.length = 0;
    const call = { name: 'head.change', args: { fields: { title: 'Shown at once' } } };
    wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [{ call, label: 'x', at }] }));
    expect(wanted(await engine.answer('library.list', listAll)).rows[0]?.title).toBe('Shown at once');
    expect(aboutTheLibrary(events)).toEqual([]);
    await until(() => aboutTheLibrary(events).length > 0);
    expect(aboutTheLibrary(events)).toEqual([{ name: 'library.changed', event: { briefIds: [briefId] } }]);
  });

  test('opens a brief of the trash to be read, and to be written in once it is restored', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    const readOnly = async () => wanted(await engine.answer('brief.open', { briefId })).readOnly;
    expect(await readOnly()).toBeNull();
    wanted(await engine.answer('library.trash', { briefIds: [briefId] }));
    expect(await readOnly()).toMatch(/in the trash\. Restore it/);
    wanted(await engine.answer('library.restore', { briefIds: [briefId] }));
    expect(await readOnly()).toBeNull();
  });

  test('gives a new brief what the user set for all', async () => {
    const { engine } = openTestEngine();
    wanted(
      await engine.answer('settings.change', {
        author: 'R. Okafor',
        organisation: 'Tarn Desk',
        language: 'en-US',
      }),
    );
    for (const from of ['blank', 'template'] as const) {
      const { briefId } = wanted(await engine.answer('brief.create', { from }));
      const { brief } = wanted(await engine.answer('brief.open', { briefId }));
      expect(brief).toMatchObject({
        ...authored(['R. Okafor']),
        organisation: 'Tarn Desk',
        language: 'en-US',
      });
    }
  });
});

test('the sample comes with the texts that were captured for it', async () => {
  const { engine } = openTestEngine();
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
  const { brief } = wanted(await engine.answer('brief.open', { briefId }));
  const quoting = Object.values(brief.evidence).filter(({ captureId }) => captureId !== null);
  expect(quoting).toHaveLength(3);
  for (const { captureId, passage, quotation } of quoting) {
    const attachment = captureId && brief.captures[captureId]?.textAttachmentId;
    const { sha256 = '' } = (attachment && brief.attachments[attachment]) || {};
    const { text } = wanted(await engine.answer('capture.read', { briefId, sha256 }));
    expect(text.slice(passage?.from, passage?.to)).toBe(quotation);
    expect(await engine.answer('capture.check', { briefId, sha256s: [sha256] })).toMatchObject({ ok: true });
  }
});

describe('exports', () => {
  test('write the brief as it is on disk and replace nothing without leave', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
    const call = { name: 'head.change', args: { fields: { title: 'A title of its own' } } };
    wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [{ call, label: 'x', at }] }));
    const file = join(temporaryFolder(), 'out.md');
    const choice = { format: 'md', templateId: null, pdfStandard: 'ua-1' } as const;
    wanted(await engine.answer('export.write', { briefId, choice, file, mayReplace: false }));
    expect(readFileSync(file, 'utf8')).toContain('A title of its own');
    const again = await engine.answer('export.write', { briefId, choice, file, mayReplace: false });
    expect(again).toMatchObject({ ok: false, error: { code: 'file-exists' } });
    const gone = await engine.answer('export.write', { briefId: 'nowhere', choice, file, mayReplace: true });
    expect(gone).toMatchObject({ ok: false, error: { code: 'brief-not-found' } });
  });
});

describe('backups', () => {
  test('are made while the library is written', async () => {
    const { engine, libraryFile } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
    const backup = engine.answer('backup.make', {});
    const call = { name: 'head.change', args: { fields: { title: 'Meanwhile' } } };
    wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [{ call, label: 'x', at }] }));
    const made = wanted(await backup);
    expect(wanted(await engine.answer('engine.info', {}))).toEqual({
      startNotices: [],
      lastBackup: made.at,
      libraryFile,
      placeProblem: null,
    });
  });

  test('show how far they are: by the bytes that are written, then that they are read back', async () => {
    const { engine, events } = openTestEngine();
    wanted(await engine.answer('brief.create', { from: 'sample' }));
    wanted(await engine.answer('backup.make', {}));
    const told = events.flatMap((event) => (event.name === 'job.progress' ? [event.event] : []));
    expect(told).toMatchObject([
      { label: 'Making a backup, in MB', done: 0, total: 1, isFinished: false },
      { label: 'Making a backup, in MB', isFinished: true },
      { label: 'Checking the backup', total: null, isFinished: false },
      { label: 'Checking the backup', total: null, isFinished: true },
    ]);
  });

  test('that meet damage nobody has read yet have the library repaired', async () => {
    const { engine, events, libraryFile } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
    overwritePage(libraryFile, rootPage(libraryFile, 'dictionary_words'));
    const made = await engine.answer('backup.make', {});
    expect(made).toMatchObject({ ok: false, error: { code: 'library-is-damaged' } });
    expect(events.map((event) => event.name)).toContain('engine.reopened');
    wanted(await engine.answer('backup.make', {}));
    expect(wanted(await engine.answer('brief.open', { briefId })).readOnly).toBeNull();
    const info = wanted(await engine.answer('engine.info', {}));
    expect(info.startNotices).toEqual([expect.stringContaining('was damaged')]);
  });

  test('that are restored open everything anew and keep a backup of what was there', async () => {
    const { engine, events } = openTestEngine();
    const first = wanted(await engine.answer('brief.create', { from: 'sample' }));
    const made = wanted(await engine.answer('backup.make', {}));
    wanted(await engine.answer('brief.create', { from: 'blank' }));
    wanted(await engine.answer('backup.restore', { id: made.id }));
    expect(events.map((event) => event.name)).toContain('engine.reopened');
    const rows = wanted(await engine.answer('library.list', listAll)).rows;
    expect(rows.map((row) => row.id)).toEqual([first.briefId]);
    expect(wanted(await engine.answer('backup.list', {})).backups).toHaveLength(2);
  });
});

test('a backup is not restored where what is there could not be backed up before', async () => {
  const libraryFile = join(temporaryFolder(), 'library.db');
  const full = failure('disk-full', 'The disk is full.');
  const engine = wanted(openEngine({ libraryFile, emit: () => {}, backUp: async () => full }));
  const backup = wanted(makeBackup(libraryFile, 'asked', at));
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
  expect(await engine.answer('backup.restore', { id: backup.id })).toEqual(full);
  const rows = wanted(await engine.answer('library.list', listAll)).rows;
  expect(rows.map((row) => row.id)).toEqual([briefId]);
  engine.close();
});

describe('a library whose file is gone', () => {
  test('is told of as soon as something is to be saved, and when it is back', async () => {
    const { engine, libraryFile, events } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    rmSync(dirname(libraryFile), { recursive: true });
    const call = { name: 'head.change', args: { fields: { title: 'Norvik' } } };
    const request = { briefId, baseSeq: 0, changes: [{ call, label: 'x', at }] };
    expect(await engine.answer('brief.apply', request)).toMatchObject({ error: { code: 'library-is-gone' } });
    const gone = {
      name: 'library.place',
      event: { problem: expect.stringContaining('deleted, moved or replaced') },
    };
    expect(events).toContainEqual(gone);
    wanted(await engine.answer('library.writeAgain', { file: null }));
    expect(events).toContainEqual({ name: 'library.place', event: { problem: null } });
    expect(wanted(await engine.answer('brief.apply', request)).seq).toBe(1);
  });

  test('is noticed within seconds where nothing is saved', async () => {
    const { libraryFile, events } = openTestEngine();
    rmSync(libraryFile);
    await until(() => events.some((event) => event.name === 'library.place'));
  });
});
