import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '#shared/result.ts';

const driver = join(import.meta.dirname, 'write-once.ts');
const node = [process.execPath, '--disable-warning=ExperimentalWarning', driver];
const calls = 'openat,pwrite64,fsync,rename,link,unlink';

function canRun(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
const hasStrace = canRun('strace', ['-f', '-qq', '-o', '/dev/null', 'true']);
const canMount = canRun('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atomic-syscalls-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = () => join(folder, 'brief.txt');

/** Runs the driver under strace, with faults put in, and gives its answer and the calls that touched the folder. */
function traced(mayReplace: boolean, inject: readonly string[] = []) {
  const log = join(folder, '..', `${folder.split('/').at(-1)}.log`);
  const faults = inject.flatMap((fault) => ['-e', `inject=${fault}`]);
  const options = ['-f', '-qq', '-y', '-e', `trace=${calls}`, ...faults, '-o', log];
  const run = spawnSync('strace', [...options, ...node, target(), mayReplace ? 'yes' : 'no'], {
    encoding: 'utf8',
    // strace counts the calls of each thread apart: with one thread for files, the second fsync is the second.
    env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
  });
  const lines = readFileSync(log, 'utf8').split('\n');
  rmSync(log);
  const result: Result<void> = JSON.parse(run.stdout);
  return { result, steps: lines.filter((line) => line.includes(folder)).map(step) };
}

/** "openat temporary", "fsync folder" …: the call and what it was done to. */
function step(line: string): string {
  const call = /\d+ +(?:<\.\.\. )?(\w+)/.exec(line)?.[1] ?? line;
  const touched = [...line.matchAll(/(\.briefwright-[0-9a-f]{16}\.tmp|brief\.txt)/g)].map((match) =>
    match[1] === 'brief.txt' ? 'file' : 'temporary',
  );
  return [call, ...new Set(touched.length > 0 ? touched : ['folder'])].join(' ');
}

describe.skipIf(!hasStrace)('the system calls of writeFileAtomically', () => {
  it('are temporary file, write, fsync, rename, fsync of the folder, in this order', () => {
    writeFileSync(target(), 'old');
    const { result, steps } = traced(true);
    expect(result.ok).toBe(true);
    expect(steps).toEqual([
      'openat temporary',
      'pwrite64 temporary',
      'fsync temporary',
      'rename temporary file',
      'openat folder',
      'fsync folder',
    ]);
  });

  it('put a new file in its place by a hard link, which never replaces', () => {
    const { result, steps } = traced(false);
    expect(result.ok).toBe(true);
    expect(steps).toEqual([
      'openat temporary',
      'pwrite64 temporary',
      'fsync temporary',
      'link temporary file',
      'unlink temporary',
      'openat folder',
      'fsync folder',
    ]);
  });

  const faults: readonly (readonly [string, string])[] = [
    ['pwrite64:error=ENOSPC:when=1', 'disk-full'],
    ['pwrite64:error=EDQUOT:when=1', 'disk-full'],
    ['pwrite64:error=EIO:when=1', 'write-failed'],
    ['pwrite64:error=EFBIG:when=1', 'write-failed'],
    ['fsync:error=EIO:when=1', 'write-failed'],
    ['fsync:error=ENOSPC:when=1', 'disk-full'],
    ['rename:error=EACCES:when=1', 'no-permission'],
    ['rename:error=EROFS:when=1', 'no-permission'],
    ['rename:error=ENOSPC:when=1', 'disk-full'],
    ['rename:error=EIO:when=1', 'write-failed'],
  ];

  it.each(faults)('keep the old version when %s fails, and say so', (fault, code) => {
    writeFileSync(target(), 'old');
    const { result } = traced(true, [fault]);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(readFileSync(target(), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['brief.txt']);
  });

  it('are taken up again after an interruption or a short write', () => {
    expect(traced(true, ['pwrite64:error=EINTR:when=1']).result.ok).toBe(true);
    expect(readFileSync(target(), 'utf8')).toBe('x'.repeat(100));
    const short = traced(true, ['pwrite64:retval=40:when=1']);
    expect(short.steps.filter((call) => call === 'pwrite64 temporary')).toHaveLength(2);
    expect(readFileSync(target()).subarray(40).toString()).toBe('x'.repeat(60));
  });

  it('tell when the disk does not confirm the rename, and pass where it cannot be asked', () => {
    const unconfirmed = traced(true, ['fsync:error=EIO:when=2']);
    expect(unconfirmed.result).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(unconfirmed.result.ok ? '' : unconfirmed.result.error.message).toContain('did not confirm');
    expect(traced(true, ['fsync:error=EINVAL:when=2']).result.ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['brief.txt']);
  });

  it('claim the name with an empty file where there are no hard links', () => {
    const { result, steps } = traced(false, ['link:error=EPERM:when=1']);
    expect(result.ok).toBe(true);
    expect(steps.slice(3)).toEqual([
      'link temporary file',
      'openat file',
      'rename temporary file',
      'openat folder',
      'fsync folder',
    ]);
    const again = traced(false, ['link:error=EPERM:when=1']);
    expect(again.result).toMatchObject({ ok: false, error: { code: 'file-exists' } });
  });

  it('leave nothing behind when a new file cannot be put in its place', () => {
    const { result } = traced(false, ['link:error=ENOSPC:when=1']);
    expect(result).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(readdirSync(folder)).toEqual([]);
    const claimed = traced(false, ['link:error=EPERM:when=1', 'rename:error=EIO:when=1']);
    expect(claimed.result).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.skipIf(!canMount)('writeFileAtomically on a real disk in trouble', () => {
  function onDisk(options: string, bytes: number, prepare = ''): { result: Result<void>; left: string } {
    // The paths are arguments, so that nothing in them is taken for a part of the script.
    const command = `"$1" "$2" "$0/brief.txt" yes ${bytes}`;
    const script = `mount -t tmpfs -o size=64k tmpfs "$0" && printf old > "$0/brief.txt" ${prepare} && mount -o remount,${options} "$0" && ${command} && echo && ls -A "$0" && cat "$0/brief.txt"`;
    const run = spawnSync('unshare', ['-m', 'sh', '-c', script, folder, process.execPath, driver], {
      encoding: 'utf8',
    });
    const [answer = '', ...left] = run.stdout.split('\n');
    return { result: JSON.parse(answer), left: left.join(' ') };
  }

  it('keeps the old version on a full disk and takes its half file away', () => {
    const { result, left } = onDisk('rw', 1_000_000);
    expect(result).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(left).toBe('brief.txt old');
  });

  it('says that a read-only disk may not be written', () => {
    const { result, left } = onDisk('ro', 10);
    expect(result).toMatchObject({ ok: false, error: { code: 'no-permission' } });
    expect(left).toBe('brief.txt old');
  });
});
