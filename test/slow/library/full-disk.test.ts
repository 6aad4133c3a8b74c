import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Problem } from '#shared/result.ts';

const driver = join(import.meta.dirname, 'write-until-refused.ts');
const canMount =
  spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { stdio: 'ignore' }).status === 0;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'full-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the user is told where a library is written on a disk of this size, after something was done to it. */
function toldOn(options: string, prepare = ':'): Problem | null {
  const script = `mount -t tmpfs -o ${options} tmpfs "$0" && ${prepare} && "$1" --disable-warning=ExperimentalWarning "$2" "$0/library.db"`;
  const run = spawnSync('unshare', ['-m', 'sh', '-c', script, folder, process.execPath, driver], {
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout);
}

describe.skipIf(!canMount)('a library on a disk without room', () => {
  test.each([
    ['from the start', 'size=16k', ':'],
    ['when it is opened', 'size=64k', ':'],
    ['while it is in use', 'size=3m', ':'],
    ['filled by others', 'size=1m', '(cat /dev/zero > "$0/filler" 2>/dev/null || true)'],
  ])('%s tells that the disk is full', (_when, options, prepare) => {
    const told = toldOn(options, prepare);
    expect(told?.code).toBe('disk-full');
    expect(told?.message).toContain('The disk is full');
  });

  test.each([2, 3, 4])('that holds no more than %i files and folders tells so', (count) => {
    const told = toldOn(`size=20m,nr_inodes=${count}`);
    expect(told).toMatchObject({ code: 'disk-full', message: expect.stringContaining('no more files') });
  });
});
