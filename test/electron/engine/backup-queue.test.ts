import { expect, test } from 'vitest';
import { BackupQueue } from '#engine/backup-queue.ts';
import type { Backup } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { openTestLibrary } from './library/library-fixture.ts';

const backup = (id: string): Backup => ({ id, at: '2026-03-01T08:00:00.000Z', bytes: 1, reason: 'asked' });

test('backups are made one after the other, so that none still reads a file while a restore replaces it', async () => {
  const library = openTestLibrary();
  const begun: ((result: Result<Backup>) => void)[] = [];
  const queue = new BackupQueue(library, () => new Promise((resolve) => begun.push(resolve)));
  const first = queue.next('asked');
  const second = queue.next('daily');
  await Promise.resolve();
  await new Promise(setImmediate);
  expect(begun).toHaveLength(1);
  begun[0]?.(success(backup('first')));
  expect(await first).toEqual(success(backup('first')));
  await new Promise(setImmediate);
  expect(begun).toHaveLength(2);
  begun[1]?.(success(backup('second')));
  expect(await second).toEqual(success(backup('second')));
});

test('one that fails, or meets a bug, does not hold up the next', async () => {
  const library = openTestLibrary();
  const answers = [
    () => Promise.reject(new Error('a bug')),
    async () => failure('disk-full', 'The disk is full.'),
    async () => success(backup('third')),
  ];
  const queue = new BackupQueue(
    library,
    () => (answers.shift() ?? answers[0])?.() as Promise<Result<Backup>>,
  );
  await expect(queue.next('asked')).rejects.toThrow('a bug');
  expect(await queue.next('asked')).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await queue.next('asked')).toEqual(success(backup('third')));
});
