import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '#engine/library/library.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { printedBrief } from '#shared/publication/printed-brief.ts';
import { copyAsKilled } from '../../electron/engine/library/damage/damaged-files.ts';
import { wanted } from '../../electron/engine/library/library-fixture.ts';
import { shellWord } from '../../fixtures/shell-word.ts';

const root = resolve(import.meta.dirname, '../../..');
const main = join(root, 'electron/cli/main.ts');
const earlier = join(root, 'test/fixtures/stored/1/library');
const quiet = '--disable-warning=ExperimentalWarning';
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;
/** Another user than the one who may do everything; permissions mean nothing to that one. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let folder = '';
let copies = '';
const inFolder = (...names: string[]) => join(folder, ...names);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-reading-'));
  copies = inFolder('copies');
  for (const each of [folder, copies, inFolder('library'), inFolder('out')]) {
    mkdirSync(each, { recursive: true });
    chmodSync(each, 0o777);
  }
});
afterEach(() => {
  for (const each of [folder, inFolder('library')]) chmodSync(each, 0o777);
  rmSync(folder, { recursive: true });
});

/** Without the captures of the sample, which a JSON file cannot hold. */
const sample = printedBrief(sampleBrief('x', '2026-03-01T08:00:00Z'));

/** A closed library of a few briefs; gives their ids. */
function fill(count: number): string[] {
  const library = wanted(openLibrary(inFolder('library', 'own.db')));
  const ids = Array.from({ length: count }, (_, index) =>
    wanted(library.briefs.create({ ...sample, title: `Brief ${index}` })),
  );
  wanted(library.rest(count));
  library.close();
  return ids;
}

const environment = () => ({ ...process.env, TMPDIR: copies });

function briefwright(args: readonly string[], options: { uid?: number; gid?: number } = {}) {
  const given = [quiet, main, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, given, {
    cwd: folder,
    encoding: 'utf8',
    env: environment(),
    ...options,
  });
  return { status, stdout, stderr };
}

const exportAll = (format: string, file = 'library/own.db') =>
  ['library', 'export', '--library', file, '--all', '--to', format, '--out', 'out/made'] as const;

/** Every file of the library's folder with its bytes. */
const libraryFiles = () =>
  readdirSync(inFolder('library'))
    .toSorted()
    .map((name) => [name, readFileSync(inFolder('library', name)).toString('latin1')]);

const lines = (text: string) => text.split('\n').filter((line) => line !== '');

describe('a library that may not be written', () => {
  const protect = () => {
    for (const name of readdirSync(inFolder('library'))) chmodSync(inFolder('library', name), 0o444);
    chmodSync(inFolder('library'), 0o555);
  };

  it('is exported, listed, searched and shown, and no copy of it stays behind', () => {
    const [first = ''] = fill(3);
    rmSync(inFolder('library', 'own.db.lock'));
    protect();
    const before = libraryFiles();
    const exported = briefwright(exportAll('md'), nobody);
    expect([exported.status, exported.stderr]).toEqual([0, '']);
    expect(lines(exported.stdout)).toHaveLength(3);
    expect(readdirSync(inFolder('out', 'made')).sort()).toEqual(['Brief 0.md', 'Brief 1.md', 'Brief 2.md']);
    const reading = ['--library', 'library/own.db'];
    expect(lines(briefwright(['library', 'list', ...reading], nobody).stdout)).toHaveLength(3);
    expect(lines(briefwright(['library', 'search', 'Velani', ...reading], nobody).stdout)).toHaveLength(3);
    const shown = briefwright(['library', 'show', first, ...reading, '--counts'], nobody);
    expect([shown.status, JSON.parse(shown.stdout)]).toMatchObject([0, { hypotheses: 4 }]);
    expect(libraryFiles()).toEqual(before);
    expect(readdirSync(copies)).toEqual([]);
  });

  it('is exported with what a killed program left in its log', () => {
    copyAsKilled(join(earlier, 'killed.db'), inFolder('library', 'own.db'));
    protect();
    const before = libraryFiles();
    const { status, stdout, stderr } = briefwright(exportAll('json'), nobody);
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout).length).toBeGreaterThan(5);
    expect(libraryFiles()).toEqual(before);
    expect(readdirSync(copies)).toEqual([]);
  });

  it.skipIf(!canMount)('is exported from a medium that cannot be written', () => {
    fill(2);
    const command = `${shellWord(process.execPath)} ${quiet} ${shellWord(main)} ${exportAll('brief').join(' ')}`;
    const script = `mount --bind library library && mount -o remount,ro,bind library && ${command}; echo "code $?"`;
    const run = spawnSync('unshare', ['-m', 'sh', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    expect([lines(run.stdout).at(-1), run.stderr]).toEqual(['code 0', '']);
    expect(readdirSync(inFolder('out', 'made'))).toHaveLength(2);
    expect(readdirSync(copies)).toEqual([]);
  });

  it('is told about in true words where it may not even be read', () => {
    fill(1);
    chmodSync(inFolder('library', 'own.db'), 0o000);
    const { status, stdout, stderr } = briefwright(exportAll('md'), nobody);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('The library “own.db” was not read: you may not read its file.');
    chmodSync(inFolder('library'), 0o000);
    expect(briefwright(exportAll('md'), nobody).stderr).toContain('you may not read its file');
    expect(existsSync(inFolder('out', 'made'))).toBe(false);
  });
});

