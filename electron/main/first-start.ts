import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { App } from 'electron';
import type { Dialogs } from './dialogs.ts';
import { questionFile, readRunningMark } from './running-mark.ts';

/* The first start as seen by a second one: it answers, ends, or does neither. */

/** A program that is quitting has ended within this time, and one that starts listens by then. */
const answerPatienceMs = 10_000;
/** How long it may take until a forced end can be seen. */
const endPatienceMs = 5_000;
const lookEveryMs = 100;

/** What a second start needs of Electron's `app`. */
export type StartingApp = Pick<App, 'getPath' | 'requestSingleInstanceLock' | 'setPath' | 'whenReady'>;

/** The result of asking the first start: it answered, this start is now the first one, or nothing was heard. */
export type Heard = 'answered' | 'is-first' | 'silent';

/**
 * Asks the running program whether it listens. If the question cannot be put on the disk, it counts as answered, since
 * no answer could be heard.
 */
export async function hearFromFirst(app: StartingApp, patienceMs = answerPatienceMs): Promise<Heard> {
  const dataFolder = app.getPath('userData');
  const question = randomUUID();
  const file = questionFile(dataFolder, question);
  try {
    writeFileSync(file, '', { flag: 'wx' });
  } catch {
    return 'answered';
  }
  try {
    if (app.requestSingleInstanceLock({ files: [], question })) return 'is-first';
    const deadline = Date.now() + patienceMs;
    while (Date.now() < deadline) {
      await wait(lookEveryMs);
      if (!existsSync(file)) return 'answered';
      if (isFirstGone(app)) return 'is-first';
    }
    return 'silent';
  } finally {
    rmSync(file, { force: true });
  }
}

/** True if the first start has ended and this one has taken its place. */
function isFirstGone(app: StartingApp): boolean {
  const first = readRunningMark(app.getPath('userData'));
  return first !== null && !first.isAlive() && app.requestSingleInstanceLock({ files: [] });
}

/**
 * Gives this start files of its own for what Chromium keeps, since the first one holds those of the program. Must be
 * called before Electron is ready.
 */
export function takeOwnSession(app: StartingApp): void {
  const folder = mkdtempSync(path.join(app.getPath('temp'), 'briefwright-session-'));
  app.setPath('sessionData', folder);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
}

/** Says that the first start does not answer and offers to end it. True if this start is now the first. */
export async function offerToEndFirst(
  app: StartingApp,
  dialogs: Pick<Dialogs, 'askToEndFirst' | 'tellProblem'>,
): Promise<boolean> {
  console.error('[briefwright] Briefwright is running already, but does not answer.');
  await app.whenReady();
  const first = readRunningMark(app.getPath('userData'));
  if (first === null) {
    await dialogs.tellProblem(
      null,
      'Briefwright is running already, but does not answer.',
      'It may be stuck, so no window can be shown. End it in the list of running programs of your system, and start Briefwright again.',
    );
    return false;
  }
  if (!(await dialogs.askToEndFirst())) return false;
  if (first.isAlive()) process.kill(first.pid, 'SIGKILL');
  const deadline = Date.now() + endPatienceMs;
  while (first.isAlive() && Date.now() < deadline) await wait(lookEveryMs);
  return app.requestSingleInstanceLock({ files: [] });
}
