import { create } from 'zustand';
import type { EventOf } from '#shared/ipc/contract.ts';
import { workbench } from '../../platform/workbench.ts';

/** Long work that is going on. */
export interface Job {
  readonly jobId: string;
  readonly label: string;
  readonly done: number;
  /** Null if nobody knows how much there is to do. */
  readonly total: number | null;
  readonly isCancelling: boolean;
  /** Set once the work has gone on long enough to be shown. */
  readonly isShown: boolean;
}

interface JobsState {
  readonly jobs: readonly Job[];
}

/** The long work of the program in progress. */
export const useJobs = create<JobsState>(() => ({ jobs: [] }));

/** Work that is over sooner than this, in milliseconds, is not shown: it would only flicker. */
const patienceMs = 500;

/** The jobs after one more report about one of them. */
export function jobsAfter(jobs: readonly Job[], event: EventOf<'job.progress'>): readonly Job[] {
  const { jobId, label, done, total, isFinished } = event;
  if (isFinished) return jobs.filter((job) => job.jobId !== jobId);
  const known = jobs.find((job) => job.jobId === jobId);
  const next = {
    ...{ isCancelling: false, isShown: false, ...known },
    ...{ jobId, label, done, total },
  };
  return known ? jobs.map((job) => (job === known ? next : job)) : [...jobs, next];
}

function change(jobId: string, fields: Partial<Job>): void {
  const { jobs } = useJobs.getState();
  useJobs.setState({ jobs: jobs.map((job) => (job.jobId === jobId ? { ...job, ...fields } : job)) });
}

/** Follows the program's long work until the returned function is called. */
export function followJobs(): () => void {
  return workbench.on('job.progress', (event) => {
    const { jobs } = useJobs.getState();
    const isNew = !jobs.some((job) => job.jobId === event.jobId);
    useJobs.setState({ jobs: jobsAfter(jobs, event) });
    if (isNew) window.setTimeout(() => change(event.jobId, { isShown: true }), patienceMs);
  });
}

/** Asks the program to stop a job at its next step. */
export async function cancelJob(jobId: string): Promise<void> {
  change(jobId, { isCancelling: true });
  await workbench.call('job.cancel', { jobId });
}
