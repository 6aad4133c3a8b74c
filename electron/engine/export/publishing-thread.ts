import { type PastParts, pastBrief } from '#engine/library/past-brief.ts';
import { answerJobs } from '#engine/thread-jobs.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { ExportChoice } from '#shared/ipc/contract.ts';
import { buildPublication } from '#shared/publication/build.ts';
import { type Copied, copied } from '#shared/publication/copied.ts';
import type { PrintChoice } from '#shared/publication/print-choice.ts';
import { type Result, success } from '#shared/result.ts';
import { labelFindings } from './label-findings.ts';
import { setPreview } from './preview.ts';
import type { PreviewPicture } from './preview-picture.ts';
import { type ExportOptions, type RenderedExport, renderExport } from './write-export.ts';

/* The thread in which files and pages of briefs are made; `publisher.ts` starts and ends it. */

/** A file or the pages to be made of a brief. */
export type PublishingJob =
  | {
      readonly kind: 'file';
      readonly brief: Brief;
      readonly choice: Pick<ExportChoice, 'format' | 'pdfStandard'>;
      readonly options: ExportOptions;
    }
  | {
      readonly kind: 'pages';
      readonly brief: Brief;
      readonly date: string;
      readonly print: PrintChoice;
    }
  | { readonly kind: 'copy'; readonly brief: Brief; readonly options: Parameters<typeof copied>[1] }
  /** A brief as it was, to be made of its changes. */
  | { readonly kind: 'past'; readonly parts: PastParts };

export type PublishingAnswer =
  | { readonly kind: 'file'; readonly made: Result<RenderedExport> }
  | { readonly kind: 'pages'; readonly made: Result<PreviewPicture> }
  | { readonly kind: 'copy'; readonly made: Result<Copied> }
  | { readonly kind: 'past'; readonly made: Result<Brief> };

async function answerOf(job: PublishingJob): Promise<PublishingAnswer> {
  if (job.kind === 'file')
    return { kind: 'file', made: await renderExport(job.brief, job.choice, job.options) };
  if (job.kind === 'copy') return { kind: 'copy', made: success(copied(job.brief, job.options)) };
  if (job.kind === 'past') return { kind: 'past', made: pastBrief(job.parts) };
  const pages = await setPreview(buildPublication(job.brief, { date: job.date, print: job.print }));
  if (!pages.ok) return { kind: 'pages', made: pages };
  const findings = [...pages.value.findings, ...labelFindings(job.brief)];
  return { kind: 'pages', made: success({ ...pages.value, findings }) };
}

/** Bytes are handed over, not copied: a file may have 200 MB of them. */
function handedOver(answer: PublishingAnswer): ArrayBuffer[] {
  if (!answer.made.ok || answer.kind === 'past' || answer.kind === 'copy') return [];
  const { buffer } = answer.kind === 'file' ? answer.made.value.bytes : answer.made.value.svg;
  return buffer instanceof ArrayBuffer ? [buffer] : [];
}

answerJobs(answerOf, handedOver);
