import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { findRuntime } from '../../electron/tooling/runtime.ts';
import { DevTools } from './dev-tools.ts';

/** A program and what its window is asked to find out when it can be used. */
export interface WindowStart {
  readonly appFolder: string;
  readonly dataFolder: string;
  /** A JavaScript expression: the moment from which the window can be used (ms since 1970), or 0 while it cannot. */
  readonly usableAt: string;
  /** How long it is left open after that. */
  readonly staysMs?: number;
}

const longestMs = 60_000;
/** The page tells the moment from its own clock: looking more often would only slow it down. */
const lookEveryMs = 50;

const { kind, executable } = await findRuntime();
// Chromium does not sandbox for root; the stand-in knows this of itself.
const forRoot = kind === 'electron' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Starts a program as from the command line, without a test driver in it, and gives the milliseconds from the start of
 * its process until its window can be used. The program is ended again. Throws where it takes longer than a minute.
 */
export async function timeUntilUsable(start: WindowStart): Promise<number> {
  const { appFolder, dataFolder, usableAt, staysMs = 0 } = start;
  const switches = ['--remote-debugging-port=0', `--user-data-dir=${dataFolder}`];
  const started = Date.now();
  const child = spawn(executable, [...forRoot, ...switches, appFolder], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const tools = await DevTools.connect(await debuggingAddress(child));
    const usable = await momentOfUse(tools, usableAt, started + longestMs);
    tools.close();
    await wait(staysMs);
    return usable - started;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('The program has no error output to read.');
  for await (const line of createInterface({ input: child.stderr })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('The program ended before its window could be asked.');
}

async function momentOfUse(tools: DevTools, usableAt: string, deadline: number): Promise<number> {
  for (;;) {
    const answer = await tools.evaluateInPage(usableAt);
    if (typeof answer === 'number' && answer > 0) return answer;
    if (Date.now() > deadline) throw new Error('The window could not be used within a minute.');
    await wait(lookEveryMs);
  }
}
