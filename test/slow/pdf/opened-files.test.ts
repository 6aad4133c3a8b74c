import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'opened-'));
let calls: string[] = [];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** In some containers strace is there and may not trace. */
const canTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

/** A path as strace writes it, where signs beyond ASCII stand as numbers of their bytes. */
function unescaped(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const bytes = path.replace(/\\([0-7]{1,3})|\\(["\\])/g, (_, octal: string | undefined, sign: string) =>
    octal === undefined ? sign : String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

describe.skipIf(!canTrace)('while a PDF is written and a preview set', () => {
  beforeAll(() => {
    const trace = path.join(folder, 'trace');
    const pdf = path.join(folder, 'brief.pdf');
    const script = path.join(import.meta.dirname, 'write-one.ts');
    const flags = ['-f', '-qq', '-s', '300', '-e', 'trace=open,openat,socket,connect,execve', '-o', trace];
    const done = spawnSync('strace', [...flags, process.execPath, script, pdf], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    expect(existsSync(pdf)).toBe(true);
    calls = readFileSync(trace, 'utf8').split('\n');
  });

  test('no connection is opened', () => {
    expect(calls.filter((call) => /socket\(AF_INET|connect\(.*AF_INET/.test(call))).toEqual([]);
  });

  test('no program but this one is started', () => {
    const started = calls.filter((call) => / execve\(/.test(call));
    expect(started.filter((call) => !call.includes('write-one.ts') && !call.includes('/ldd'))).toEqual([]);
  });

  test('only the program, its libraries and fonts are read', () => {
    const opened = calls.flatMap(
      (call) => unescaped(/open(?:at)?\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)+)".*= \d+$/.exec(call)?.[1]) ?? [],
    );
    expect(opened.length).toBeGreaterThan(50);
    const system = [
      '/etc/fonts',
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      // Folders of fonts link there.
      '/usr/share/fontconfig',
      '/usr/share/poppler',
      '/proc',
      '/sys',
      '/dev',
      '/lib',
      '/usr/lib',
    ];
    const single = [
      '/etc/ld.so.cache',
      '/etc/localtime',
      '/etc/ssl/openssl.cnf',
      '/usr/bin/ldd',
      '/usr/share/zoneinfo',
    ];
    // The packages may stand elsewhere, behind a link.
    const packages = realpathSync(path.join(root, 'node_modules'));
    const allowed = [...system, ...single, root, packages, path.dirname(process.execPath), folder];
    const others = new Set(
      opened.filter((file) => path.isAbsolute(file) && !allowed.some((start) => file.startsWith(start))),
    );
    expect([...others]).toEqual([]);
    expect(opened).not.toContain('/etc/passwd');
    expect(opened).not.toContain('/etc/hostname');
  });
});
