import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '#engine/client.ts';
import { openEngine } from '#engine/engine.ts';
import { makeBackup } from '#engine/library/backup-files.ts';
import { failure, type Result, success } from '#shared/result.ts';
import { openLibraryOrAsk } from '../../../electron/main/library-start.ts';

let folder = '';
const engines: Engine[] = [];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'library-start-'));
});
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => path.join(folder, 'library.db');

/** The engine without its thread, which would take a second to start. */
async function started(): Promise<Result<Engine>> {
  const opened = openEngine({
    libraryFile: file(),
    emit: () => {},
    backUp: async (reason, now) => makeBackup(file(), reason, now),
  });
  if (!opened.ok) return opened;
  let isClosed = false;
  const engine: Engine = {
    call: (name, request) => opened.value.answer(name, request),
    close: async () => {
      if (!isClosed) opened.value.close();
      isClosed = true;
    },
  };
  engines.push(engine);
  return success(engine);
}

/** Opens with a person who gives these answers, one after the other, and then quits. */
async function opening(
  answers: ('restore' | 'folder' | 'quit')[],
  start = started,
  missingAnswers: ('again' | 'usual' | 'quit')[] = [],
) {
  const asked: { detail: string; hasBackup: boolean }[] = [];
  const shown: string[] = [];
  const engine = await openLibraryOrAsk({
    libraryFile: file(),
    start,
    goToUsualPlace: () => shown.push('usual place'),
    dialogs: {
      askAboutLibrary: async (detail, hasBackup) => {
        asked.push({ detail, hasBackup });
        return answers.shift() ?? 'quit';
      },
      askAboutMissingLibrary: async () => missingAnswers.shift() ?? 'quit',
      tellProblem: async () => {},
    },
    showInFolder: (shownFile) => shown.push(shownFile),
  });
  return { engine, asked, shown };
}

describe('opening the library at the start', () => {
  test('asks nothing where it opens', async () => {
    const { engine, asked } = await opening([]);
    expect(engine).not.toBe(null);
    expect(asked).toEqual([]);
  });

  test('says why it does not, shows the folder when asked, and quits when told', async () => {
    writeFileSync(file(), 'A letter to the harbour master, not a library at all.');
    const { engine, asked, shown } = await opening(['folder', 'quit']);
    expect(engine).toBe(null);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.detail).toMatch(/library\.db/);
    expect(asked[0]?.hasBackup).toBe(false);
    expect(shown).toEqual([file()]);
    expect(readdirSync(folder)).toContain('library.db');
  });

  test('asks about a library that is not in the place the user chose, and tries as often as told', async () => {
    const answers = [0, 1, 2];
    const { engine, shown } = await opening(
      [],
      async () => (answers.shift() === 2 ? started() : failure('file-not-found', 'It is not there.')),
      ['again', 'usual'],
    );
    expect(engine).not.toBe(null);
    expect(shown).toEqual(['usual place']);
    expect((await opening([], async () => failure('file-not-found', 'x'), ['quit'])).engine).toBe(null);
  });

  test('is never tried again by itself', async () => {
    let starts = 0;
    const { asked } = await opening(['folder', 'folder'], async () => {
      starts += 1;
      return failure('library-is-locked', 'It is open elsewhere.');
    });
    expect(starts).toBe(1);
    expect(asked).toHaveLength(3);
  });

  test('offers a backup only where the file is beyond repair', async () => {
    const first = await started();
    if (!first.ok) throw new Error(first.error.message);
    await first.value.call('backup.make', {});
    for (const code of ['library-is-locked', 'library-is-newer', 'no-permission', 'disk-full'] as const) {
      expect((await opening([], async () => failure(code, 'x'))).asked[0]?.hasBackup).toBe(false);
    }
    const damaged = await opening([], async () => failure('library-is-damaged', 'x'));
    expect(damaged.asked[0]?.hasBackup).toBe(true);
  });

  test('from a backup puts the unreadable file aside and brings its briefs back', async () => {
    const first = await started();
    if (!first.ok) throw new Error(first.error.message);
    await first.value.call('brief.create', { from: 'sample' });
    // A clock that once stood ahead does not hide a backup.
    makeBackup(file(), 'asked', '2099-01-01T00:00:00.000Z');
    await first.value.close();
    let isFirstTry = true;
    const { engine } = await opening(['restore'], async () => {
      if (!isFirstTry) return started();
      isFirstTry = false;
      return failure('library-is-damaged', 'It is damaged.');
    });
    if (!engine) throw new Error('The library was not opened');
    expect(await engine.call('library.facets', {})).toMatchObject({ value: { total: 1 } });
    expect(readdirSync(folder).some((name) => name.startsWith('library.db.unreadable-'))).toBe(true);
  });
});
