import { describe, expect, it, vi } from 'vitest';

// The store reaches for the program's side of the window when it is loaded.
vi.stubGlobal('window', { workbench: {} });
const { jobsAfter } = await import('#renderer/features/jobs/job-store.ts');

const begun = { jobId: 'one', label: 'Importing', done: 0, total: 12, isFinished: false };

describe('the long work that goes on', () => {
  it('grows by a job that begins and keeps the others in order', () => {
    const jobs = jobsAfter(jobsAfter([], begun), { ...begun, jobId: 'two', label: 'Exporting' });
    expect(jobs.map((job) => job.jobId)).toEqual(['one', 'two']);
  });

  it('follows how far a job is, and remembers that it was asked to stop', () => {
    const [job] = jobsAfter([], begun);
    if (!job) throw new Error('no job');
    const [next] = jobsAfter([{ ...job, isCancelling: true }], { ...begun, done: 5 });
    expect(next).toMatchObject({ jobId: 'one', done: 5, total: 12, isCancelling: true });
  });

  it('loses a job that is over', () => {
    expect(jobsAfter(jobsAfter([], begun), { ...begun, done: 12, isFinished: true })).toEqual([]);
  });
});
