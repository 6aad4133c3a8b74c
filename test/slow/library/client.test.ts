import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startEngine } from '#engine/client.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { startThread, until, wanted, workerUrl } from './engine-thread.ts';

const listAll = { query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 50 } as const;

/** A worker that is the real one but ends by an error when a word of the user's dictionary says so. */
function fragileWorker(): URL {
  const file = join(temporaryFolder(), 'worker.ts');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', (message) => {
      if (message.request?.word === 'fall') throw new Error('fallen');
    });
    await import(${JSON.stringify(workerUrl.href)});`,
  );
  return pathToFileURL(file);
}

const startFragile = () => startThread(fragileWorker());

describe('the client', () => {
  test('fails as the library does where it cannot be opened', async () => {
    const { libraryFile } = await startThread();
    const second = await startEngine({ libraryFile, workerUrl, onEvent: () => undefined });
    expect(second).toMatchObject({ ok: false, error: { code: 'library-is-locked' } });
  });

  test('answers every call before it closes, and none after', async () => {
    const { engine } = await startThread();
    const calls = Array.from({ length: 20 }, () => engine.call('brief.create', { from: 'blank' }));
    const closed = engine.close();
    for (const answer of await Promise.all(calls)) expect(answer.ok).toBe(true);
    await closed;
    expect(await engine.call('settings.get', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await engine.close();
  });

  test('starts a fallen thread once more, fails what was not answered, and keeps what was', async () => {
    const { engine, events } = await startFragile();
    const { briefId } = wanted(await engine.call('brief.create', { from: 'blank' }));
    const fatal = engine.call('dictionary.add', { word: 'fall' });
    const behind = engine.call('settings.get', {});
    expect(await fatal).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(await behind).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    const rows = wanted(await engine.call('library.list', listAll)).rows;
    expect(rows.map((row) => row.id)).toEqual([briefId]);
    await until(() => events.some((event) => event.name === 'engine.reopened'));
  });

  test('gives up a thread that falls again at once, and says so', async () => {
    const { engine, events } = await startFragile();
    await engine.call('dictionary.add', { word: 'fall' });
    await engine.call('dictionary.add', { word: 'fall' });
    await until(() => events.some((event) => event.name === 'engine.stopped'));
    const refused = await engine.call('settings.get', {});
    expect(refused).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('stopped twice') },
    });
    await engine.close();
  });

  test('makes a backup in a thread of its own while edits go on being saved', async () => {
    const { engine, events } = await startThread();
    const { briefId } = wanted(await engine.call('brief.create', { from: 'sample' }));
    const backup = engine.call('backup.make', {});
    for (let seq = 0; seq < 20; seq += 1) {
      const call = { name: 'head.change', args: { fields: { title: `Title ${seq}` } } };
      const changes = [{ call, label: 'Change title', at: '2026-03-01T08:00:00Z' }];
      wanted(await engine.call('brief.apply', { briefId, baseSeq: seq, changes }));
    }
    const made = wanted(await backup);
    expect(wanted(await engine.call('backup.list', {})).backups).toEqual([made]);
    expect(wanted(await engine.call('brief.open', { briefId })).seq).toBe(20);
    const told = events.flatMap((event) => (event.name === 'job.progress' ? [event.event.label] : []));
    expect([...new Set(told)]).toEqual(['Making a backup, in MB', 'Checking the backup']);
  });
});
