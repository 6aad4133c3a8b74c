import { existsSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BriefId, briefId } from '#shared/brief/ids.ts';
import type { ExportChoice, RequestName, RequestOf } from '#shared/ipc/contract.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { requestNames } from '#shared/ipc/names.ts';
import { answerRequest, type Handlers } from '../../../../electron/main/answers.ts';
import { allHandlers } from '../../../../electron/main/handlers/all-handlers.ts';
import { fakeWorkbenchWindow, reportOf } from '../fake-window.ts';
import { openDesktop } from './desktop-fixture.ts';

let given: ReturnType<typeof openDesktop>;
let handlers: Handlers;
const { workbenchWindow: sender } = fakeWorkbenchWindow();

beforeEach(() => {
  given = openDesktop();
  handlers = allHandlers(given.desktop);
});
afterEach(() => given.close());

/** Asks as a window would: parsed before, and held against the contract after. */
const ask = <Name extends RequestName>(name: Name, request: RequestOf<Name>) =>
  answerRequest(name, request, sender, { handlers, checksAnswers: true });

async function sampleBrief(): Promise<BriefId> {
  const made = await ask('brief.create', { from: 'sample' });
  if (!made.ok) throw new Error(made.error.message);
  return made.value.briefId;
}

const markdown: ExportChoice = { format: 'md', templateId: null, pdfStandard: 'ua-1' };

test('every request of the contract has a handler, and nothing else has', () => {
  expect(Object.keys(handlers).sort()).toEqual([...requestNames].sort());
});

describe('what the engine answers alone', () => {
  test('goes to it and comes back as the contract says', async () => {
    await sampleBrief();
    const listed = await ask('library.list', {
      query: '',
      filter: emptyLibraryFilter,
      sort: 'recent',
      offset: 0,
      limit: 10,
    });
    expect(listed.ok && listed.value.rows).toHaveLength(1);
    expect((await ask('dictionary.add', { word: 'Velani' })).ok).toBe(true);
    expect(await ask('dictionary.words', {})).toEqual({ ok: true, value: { words: ['Velani'] } });
    expect((await ask('library.facets', {})).ok).toBe(true);
    expect((await ask('templates.list', {})).ok).toBe(true);
    expect((await ask('backup.list', {})).ok).toBe(true);
  });
});

describe('reading a matrix', () => {
  function choose(text: string): void {
    const file = path.join(given.documents, 'matrix.csv');
    writeFileSync(file, text);
    given.choices.importFiles = [file];
  }

  test('gives what the file holds and takes nothing into the library', async () => {
    choose('Evidence,H1: Accident,H2: Purpose\r\nMines,II,CC\r\n');
    const read = await ask('import.matrix', {});
    expect(
      read.ok &&
        read.value.kind === 'read' &&
        Object.values(read.value.brief.evidence).map(({ text }) => text),
    ).toEqual(['Mines']);
    const all = { query: '', filter: emptyLibraryFilter, sort: 'recent' as const, offset: 0, limit: 10 };
    const listed = await ask('library.list', all);
    expect(listed.ok && listed.value.rows).toEqual([]);
  });

  test('asks which way a table lies that does not say it', async () => {
    choose(',Accident,Purpose\r\nMines,II,CC\r\nDenial,C,N\r\n');
    const asked = await ask('import.matrix', {});
    if (!asked.ok || asked.value.kind !== 'unclear') throw new Error('It was not asked.');
    const { id, file, question } = asked.value.table;
    expect(file).toBe('matrix.csv');
    expect(question).toMatchObject({ lie: 'evidence-in-rows', isLieSure: false, isMatrixSure: true });
    const read = await ask('import.answerMatrix', { id, answer: { lie: 'hypotheses-in-rows' } });
    const statements =
      read.ok &&
      read.value.kind === 'read' &&
      Object.values(read.value.brief.hypotheses).map(({ statement }) => statement);
    expect(statements).toEqual(['Mines', 'Denial']);
  });

  test('refuses a file without hypotheses and evidence', async () => {
    choose('Town,People\r\nUlm,130\r\n');
    expect(await ask('import.matrix', {})).toMatchObject({ error: { code: 'file-not-recognised' } });
  });
});

