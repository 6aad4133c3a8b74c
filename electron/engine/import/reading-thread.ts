import { parentPort, workerData } from 'node:worker_threads';
import { type BriefFile, readBriefFile } from '#engine/brief-file/read.ts';
import { newId } from '#shared/brief/ids.ts';
import type { Result } from '#shared/result.ts';
import type { GuardedOptions } from './guarded.ts';
import { type ImportedFile, importFile, type NamedBytes } from './import-file.ts';

/* The thread in which foreign files are read; `guarded.ts` starts it for one job and ends it. */

/** One file to read. */
export type GuardedJob =
  | { readonly kind: 'brief-file'; readonly bytes: Uint8Array }
  | { readonly kind: 'import'; readonly file: string | NamedBytes; readonly options: GuardedOptions };

/** What the thread tells: that it has started, then its answer. */
export type GuardedMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'brief-file'; readonly result: Result<BriefFile> }
  | { readonly kind: 'import'; readonly result: Result<ImportedFile> };

async function answer(job: GuardedJob): Promise<GuardedMessage> {
  if (job.kind === 'brief-file') return { kind: job.kind, result: await readBriefFile(job.bytes) };
  return { kind: job.kind, result: await importFile(job.file, { ...job.options, newId }) };
}

const job: GuardedJob = workerData;
parentPort?.postMessage({ kind: 'ready' } satisfies GuardedMessage);
parentPort?.postMessage(await answer(job));
