import { answerJobs } from '../thread-jobs.ts';
import { copyBackup } from './copy-backup.ts';

/* The thread in which a backup is copied to another disk, which may be slow; `keep-copies.ts` starts and ends it. */

answerJobs(copyBackup);
