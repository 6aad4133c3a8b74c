import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { briefFormatVersion } from '#shared/brief/brief.ts';
import { libraryPath, openTestLibrary, wanted } from '../../../electron/engine/library/library-fixture.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { copyLibrary, storedForms, storedPath } from '../../../fixtures/stored/forms.ts';
import { makeLaterProgram } from './later-program.ts';

/* The proof by fire: a later form of the program, made here, opens what every form before it stored. */

const program = makeLaterProgram(briefFormatVersion);

afterAll(() => rmSync(program, { recursive: true, force: true }));

function later(...args: string[]): string {
  return execFileSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'open-library.ts', ...args],
    {
      cwd: program,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
    },
  );
}

describe.each(storedForms)('in a later program, what form %i stored', (form) => {
  test.each(['closed', 'killed'] as const)(
    'a library that was %s opens whole, is edited and undone',
    (way) => {
      const file = copyLibrary(form, way, temporaryFolder());
      const briefs: readonly {
        readonly title: string;
        readonly readOnly: string | null;
        readonly owners: number;
        readonly gaps: readonly unknown[];
        readonly refused: readonly string[];
        readonly changes: number;
      }[] = JSON.parse(later('library', file));
      expect(briefs.length).toBeGreaterThan(6);
      for (const brief of briefs) {
        expect(brief).toMatchObject({ readOnly: null, refused: [] });
        expect(brief.title).not.toBe('');
        expect(brief.changes).toBeGreaterThan(0);
      }
      expect(briefs.some(({ owners }) => owners > 0)).toBe(true);
      expect(briefs.flatMap(({ gaps }) => gaps).filter((gap) => typeof gap !== 'string')).toEqual([]);
    },
  );

  test('its calls give its last brief, and its undo the first one', () => {
    const path = (name: string) => storedPath(form, name);
    const told = later('run', path('start.json'), path('calls.json'), path('briefs/every-call.json'));
    expect(JSON.parse(told)).toEqual({ isSame: true, isUndone: true });
  });
});

test('this program shows what the later one wrote, lets nobody edit it, and hands it on byte for byte', async () => {
  const file = join(temporaryFolder(), 'later.brief');
  later('file', file, storedPath(briefFormatVersion, 'briefs/every-call.json'));
  const reading = wanted(await importFile(file, { newId: () => 'unused', now: '2026-11-20T06:00:00Z' }));
  const library = openTestLibrary(libraryPath());
  const id = wanted(library.briefs.createFromReading(reading));
  const { brief, readOnly } = wanted(library.briefs.open(id));
  expect(readOnly).toMatch(/newer version of Briefwright/);
  expect(brief.title).toBe('Velani Channel');
  expect(Object.keys(brief.recommendations).length).toBeGreaterThan(0);
  const { newer = null } = wanted(library.briefs.stored(id));
  if (!newer) throw new Error('The brief was not kept as it came.');
  const options = { date: '2026-11-20T06:00:00Z', newer };
  const rendered = wanted(await renderExport(brief, { format: 'brief', pdfStandard: 'ua-1' }, options));
  const came = wanted(await readBriefFile(readFileSync(file))).newer?.json;
  const left = wanted(await readBriefFile(rendered.bytes)).newer?.json;
  expect(left).toBe(came);
});
