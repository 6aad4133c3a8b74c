import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OtherPart } from '#engine/brief-file/format.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { NewerBrief } from '#shared/readers/reading.ts';
import type { Result } from '#shared/result.ts';
import type { RenderedExport } from './write-export.ts';

/** What the thread is asked: once, and then it ends. */
export interface BriefFileRequest {
  readonly brief: Brief;
  /** ISO moment that stands for "now" in the file. */
  readonly date: string;
  readonly otherParts: readonly OtherPart[];
  /** The JSON of a brief of a later form, written in place of it. */
  readonly newer?: NewerBrief;
}

/** The compiled file where the program is built, its source where it runs from source. */
function threadFile(): string {
  const source = path.join(import.meta.dirname, 'brief-file-thread.ts');
  return existsSync(source) ? source : path.join(import.meta.dirname, 'brief-file-thread.js');
}

/**
 * Makes a `.brief` file of a brief and other parts as `renderExport` does, in a thread of its own: to pack 200 MB takes
 * seconds, and saving must not wait for it. The bytes of the parts are handed over; whoever gave them has them no more.
 * Rejects where the thread ends by a fault.
 */
export function renderBriefFileInThread(request: BriefFileRequest): Promise<Result<RenderedExport>> {
  const worker = new Worker(threadFile(), { name: 'brief file' });
  return new Promise<Result<RenderedExport>>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () =>
      reject(new Error('The thread that packs brief files ended without an answer.')),
    );
    worker.postMessage(request, [...new Set(request.otherParts.map((part) => part.bytes.buffer))]);
  }).finally(() => worker.terminate());
}
