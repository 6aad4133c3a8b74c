/* Stops a program that strace watches at one of its system calls, to do something at just that moment. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The calls a run made on its folder: `pwrite64/12`, the name and which one of its thread. */
export function callsOn(folder: string, log: string): string[] {
  const counts = new Map<string, number>();
  return readFileSync(log, 'latin1')
    .split('\n')
    .flatMap((line) => {
      const [, thread = '', call = ''] = /^(\d+) +(\w+)\(/.exec(line) ?? [];
      const when = (counts.get(`${thread} ${call}`) ?? 0) + 1;
      counts.set(`${thread} ${call}`, when);
      return call !== '' && line.includes(folder) ? [`${call}/${when}`] : [];
    });
}

/** The option of strace that stops a program right behind a call of `callsOn`. */
export function stopAt(moment: string): readonly string[] {
  const [call, when] = moment.split('/');
  return ['-e', `inject=${call}:signal=STOP:when=${when}`];
}

const stopped = /^(\d+) +--- stopped by SIGSTOP/m;

/** Waits until the program stands still, and gives its process; null where it ended without. */
export async function whenStopped(log: string, hasEnded: () => boolean): Promise<number | null> {
  for (;;) {
    const isOver = hasEnded();
    const [, found] = (existsSync(log) && stopped.exec(readFileSync(log, 'latin1'))) || [];
    if (found !== undefined) return Number(found);
    if (isOver) return null;
    await wait(5);
  }
}
