import { statSync } from 'node:fs';
import type { Backup } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/result.ts';
import type { EngineContext } from '../engine-context.ts';
import type { ShownWork } from '../jobs.ts';
import type { BackupStep } from '../library/backup-files.ts';

/** How often the growing file is looked at, in milliseconds. */
const lookEveryMs = 250;

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);

/**
 * Makes a backup that was asked for and shows how far it is: first by the size of the growing file, then that it is
 * being read back. It goes on in a thread of its own even if it is no longer shown.
 */
export async function backUpShown({
  jobs,
  backUp,
}: Pick<EngineContext, 'jobs' | 'backUp'>): Promise<Result<Backup>> {
  let shown: ShownWork | null = null;
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    clearInterval(timer);
    shown?.finish();
    shown = null;
  };
  const onStep = (step: BackupStep) => {
    end();
    if (step.kind === 'checking') {
      shown = jobs.show('Checking the backup', null);
      return;
    }
    const work = jobs.show('Making a backup, in MB', megabytes(step.bytes));
    shown = work;
    const look = () => {
      const bytes = statSync(step.file, { throwIfNoEntry: false })?.size ?? 0;
      work.progress(megabytes(Math.min(bytes, step.bytes)));
    };
    timer = setInterval(look, lookEveryMs).unref();
  };
  try {
    return await backUp('asked', onStep);
  } finally {
    end();
  }
}
