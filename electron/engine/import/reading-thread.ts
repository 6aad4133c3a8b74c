import { answerJobs } from '#engine/thread-jobs.ts';
import { newId } from '#shared/brief/ids.ts';
import type { GuardedOptions } from './guarded.ts';
import { importFile, type NamedBytes } from './import-file.ts';
import type { ReadFile } from './imported-file.ts';

/* The thread in which foreign files are read, one after the other; `guarded.ts` starts and ends it. */

/** One file to read. */
export interface ReadingJob {
  readonly file: string | NamedBytes;
  readonly options: GuardedOptions;
}

/** The bytes of parts are handed over, not copied: a file may hold 200 MB of them. */
function handedOver(result: ReadFile): ArrayBuffer[] {
  if (!result.ok) return [];
  const { attachments, otherParts } = result.value;
  return [...attachments, ...otherParts].map((part) => part.bytes.buffer);
}

answerJobs(({ file, options }: ReadingJob) => importFile(file, { ...options, newId }), handedOver);
