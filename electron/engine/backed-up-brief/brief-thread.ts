import { renderExport } from '#engine/export/write-export.ts';
import { answerJobs } from '#engine/thread-jobs.ts';
import { type Result, success } from '#shared/result.ts';
import { renderStoredBrief } from '../export/render-stored-brief.ts';
import { openLibraryReader } from '../library/library-reader.ts';

/* The thread in which a brief of a backup is read; `read-brief.ts` starts and ends it. */

/** One brief of one backup; `now` is an ISO moment. */
export interface BackedUpBriefJob {
  readonly path: string;
  readonly briefId: string;
  readonly now: string;
}

/** The brief as a `.brief` file, with its attachments and all else that is kept of it except its history. */
async function briefFileOf({
  path,
  briefId,
  now,
}: BackedUpBriefJob): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const reader = openLibraryReader(path, now);
  if (!reader.ok) return reader;
  try {
    const choice = { format: 'brief', pdfStandard: 'ua-1' } as const;
    // The brief keeps what it says of where it comes from: this file is no other copy of it.
    const source = { briefs: reader.value.briefs, contents: reader.value.contents };
    const rendered = await renderStoredBrief(source, briefId, choice, { date: now }, renderExport);
    return rendered.ok ? success(new Uint8Array(rendered.value.bytes)) : rendered;
  } finally {
    reader.value.close();
  }
}

answerJobs(briefFileOf, (file) => (file.ok ? [file.value.buffer] : []));