describe('opening a brief', () => {
  test('gives it to the window that asks', async () => {
    const id = await sampleBrief();
    const opened = await ask('brief.open', { briefId: id });
    expect(opened.ok && opened.value.brief.id).toBe(id);
  });

  test('brings the window to the front that shows it already', async () => {
    const id = await sampleBrief();
    const other = fakeWorkbenchWindow(id);
    given.others.set(id, other.workbenchWindow);
    expect(await ask('brief.open', { briefId: id })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    expect(other.window.isShown).toBe(true);
  });

  test('gives it to a window that was opened to show it as well, and changes are told by who made them', async () => {
    const id = await sampleBrief();
    given.others.set(id, fakeWorkbenchWindow(id).workbenchWindow);
    const { workbenchWindow: beside } = fakeWorkbenchWindow(id);
    const answering = { handlers, checksAnswers: true };
    const opened = await answerRequest('brief.open', { briefId: id }, beside, answering);
    expect(opened.ok && opened.value.brief.id).toBe(id);
    expect(beside.follows).toBe(id);
    const call = { name: 'head.change', args: { fields: { title: 'From beside' } } };
    const changes = [{ call, label: 'Change title', at: '2026-11-18T06:00:00Z' }];
    const saved = await answerRequest('brief.apply', { briefId: id, baseSeq: 0, changes }, beside, answering);
    if (!saved.ok) throw new Error(saved.error.message);
    const { seq, mark } = saved.value;
    expect(given.engineEvents.at(-1)).toEqual({
      name: 'brief.changed',
      event: { briefId: id, seq, mark, calls: [call] },
      writer: beside.window.id,
    });
  });
});

describe('settings', () => {
  test('are told to all windows, and colours and zoom are put in force', async () => {
    const changed = await ask('settings.change', { theme: 'dark', windowZoom: 1.5 });
    expect(changed.ok && changed.value.theme).toBe('dark');
    expect(given.done).toEqual([
      ['look', 'dark', 1.5],
      ['told all windows', 'settings.changed', expect.objectContaining({ theme: 'dark' })],
    ]);
  });
});

describe('importing chosen files', () => {
  test('imports what is chosen', async () => {
    const file = path.join(given.folder, 'report.txt');
    writeFileSync(file, 'Harbour watch\n\nThree ships came in during the night.\n');
    given.choices.importFiles = [file];
    const outcome = await ask('import.choose', {});
    expect(outcome.ok && outcome.value.imported).toHaveLength(1);
  });

  test('imports nothing where nothing is chosen', async () => {
    expect(await ask('import.choose', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('capturing chosen files', () => {
  test('captures what is chosen', async () => {
    const file = path.join(given.folder, 'notice.txt');
    writeFileSync(file, 'The channel is closed at night.\n');
    given.choices.captureFiles = [file];
    const outcome = await ask('capture.choose', { briefId: await sampleBrief() });
    expect(outcome.ok && outcome.value.taken[0]?.file.name).toBe('notice.txt');
  });

  test('captures nothing where nothing is chosen', async () => {
    const outcome = await ask('capture.choose', { briefId: await sampleBrief() });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('references', () => {
  test('are read from the chosen file, whose path stays outside the window', async () => {
    const file = path.join(given.folder, 'list.bib');
    writeFileSync(file, '@online{a, title={Ice}, url={https://example.org/ice}}');
    given.choices.references = file;
    const read = await ask('references.choose', {});
    expect(read).toMatchObject({ ok: true, value: { fileName: 'list.bib', reading: { format: 'bibtex' } } });
    expect(JSON.stringify(read)).not.toContain(given.folder);
    expect(await ask('references.read', { text: '10.1000/x' })).toMatchObject({
      value: { found: [{ fields: { reference: 'https://doi.org/10.1000/x' } }] },
    });
  });

  test('are not read where nothing is chosen, or from what is no text', async () => {
    expect(await ask('references.choose', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    const file = path.join(given.folder, 'list.bib');
    writeFileSync(
      file,
      new Uint8Array(2_000).map((_, index) => index % 7),
    );
    given.choices.references = file;
    expect(await ask('references.choose', {})).toMatchObject({ error: { code: 'file-not-recognised' } });
  });
});

describe('exporting a brief', () => {
  test('suggests the title in the folder of documents, writes, and can open what was written', async () => {
    const id = await sampleBrief();
    given.choices.exportFile = (suggested) => suggested;
    const exported = await ask('export.choose', { briefId: id, choice: markdown });
    if (!exported.ok) throw new Error(exported.error.message);
    const { exportId, fileName, folder } = exported.value;
    expect(folder).toBe(given.documents);
    expect(fileName).toMatch(/^\p{Lu}.*\.md$/u);
    const file = path.join(folder, fileName);
    expect(readFileSync(file, 'utf8')).toContain('#');
    expect((await ask('export.open', { exportId })).ok).toBe(true);
    expect((await ask('export.showFolder', { exportId })).ok).toBe(true);
    expect(given.done).toEqual([
      ['asked where to save', file],
      ['opened', file],
      ['shown in folder', file],
    ]);
  });

  test('starts in the folder of the last export, as long as it is there', async () => {
    const id = await sampleBrief();
    const elsewhere = path.join(given.folder, 'library');
    given.choices.exportFile = () => path.join(elsewhere, 'x.md');
    await ask('export.choose', { briefId: id, choice: markdown });
    await ask('export.choose', { briefId: id, choice: markdown });
    given.desktop.memory.change({ exportFolder: path.join(given.folder, 'gone') });
    await ask('export.choose', { briefId: id, choice: markdown });
    expect(given.done.map(([, file]) => path.dirname(String(file)))).toEqual([
      given.documents,
      elsewhere,
      given.documents,
    ]);
  });

  test('replaces a file the user was asked about, and none that only gets its ending from us', async () => {
    const id = await sampleBrief();
    const file = path.join(given.documents, 'there.md');
    writeFileSync(file, 'old');
    given.choices.exportFile = () => path.join(given.documents, 'there');
    expect(await ask('export.choose', { briefId: id, choice: markdown })).toMatchObject({
      ok: false,
      error: { code: 'file-exists' },
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
    given.choices.exportFile = () => file;
    expect((await ask('export.choose', { briefId: id, choice: markdown })).ok).toBe(true);
    expect(readFileSync(file, 'utf8')).not.toBe('old');
  });

  test('writes once more to the same file in the same manner, unless somebody changed it', async () => {
    const id = await sampleBrief();
    const file = path.join(given.documents, 'again.md');
    given.choices.exportFile = () => file;
    const first = await ask('export.choose', { briefId: id, choice: markdown });
    if (!first.ok) throw new Error(first.error.message);
    const opened = await ask('brief.open', { briefId: id });
    if (!opened.ok) throw new Error(opened.error.message);
    const call = { name: 'head.change', args: { fields: { title: 'Second thoughts' } } };
    const changes = [{ call, label: 'Title', at: '2026-11-18T06:00:00Z' }];
    const { seq } = opened.value;
    expect((await ask('brief.apply', { briefId: id, baseSeq: seq, changes })).ok).toBe(true);
    given.done.length = 0;
    const again = await ask('export.again', { exportId: first.value.exportId });
    if (!again.ok) throw new Error(again.error.message);
    expect(given.done).toEqual([]);
    expect(readFileSync(file, 'utf8')).toContain('Second thoughts');

    writeFileSync(file, 'What a reviewer wrote into it.');
    expect(await ask('export.again', { exportId: again.value.exportId })).toMatchObject({
      ok: false,
      error: { code: 'file-exists' },
    });
    expect(readFileSync(file, 'utf8')).toBe('What a reviewer wrote into it.');
    rmSync(file);
    expect((await ask('export.again', { exportId: again.value.exportId })).ok).toBe(true);
    expect(await ask('export.again', { exportId: 'unknown' })).toMatchObject({ ok: false });
  });

  test('writes nothing where no place is chosen', async () => {
    const id = await sampleBrief();
    expect(await ask('export.choose', { briefId: id, choice: markdown })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  });

  test('opens nothing that this program did not write, and nothing that is gone', async () => {
    const address = { exportId: '/etc/passwd' };
    expect(await ask('export.open', address)).toMatchObject({
      ok: false,
      error: { code: 'request-invalid' },
    });
    const unknown = { exportId: 'passwd' };
    expect(await ask('export.open', unknown)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    expect(await ask('export.showFolder', unknown)).toMatchObject({ ok: false });
    const id = await sampleBrief();
    given.choices.exportFile = (suggested) => suggested;
    const exported = await ask('export.choose', { briefId: id, choice: markdown });
    if (!exported.ok) throw new Error(exported.error.message);
    rmSync(path.join(exported.value.folder, exported.value.fileName));
    given.done.length = 0;
    const again = await ask('export.open', { exportId: exported.value.exportId });
    expect(again).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    expect(given.done).toEqual([]);
  });
});

describe('exporting many briefs', () => {
  test('writes one file each, replaces none, and says which failed', async () => {
    const one = await sampleBrief();
    const two = await sampleBrief();
    given.choices.exportFolder = given.documents;
    const missing = briefId.parse('missing');
    const request = { briefIds: [one, missing, two], choice: markdown };
    const first = await ask('export.many', request);
    const second = await ask('export.many', request);
    if (!first.ok || !second.ok) throw new Error('The export was refused');
    expect(first.value.failed).toHaveLength(1);
    const names = [...first.value.written, ...second.value.written].map(({ fileName }) => fileName);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(existsSync(path.join(given.documents, name))).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('takes another name where one came up unseen', async () => {
    const one = await sampleBrief();
    given.choices.exportFolder = given.documents;
    const request = { briefIds: [one], choice: markdown };
    const first = await ask('export.many', request);
    if (!first.ok) throw new Error(first.error.message);
    const name = first.value.written[0]?.fileName ?? '';
    // A link to a file that is not there yet is no file to whoever looks, and a name that is taken to whoever writes.
    rmSync(path.join(given.documents, name));
    symlinkSync(path.join(given.documents, 'on another disk.md'), path.join(given.documents, name));
    const second = await ask('export.many', request);
    if (!second.ok) throw new Error(second.error.message);
    expect(second.value.written.map(({ fileName }) => fileName)).not.toContain(name);
    expect(readlinkSync(path.join(given.documents, name))).toContain('on another disk.md');
  });

  test('shows how far it is, and stops when it is cancelled', async () => {
    const ids = [await sampleBrief(), await sampleBrief(), await sampleBrief()];
    given.choices.exportFolder = given.documents;
    const progress: number[] = [];
    given.choices.onEvent = ({ name, event }) => {
      if (name !== 'job.progress') return;
      progress.push(event.done);
      if (event.done === 2) void ask('job.cancel', { jobId: event.jobId });
    };
    const exported = await ask('export.many', { briefIds: ids, choice: markdown });
    expect(exported).toMatchObject({ ok: true, value: { written: [{}, {}], failed: [] } });
    expect(progress.slice(0, 3)).toEqual([0, 1, 2]);
  });

  test('writes nothing where no folder is chosen', async () => {
    const one = await sampleBrief();
    expect(await ask('export.many', { briefIds: [one], choice: markdown })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  });
});

describe('adding a Word template', () => {
  test('takes the chosen file into the library', async () => {
    const id = await sampleBrief();
    const file = path.join(given.documents, 'house.docx');
    given.choices.exportFile = () => file;
    await ask('export.choose', { briefId: id, choice: { ...markdown, format: 'docx' } });
    given.choices.template = file;
    const added = await ask('templates.choose', {});
    expect(added).toMatchObject({
      ok: true,
      value: { name: expect.stringContaining('house'), isBuiltIn: false },
    });
  });

  test('adds nothing where nothing is chosen', async () => {
    expect(await ask('templates.choose', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  });
});

describe('choosing where copies of backups go', () => {
  test('has the chosen folder get them, and changes nothing where none is chosen', async () => {
    expect(await ask('backup.choosePlace', {})).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    given.choices.backupFolder = given.documents;
    const chosen = { place: { folder: given.documents, isThere: true } };
    expect(await ask('backup.choosePlace', {})).toMatchObject({ ok: true, value: chosen });
    expect(await ask('backup.leavePlace', {})).toEqual({ ok: true, value: { place: null } });
  });
});

describe('restoring a backup', () => {
  test('is done when the user says so, and not before', async () => {
    const before = await ask('backup.make', {});
    if (!before.ok) throw new Error(before.error.message);
    await sampleBrief();
    const request = { id: before.value.id };
    expect(await ask('backup.restore', request)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await ask('library.facets', {})).toMatchObject({ value: { total: 1 } });
    given.choices.confirms = true;
    expect(given.done).toEqual([]);
    expect((await ask('backup.restore', request)).ok).toBe(true);
    expect(given.done).toEqual([['all windows saved']]);
    expect(await ask('library.facets', {})).toMatchObject({ value: { total: 0 } });
  });
});

describe('writing a library again that is gone', () => {
  const loseLibrary = () => rmSync(path.dirname(given.libraryFile), { recursive: true });

  test('brings it back to its place', async () => {
    loseLibrary();
    expect(await ask('brief.create', { from: 'blank' })).toMatchObject({
      error: { code: 'library-is-gone' },
    });
    expect(await ask('library.writeAgain', { where: 'here' })).toEqual({
      ok: true,
      value: { putAside: null },
    });
    expect((await ask('brief.create', { from: 'blank' })).ok).toBe(true);
    expect(existsSync(given.libraryFile)).toBe(true);
  });

  test('goes on where the user says, and tells where that is', async () => {
    loseLibrary();
    expect(await ask('library.writeAgain', { where: 'elsewhere' })).toMatchObject({
      error: { code: 'cancelled' },
    });
    given.choices.libraryFile = path.join(given.documents, 'briefs');
    expect((await ask('library.writeAgain', { where: 'elsewhere' })).ok).toBe(true);
    const file = path.join(given.documents, 'briefs.db');
    expect(await ask('app.info', {})).toMatchObject({ value: { libraryFile: file, placeProblem: null } });
    expect(given.engineEvents).toContainEqual({ name: 'engine.moved', event: { file } });
  });
});

describe('what the desktop answers itself', () => {
  test('says what the program is and where its library lies', async () => {
    expect(await ask('app.info', {})).toMatchObject({
      ok: true,
      value: {
        version: '1.2.3',
        platform: 'linux',
        libraryFile: given.libraryFile,
        startNotices: [],
      },
    });
  });

  test('opens windows', async () => {
    await ask('window.open', { briefId: null });
    await ask('window.open', { briefId: 'one' });
    await ask('window.open', { briefId: 'two', beside: true });
    expect(given.done).toEqual([
      ['window opened', null],
      ['window opened', 'one'],
      ['window opened beside', 'two'],
    ]);
  });

  test('does what the menu of the system does', async () => {
    const { window, workbenchWindow } = fakeWorkbenchWindow();
    const answering = { handlers, checksAnswers: true };
    const act = (action: string) => answerRequest('window.act', { action }, workbenchWindow, answering);
    await act('toggle-full-screen');
    expect(window.isFullScreen()).toBe(true);
    await act('toggle-full-screen');
    expect(window.isFullScreen()).toBe(false);
    await act('minimize');
    expect(window.isMinimized()).toBe(true);
    await act('quit');
    expect(given.done).toEqual([['quit']]);
    expect(await act('paste')).toMatchObject({ ok: false });
  });

  test('has the page cut, copy and paste where its cursor is, and nothing else', async () => {
    const { window, workbenchWindow } = fakeWorkbenchWindow();
    const answering = { handlers, checksAnswers: true };
    const edit = (name: string) => answerRequest('window.edit', { edit: name }, workbenchWindow, answering);
    for (const name of ['cut', 'copy', 'paste', 'paste-as-plain-text']) {
      expect(await edit(name)).toMatchObject({ ok: true });
    }
    expect(window.webContents.edits).toEqual(['cut', 'copy', 'paste', 'pasteAndMatchStyle']);
    expect(await edit('delete')).toMatchObject({ ok: false });
  });

  test('takes a window’s report and its answer about closing', async () => {
    const { window, workbenchWindow } = fakeWorkbenchWindow();
    const answering = { handlers, checksAnswers: true };
    await answerRequest('window.report', reportOf(null, { title: 'Here' }), workbenchWindow, answering);
    expect(window.title).toBe('Here — Briefwright');
    window.close();
    await answerRequest('window.closeReady', { mayClose: true }, workbenchWindow, answering);
    expect(window.isDestroyed()).toBe(true);
  });
});

describe('a link to the outside', () => {
  test('is opened when the user has seen where it leads and agrees', async () => {
    given.choices.confirms = true;
    expect((await ask('link.open', { href: 'https://example.org/a b' })).ok).toBe(true);
    expect(given.done).toEqual([
      ['asked about a link', { address: 'https://example.org/a%20b', destination: 'example.org' }],
      ['opened outside', 'https://example.org/a%20b'],
    ]);
  });

  test('is not opened otherwise', async () => {
    expect(await ask('link.open', { href: 'https://example.org/' })).toMatchObject({ ok: false });
    expect(given.done.map(([what]) => what)).toEqual(['asked about a link']);
  });

  test('of another kind is not even asked about', async () => {
    given.choices.confirms = true;
    for (const href of ['file:///etc/passwd', 'javascript:1', 'ms-msdt:/id']) {
      expect(await ask('link.open', { href })).toMatchObject({
        ok: false,
        error: { code: 'request-invalid' },
      });
    }
    expect(given.done).toEqual([]);
  });
});
