import { parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { Backup } from '#shared/ipc/contract.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { openEngine, type RunningEngine } from './engine.ts';
import type { BackUp } from './engine-context.ts';
import { type BackupStep, makeBackup } from './library/backup-files.ts';
import { guarded } from './library/storage-failure.ts';
import { logBug } from './log-bug.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/*
 * The thread that holds the library. It answers one message after the other. A second thread of the same file makes
 * backups, which read the whole library and would keep an edit waiting.
 */

const engineRole = z.strictObject({
  role: z.literal('engine'),
  libraryFile: z.string(),
  mayMake: z.boolean(),
});
const backupRole = z.strictObject({
  role: z.literal('backup'),
  libraryFile: z.string(),
  reason: z.enum(['daily', 'migration', 'asked']),
  now: z.string(),
});
const roles = z.discriminatedUnion('role', [engineRole, backupRole]);

function notDone(): Result<never> {
  return failure(
    'unexpected',
    'An error in the program stopped this, so it was not done. What was saved before is still on disk. Please try again.',
  );
}

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}

async function answer(engine: RunningEngine, message: ToWorker & { kind: 'call' }): Promise<void> {
  let result: Result<unknown>;
  try {
    result = await engine.answer(message.name, message.request as never);
  } catch (error) {
    logBug(message.name, error);
    result = notDone();
  }
  post({ kind: 'answer', id: message.id, result });
}

/** What the thread of a backup tells: how far it is, at last the outcome. */
type FromBackup =
  | { readonly kind: 'step'; readonly step: BackupStep }
  | { readonly kind: 'made'; readonly result: Result<Backup> };

const backUpInThread: BackUp = (reason, now, libraryFile, onStep) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), {
      workerData: { role: 'backup', libraryFile, reason, now },
    });
    worker.on('message', (told: FromBackup) => {
      if (told.kind === 'step') onStep(told.step);
      else resolve(told.result);
    });
    worker.once('error', (error) => {
      logBug('backup', error);
      resolve(notDone());
    });
  });

function runBackup({ libraryFile, reason, now }: z.infer<typeof backupRole>): void {
  const tell = (told: FromBackup) => parentPort?.postMessage(told);
  const onStep = (step: BackupStep) => tell({ kind: 'step', step });
  const result = guarded(libraryFile, () => makeBackup(libraryFile, reason, now, onStep));
  tell({ kind: 'made', result });
}

function runEngine({ libraryFile, mayMake }: z.infer<typeof engineRole>): void {
  const opened = openEngine({
    libraryFile,
    mayMake,
    emit: (event) => post({ kind: 'event', event }),
    backUp: backUpInThread,
  });
  post({ kind: 'opened', result: opened.ok ? success(null) : opened });
  if (!opened.ok) return;
  const engine = opened.value;
  parentPort?.on('message', (message: ToWorker) => {
    if (message.kind === 'call') {
      void answer(engine, message);
      return;
    }
    engine.close();
    post({ kind: 'closed' });
    parentPort?.close();
  });
}

const given = roles.parse(workerData);
if (given.role === 'engine') runEngine(given);
else runBackup(given);
