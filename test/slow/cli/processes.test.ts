import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { briefFormatVersion } from '#shared/brief/brief.ts';
import { sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { shellWord } from '../../fixtures/shell-word.ts';

const root = resolve(import.meta.dirname, '../../..');
const main = join(root, 'electron/cli/main.ts');
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-processes-'));
  copyFileSync(join(root, 'test/fixtures/reports/d-full.txt'), join(folder, 'report.txt'));
  const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
  writeFileSync(join(folder, 'harbour.brief'), writeBriefFile(sampleBrief, meta));
  writeFileSync(join(folder, 'damaged.brief'), 'PK\u0003\u0004 damaged');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line as a process of its own, in the folder of the test. */
function briefwright(...args: string[]) {
  const given = ['--disable-warning=ExperimentalWarning', main, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the command line as a process', () => {
  it('imports, shows, exports and fills a library', () => {
    const imported = briefwright('import', 'report.txt', '--out', 'made.brief');
    expect([imported.status, imported.stdout]).toEqual([0, 'made.brief\n']);
    expect(imported.stderr).toContain('hypotheses 2');

    const counts = briefwright('show', 'made.brief', '--counts');
    expect([counts.status, counts.stderr]).toEqual([0, '']);
    expect(JSON.parse(counts.stdout)).toMatchObject({ hypotheses: 2, recommendations: 4, techniques: 3 });

    const shown = briefwright('show', 'made.brief', '--json');
    expect(JSON.parse(shown.stdout)).toMatchObject({ formatVersion: briefFormatVersion });

    const added = briefwright('library', 'add', 'made.brief', 'harbour.brief', '--library', 'own.library');
    expect(added.status).toBe(0);
    const listed = briefwright('library', 'list', '--library', 'own.library');
    expect(listed.stdout.trim().split('\n')).toHaveLength(2);
    const found = briefwright('library', 'search', 'Ilsen', '--library', 'own.library');
    expect(found.stdout).toContain('Harbour closure at Port Ilsen');
  });

  it.each(['docx', 'pdf', 'html', 'md', 'txt', 'json'])('exports %s and ends', (format) => {
    const { status, stdout, stderr } = briefwright(
      'export',
      'harbour.brief',
      '--to',
      format,
      '--out',
      `made.${format}`,
    );
    expect([status, stdout, stderr]).toEqual([0, `made.${format}\n`, '']);
    expect(existsSync(join(folder, `made.${format}`))).toBe(true);
  });

  it('exports each PDF standard, the same bytes for the same moment', () => {
    const write = (standard: string, name: string) => {
      const options = ['--to', 'pdf', '--pdf-standard', standard, '--date', '2026-03-01', '--out', name];
      expect(briefwright('export', 'harbour.brief', ...options).status).toBe(0);
      return readFileSync(join(folder, name));
    };
    const archive = write('a-2a', 'archive.pdf');
    expect(archive.includes('pdfaid')).toBe(true);
    expect(write('a-2a', 'again.pdf').equals(archive)).toBe(true);
    expect(write('ua-1', 'accessible.pdf').includes('pdfuaid')).toBe(true);
  });

  it('gives back the words of a report in their order as plain text', () => {
    briefwright('import', 'report.txt', '--out', 'words.brief', '--force');
    briefwright('export', 'words.brief', '--to', 'txt', '--out', 'words.txt', '--force');
    const words = (name: string) => readFileSync(join(folder, name), 'utf8').match(/[\p{L}\p{N}]+/gu) ?? [];
    const [before, after] = [words('report.txt'), words('words.txt')];
    expect(after).toEqual(before);
  });

  it('says by its exit code what happened', () => {
    expect(briefwright('--help').status).toBe(0);
    expect(briefwright().status).toBe(2);
    expect(briefwright('show', 'harbour.brief').status).toBe(2);
    expect(briefwright('import', 'report.txt', '--out', 'harbour.brief').status).toBe(2);
    expect(briefwright('show', 'damaged.brief', '--json').status).toBe(3);
    expect(briefwright('import', 'report.txt', 'damaged.brief', '--out', 'some').status).toBe(1);
    const missing = briefwright('export', 'gone.brief', '--to', 'pdf', '--out', 'x.pdf');
    expect([missing.status, missing.stdout]).toEqual([3, '']);
    expect(missing.stderr).toContain('“gone.brief” was not read: there is no such file');
  });

  it('ends quietly where its reader has gone', async () => {
    const given = ['--disable-warning=ExperimentalWarning', main, 'show', 'harbour.brief', '--json'];
    const child = spawn(process.execPath, given, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let told = '';
    child.stderr.on('data', (chunk) => {
      told += chunk;
    });
    const code = await new Promise((done) => child.once('close', done));
    expect([code, told]).toEqual([0, '']);
  });

  it('takes paths from where npm was called, and adds nothing to the results', () => {
    const run = spawnSync(
      'npm',
      ['--prefix', root, 'run', '-s', 'briefwright', '--', 'show', 'harbour.brief', '--counts'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: undefined } },
    );
    expect([run.status, run.stderr]).toEqual([0, '']);
    expect(JSON.parse(run.stdout)).toMatchObject({ hypotheses: 2, evidence: 1 });
  });

  it.skipIf(!canMount)('leaves no half file where the disk is full', () => {
    const command = `${shellWord(process.execPath)} --disable-warning=ExperimentalWarning ${shellWord(main)} export harbour.brief --to docx --out /mnt/x.docx`;
    const script = `mount -t tmpfs -o size=4k tmpfs /mnt && ${command}; echo "code $?"; ls -A /mnt`;
    const run = spawnSync('unshare', ['-m', 'sh', '-c', script], { cwd: folder, encoding: 'utf8' });
    expect(run.stdout).toBe('code 2\n');
    expect(run.stderr).toContain('there is no room left for it on the disk');
  });
});
