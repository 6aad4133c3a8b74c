import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFileLimited } from '#engine/files/read-file.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-file-'));
});
afterEach(async () => {
  // Opened from both sides, so that a reader who waits for a writer goes on, and its thread can end.
  const pipe = join(folder, 'pipe');
  if (existsSync(pipe)) closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK));
  await rm(folder, { recursive: true });
});

describe('readFileLimited', () => {
  it('reads a whole file up to the limit and refuses one byte more', async () => {
    const path = join(folder, 'report.txt');
    await writeFile(path, 'x'.repeat(1_000));
    const read = await readFileLimited(path, 1_000);
    expect(read.ok && read.value.length).toBe(1_000);
    expect(await readFileLimited(path, 999)).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  it('names a file that is not there and a folder', async () => {
    expect(await readFileLimited(join(folder, 'gone.txt'), 10)).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
    expect(await readFileLimited(folder, 10)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe nor read a device for ever',
    async () => {
      const pipe = join(folder, 'pipe');
      execFileSync('mkfifo', [pipe]);
      for (const path of [pipe, '/dev/zero']) {
        expect(await readFileLimited(path, 1_000)).toMatchObject({
          ok: false,
          error: { code: 'file-unreadable' },
        });
      }
    },
    30_000,
  );

  it.skipIf(process.platform !== 'linux')('reads no file of the system whose size is a lie', async () => {
    // Files in /proc say that they are empty and then give text.
    expect(await readFileLimited('/proc/self/status', 1_000_000)).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
  });
});