/** A file of the project as an import names it, wherever the project lies. */
const specifier = (file: string) => JSON.stringify(pathToFileURL(join(root, file)).href);

/** Writes to a library until it is killed; says “ready” once it has begun. */
const writer = `
  import { openLibrary } from ${specifier('electron/engine/library/library.ts')};
  import { sampleBrief } from ${specifier('resources/samples/velani-strait.ts')};
  import { printedBrief } from ${specifier('shared/publication/printed-brief.ts')};
  const opened = openLibrary('library/own.db');
  if (!opened.ok) throw new Error(opened.error.message);
  const { briefs } = opened.value;
  const made = briefs.create(printedBrief(sampleBrief('x', '2026-03-01T08:00:00Z')));
  let seq = 0;
  const edit = () => {
    const call = { name: 'head.change', args: { fields: { title: 'Edit ' + (seq + 1), question: 'Edit ' + (seq + 1) } } };
    const saved = briefs.apply(made.value, seq, [{ call, label: 'x', at: new Date().toISOString() }]);
    if (!saved.ok) throw new Error(saved.error.message);
    seq = saved.value.seq;
    if (seq === 20) console.log(made.value);
    setTimeout(edit, 1);
  };
  edit();
`;

async function startWriter(): Promise<{ child: ChildProcess; briefId: string }> {
  const child = spawn(process.execPath, [quiet, '--input-type=module', '-e', writer], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const briefId = await new Promise<string>((done, failed) => {
    child.stdout?.once('data', (chunk) => done(String(chunk).trim()));
    child.once('exit', () => failed(new Error('The program that writes ended by itself.')));
  });
  return { child, briefId };
}

describe('a library that another program writes to', () => {
  it('is exported as it is at one moment, and the other program goes on', async () => {
    const ids = fill(3);
    const { child, briefId } = await startWriter();
    try {
      for (const format of ['json', 'md']) {
        const { status, stdout, stderr } = briefwright(exportAll(format));
        expect([status, stderr]).toEqual([0, '']);
        expect(
          lines(stdout)
            .map((line) => line.split('\t')[0])
            .sort(),
        ).toEqual([...ids, briefId].sort());
      }
      const shown = briefwright(['library', 'show', briefId, '--library', 'library/own.db', '--json']);
      const first = Number(/Edit (\d+)/.exec(shown.stdout)?.[1]);
      await wait(200);
      const later = briefwright(['library', 'show', briefId, '--library', 'library/own.db', '--json']);
      expect(Number(/Edit (\d+)/.exec(later.stdout)?.[1])).toBeGreaterThan(first);
      expect(child.exitCode).toBeNull();
    } finally {
      child.kill('SIGKILL');
    }
    const after = briefwright(exportAll('txt'));
    expect([after.status, lines(after.stdout)]).toMatchObject([0, { length: 4 }]);
    expect(readdirSync(copies)).toEqual([]);
  });
});

describe('a copy that is read', () => {
  it('goes where the command is stopped', async () => {
    const library = inFolder('library', 'own.db');
    copyFileSync(join(earlier, 'closed.db'), library);
    const child = spawn(process.execPath, [quiet, main, ...exportAll('pdf')], {
      cwd: folder,
      env: environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((begun, failed) => {
      child.stdout.once('data', begun);
      child.once('exit', failed);
    });
    expect(readdirSync(copies)).toHaveLength(1);
    child.kill('SIGINT');
    const signal = await new Promise((ended) => child.once('close', (_code, by) => ended(by)));
    expect(signal).toBe('SIGINT');
    expect(readdirSync(copies)).toEqual([]);
  });

  it.skipIf(!canMount)('that finds no room is told about, and nothing of it stays', () => {
    cpSync(join(earlier, 'closed.db'), inFolder('library', 'own.db'));
    const command = `${shellWord(process.execPath)} ${quiet} ${shellWord(main)} ${exportAll('md').join(' ')}`;
    const script = `mount -t tmpfs -o size=64k tmpfs copies && ${command}; echo "code $?"; ls -A copies`;
    const run = spawnSync('unshare', ['-m', 'sh', '-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(),
    });
    expect(run.stdout).toBe('code 3\n');
    expect(run.stderr).toContain('there is no room in the folder for temporary files');
  });
});

it.each(['docx', 'pdf', 'html', 'md', 'txt', 'json', 'brief'])(
  'all briefs of a library are written as %s, and the command ends',
  (format) => {
    fill(2);
    const { status, stdout, stderr } = briefwright(exportAll(format));
    expect([status, stderr]).toEqual([0, '']);
    expect(lines(stdout)).toHaveLength(2);
    expect(readdirSync(inFolder('out', 'made')).sort()).toEqual([`Brief 0.${format}`, `Brief 1.${format}`]);
  },
);
