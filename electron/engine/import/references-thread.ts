import { readFileLimited } from '#engine/files/read-file.ts';
import { answerJobs } from '#engine/thread-jobs.ts';
import { readReferences } from '#shared/readers/references/read-references.ts';
import type { ReferenceReading } from '#shared/readers/references/reference.ts';
import { failure, type Result } from '#shared/result.ts';
import { decodeText } from './decode-text.ts';

/* The thread in which foreign lists of references are read; `guarded-references.ts` starts and ends it. */

/** A list of references: its text, or the file it is in. */
export type ReferencesJob = { readonly text: string } | { readonly file: string };

const largestFile = 20_000_000;

async function readJob(job: ReferencesJob): Promise<Result<ReferenceReading>> {
  if ('text' in job) return readReferences(job.text);
  const read = await readFileLimited(job.file, largestFile);
  if (!read.ok) return read;
  const decoded = decodeText(read.value);
  if (decoded !== null) return readReferences(decoded.text);
  return failure(
    'file-not-recognised',
    'The file holds no text, so no references can be read from it. Export them as BibTeX, RIS or CSL-JSON from the program it belongs to.',
  );
}

answerJobs(readJob);
