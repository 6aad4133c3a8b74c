import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hearFromFirst, offerToEndFirst, type StartingApp } from '../../../electron/main/first-start.ts';
import { answerSecondStart } from '../../../electron/main/second-start.ts';

let folder = '';
const processes: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'first-start-'));
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const child of processes.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A second start: what it sends goes to the first one, which has the lock as long as it says. */
function secondStart(first: { hears?: (message: unknown) => void; hasLock?: () => boolean }) {
  const sent: unknown[] = [];
  const app: StartingApp = {
    getPath: () => folder,
    setPath: () => {},
    whenReady: async () => {},
    requestSingleInstanceLock: (message) => {
      sent.push(message);
      if (first.hasLock?.() === false) return true;
      first.hears?.(message);
      return false;
    },
  };
  return { app, sent };
}

/** A process that is marked as the program, and does nothing. */
async function runningProgram(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)']);
  processes.push(child);
  await once(child.stdout, 'data');
  const began = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  writeFileSync(path.join(folder, 'running.json'), JSON.stringify({ pid: child.pid, began }));
  return child;
}

const isGone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

describe('a second start', () => {
  test('leaves where the first one answers, and leaves no question behind', async () => {
    const { app, sent } = secondStart({
      hears: (message) => setTimeout(() => answerSecondStart(message, folder), 50),
    });
    expect(await hearFromFirst(app, 5_000)).toBe('answered');
    expect(sent).toEqual([{ files: [], question: expect.any(String) }]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('hears nothing from one that is stuck', async () => {
    expect(await hearFromFirst(secondStart({}).app, 300)).toBe('silent');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is answered by no message that names another file', async () => {
    writeFileSync(path.join(folder, 'library.db'), 'kept');
    for (const question of ['../library.db', 'library.db', 'x/../library.db', '/../library.db', '', 7])
      answerSecondStart({ files: [], question }, folder);
    expect(readdirSync(folder)).toEqual(['library.db']);
  });

  test('takes the place of one that has ended just now', async () => {
    expect(await hearFromFirst(secondStart({ hasLock: () => false }).app, 300)).toBe('is-first');
  });

  test.runIf(process.platform === 'linux')('takes the place of one that ends while it waits', async () => {
    const first = await runningProgram();
    setTimeout(() => first.kill('SIGKILL'), 200);
    const { app } = secondStart({ hasLock: () => !isGone(first) });
    expect(await hearFromFirst(app, 5_000)).toBe('is-first');
  });
});

describe.runIf(process.platform === 'linux')('a first start that does not answer', () => {
  const dialogs = (wanted: boolean) => {
    const told: string[] = [];
    const tellProblem = async (_window: unknown, message: string) => void told.push(message);
    return { told, askToEndFirst: async () => wanted, tellProblem };
  };

  test('is ended where the user wants it, and this one starts', async () => {
    const first = await runningProgram();
    const { app } = secondStart({ hasLock: () => !isGone(first) });
    expect(await offerToEndFirst(app, dialogs(true))).toBe(true);
    expect(first.signalCode).toBe('SIGKILL');
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('does not answer'));
  });

  test('is left alone where the user does not', async () => {
    const first = await runningProgram();
    expect(await offerToEndFirst(secondStart({}).app, dialogs(false))).toBe(false);
    expect(isGone(first)).toBe(false);
  });

  test('is told of where nobody knows which process it is', async () => {
    const asked = dialogs(true);
    expect(await offerToEndFirst(secondStart({}).app, asked)).toBe(false);
    expect(asked.told).toEqual(['Briefwright is running already, but does not answer.']);
  });
});
