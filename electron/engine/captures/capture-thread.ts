import type { NamedBytes } from '#engine/import/import-file.ts';
import { answerJobs } from '#engine/thread-jobs.ts';
import type { Result } from '#shared/result.ts';
import { type ReadCapture, readCapture } from './read-capture.ts';

/* The thread in which files are read for captures, one after the other; `guarded-capture.ts` starts and ends it. */

/** One file to read. */
export interface CaptureJob {
  readonly file: string | NamedBytes;
  /** The bytes are those of a text that was pasted, whatever they look like. */
  readonly isPlainText: boolean;
}

/** The bytes are handed over, not copied: the thread that gets them saves. */
function handedOver(result: Result<ReadCapture>): ArrayBuffer[] {
  if (!result.ok) return [];
  const { file, text } = result.value;
  return [file.bytes.buffer, ...(text ? [text.bytes.buffer] : [])];
}

answerJobs(({ file, isPlainText }: CaptureJob) => readCapture(file, isPlainText), handedOver);
