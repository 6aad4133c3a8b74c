import { answerJobs } from '#engine/thread-jobs.ts';
import { type ExtractionJob, extractSignals } from './extract.ts';

/* The thread in which texts are looked through for names, dates and claims; `signals.ts` starts and ends it. */

answerJobs(async (job: ExtractionJob) => extractSignals(job));
