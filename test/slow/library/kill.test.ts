import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleForKilling, type KillBundle } from './kill-bundle.ts';
import { testimonyOf, Witness } from './kill-witness.ts';

/** `BRIEFWRIGHT_KILLS` makes it more, for a night. */
const kills = Number(process.env.BRIEFWRIGHT_KILLS ?? 200);

let bundle: KillBundle;
let folder: string;

beforeAll(async () => {
  bundle = await bundleForKilling();
  folder = mkdtempSync(join(tmpdir(), 'briefwright-kill-'));
});

afterAll(() => {
  rmSync(bundle.folder, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function countOf(output: string, word: string): number {
  return output.split(word).length - 1;
}

/** Runs a driver until it is killed: while it starts, or a moment after any of its first forty changes. */
async function runAndKill(libraryFile: string): Promise<string> {
  const child = spawn(process.execPath, [bundle.driver, bundle.worker, libraryFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const isEarly = Math.random() < 0.1;
  const enough = isEarly ? 0 : Math.floor(Math.random() * 40);
  let output = '';
  const isDue = new Promise<void>((resolve) => {
    if (isEarly) setTimeout(resolve, Math.random() * 400);
    child.stdout.on('data', (part: Buffer) => {
      output += part.toString();
      if (!isEarly && countOf(output, 'saved') >= enough) resolve();
    });
  });
  const ended = once(child, 'close');
  await isDue;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  child.kill('SIGKILL');
  await ended;
  return output;
}

describe('a process that is killed', () => {
  test(`${kills} times at any moment loses nothing that was saved`, async () => {
    const libraryFile = join(folder, 'killed.db');
    const witness = new Witness(libraryFile);
    let saved = 0;
    for (let round = 0; round < kills; round += 1) {
      const testimony = testimonyOf(await runAndKill(libraryFile));
      witness.check(testimony);
      saved = Math.max(saved, testimony.saved);
    }
    // Otherwise the processes were killed before they did anything, and the test saw nothing.
    expect(saved).toBeGreaterThan(kills * 10);
  }, 1_800_000);
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe.skipIf(!hasStrace)('a disk that fails', () => {
  const faults = [
    ['fsync,fdatasync', 'EIO'],
    ['pwrite64', 'ENOSPC'],
    ['pwrite64', 'EIO'],
    ['fsync,fdatasync', 'ENOSPC'],
  ] as const;

  /** Runs a driver under a fault that comes at one call of the system and stays for a few, then kills it. */
  async function runWithFault(
    libraryFile: string,
    call: string,
    error: string,
    when: number,
  ): Promise<string> {
    const inject = `inject=${call}:error=${error}:when=${when}..${when + 2}`;
    const log = join(folder, 'strace.log');
    const child = spawn(
      'strace',
      [
        ...['-f', '-qq', '-o', log, '-e', `trace=${call}`, '-e', inject],
        ...[process.execPath, bundle.driver, bundle.worker, libraryFile, 'no'],
      ],
      { stdio: ['ignore', 'pipe', 'ignore'], detached: true },
    );
    let output = '';
    const goneOn = new Promise<void>((resolve) => {
      child.stdout.on('data', (part: Buffer) => {
        output += part.toString();
        const after = output.slice(Math.max(0, output.lastIndexOf('refused')));
        if (countOf(after, 'saved') > (after === output ? 200 : 10)) resolve();
      });
    });
    const ended = once(child, 'close');
    await Promise.race([goneOn, ended, new Promise((resolve) => setTimeout(resolve, 120_000))]);
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    await ended;
    return output;
  }

  test.each(faults)('by %s giving %s refuses the change, loses nothing, and goes on', async (call, error) => {
    const libraryFile = join(folder, `faulty-${call.replace(',', '-')}-${error}.db`);
    const witness = new Witness(libraryFile);
    let refused = 0;
    for (const when of [40, 120, 240, 360, 480]) {
      const output = await runWithFault(libraryFile, call, error, when);
      const testimony = testimonyOf(output);
      witness.check(testimony);
      refused += testimony.refused.length;
      for (const code of testimony.refused) expect(['disk-full', 'write-failed']).toContain(code);
      const after = output.slice(output.lastIndexOf('refused'));
      if (testimony.refused.length > 0) expect(after).toContain('saved');
    }
    expect(refused).toBeGreaterThan(0);
  });
});
