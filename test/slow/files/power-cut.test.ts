import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canMountImages } from '../../campaign/power/mounted-disk.ts';

/*
 * A power cut, simulated: a writer works on a file system in an image; the image is copied at some moment, which keeps
 * what has reached the disk and nothing that was only in memory; then the copy is mounted as after a restart.
 */

const driver = join(import.meta.dirname, 'write-versions.ts');
let folder = '';
const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' }).trim();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'power-cut-'));
  mkdirSync(join(folder, 'disk'));
});
afterAll(() => {
  spawnSync('umount', [join(folder, 'disk')], { stdio: 'ignore' });
  rmSync(folder, { recursive: true });
});

interface AfterCut {
  /** The last version that was said to be saved before the cut. */
  readonly told: number;
  /** The version that is on the disk after it; null where the file is missing or torn. */
  readonly found: number | null;
}

async function cutThePower(way: 'atomic' | 'plain', afterMs: number): Promise<AfterCut> {
  const [image, disk, snapshot] = [join(folder, 'image'), join(folder, 'disk'), join(folder, 'snapshot')];
  rmSync(image, { force: true });
  run('truncate', '-s', '64M', image);
  run('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
  run('mount', '-o', 'loop', image, disk);
  const writer = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', driver, join(disk, 'x'), way],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let output = '';
  writer.stdout.on('data', (chunk) => {
    output += chunk;
  });
  while (!output.includes('\n')) await wait(10);
  await wait(afterMs);
  writer.kill('SIGSTOP');
  await wait(50);
  const told = Number(output.trim().split('\n').at(-1));
  copyFileSync(image, snapshot);
  const ended = new Promise((done) => writer.once('exit', done));
  writer.kill('SIGKILL');
  await ended;
  run('umount', disk);
  run('mount', '-o', 'loop', snapshot, disk);
  const found = versionIn(join(disk, 'x'));
  run('umount', disk);
  return { told, found };
}

function versionIn(path: string): number | null {
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, 'utf8').split('\n');
  const isWhole = lines.length === 20_001 && new Set(lines.slice(0, -1)).size === 1;
  return isWhole ? Number(lines[0]) : null;
}

const moments = (count: number) => Array.from({ length: count }, (_, index) => 100 + ((index * 137) % 600));

describe.skipIf(!canMountImages())('a power cut', () => {
  it('loses no version that was said to be saved, in 20 cuts', async () => {
    for (const moment of moments(20)) {
      const { told, found } = await cutThePower('atomic', moment);
      expect(found).not.toBeNull();
      expect(found).toBeGreaterThanOrEqual(told);
    }
  });

  it('loses or tears files that are written in the usual way, so that the test above can fail', async () => {
    const cuts: AfterCut[] = [];
    for (const moment of moments(5)) cuts.push(await cutThePower('plain', moment));
    expect(cuts.some(({ told, found }) => found === null || found < told)).toBe(true);
  });
});
