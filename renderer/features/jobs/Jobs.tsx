import { useEffect } from 'react';
import { ProgressBar } from '../../ui/ProgressBar/ProgressBar.tsx';
import styles from './Jobs.module.css';
import { cancelJob, followJobs, type Job, useJobs } from './job-store.ts';

function labelOf({ label, done, total, isCancelling }: Job): string {
  if (isCancelling) return `${label}: stopping after this one`;
  return total === null ? label : `${label}: ${done.toLocaleString()} of ${total.toLocaleString()}`;
}

/** Long work in progress, at the lower left, each with a button to stop it. */
export function Jobs() {
  const going = useJobs((state) => state.jobs);
  useEffect(() => followJobs(), []);
  const jobs = going.filter((job) => job.isShown);
  if (jobs.length === 0) return null;
  return (
    <section className={styles.place} aria-label="Work in progress">
      {jobs.map((job) => (
        <div key={job.jobId} className={styles.job}>
          <ProgressBar
            label={labelOf(job)}
            value={job.total === null || job.total === 0 ? null : job.done / job.total}
            {...(!job.isCancelling && { onCancel: () => void cancelJob(job.jobId) })}
          />
        </div>
      ))}
    </section>
  );
}
