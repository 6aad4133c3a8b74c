import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { templateNameIn } from '#engine/brief-file/template-part.ts';
import { importFile } from '#engine/import/import-file.ts';
import { openConnection } from '#engine/library/connection.ts';
import { type Brief, briefFormatVersion, brief as briefSchema } from '#shared/brief/brief.ts';
import { parseBrief } from '#shared/brief/parse.ts';
import { applyCall } from '#shared/commands/registry.ts';
import { readStoredCall } from '#shared/commands/stored-call.ts';
import { briefOfTemplate } from '#shared/queries/brief-template.ts';
import { libraryPath, openTestLibrary, wanted } from '../electron/engine/library/library-fixture.ts';
import { storedForms, storedJson, storedPath, storedRun } from '../fixtures/stored/forms.ts';
import { openAndGoOn } from '../fixtures/stored/old-library.ts';
import { shapeOf, shapeOfToday } from '../fixtures/stored/shape.ts';
import { stored } from './command-laws.ts';

/*
 * Nothing that was stored is lost by a change of form: what every form wrote opens whole in this program, can be edited,
 * undone across the border and saved again.
 */

const read = { newId: () => 'unused', now: '2026-11-18T06:00:00Z' };

function briefOf(form: number, name: string): Brief {
  return wanted(parseBrief(storedJson(form, name)));
}

test('something is kept of every form there was', () => {
  expect(storedForms).toEqual(Array.from({ length: briefFormatVersion }, (_, index) => index + 1));
});

describe.each(storedForms)('what form %i stored', (form) => {
  test('its calls are made again on its first brief and give its last one', () => {
    let brief = briefOf(form, 'start.json');
    for (const call of storedRun(form)) {
      brief = wanted(applyCall(brief, readStoredCall(call, form, brief))).brief;
    }
    expect(stored(brief)).toEqual(stored(briefOf(form, 'briefs/every-call.json')));
  });

  test('its undo takes all of that back, one change after the other', () => {
    let brief = briefOf(form, 'briefs/every-call.json');
    for (const { inverse } of storedRun(form).toReversed()) {
      brief = wanted(applyCall(brief, readStoredCall(inverse, form, brief))).brief;
      expect(briefSchema.safeParse(brief).error).toBeUndefined();
    }
    expect(stored(brief)).toEqual(stored(briefOf(form, 'start.json')));
  });

  test('holds a call of every command it had', () => {
    const names = shapeOf(storedJson(form, 'shape.json')).commandNames;
    const called = new Set(storedRun(form).map(({ name }) => name));
    expect(names.filter((name) => !called.has(name) && name !== 'brief.replace')).toEqual([]);
  });

  // Libraries of all forms, also such as were killed, and that all is taken back in them, are tried by the slow tests.
  if (form >= briefFormatVersion - 1) {
    test('a library that was closed opens whole and goes on', () => {
      openAndGoOn(form, 'closed');
    });
  }

  test.each(readdirSync(storedPath(form, 'briefs')))(
    '%s opens without a repair and is kept',
    async (name) => {
      const reading = wanted(await importFile(storedPath(form, 'briefs', name), read));
      expect(reading.report.contradictions).toEqual([]);
      const library = openTestLibrary(libraryPath());
      const id = wanted(library.briefs.createFromReading(reading));
      const { brief } = wanted(library.briefs.open(id));
      expect(stored({ ...brief, id: reading.brief.id })).toEqual(stored(reading.brief));
    },
  );
});

/* Brief templates came with the fifth form. */
describe.each(storedForms.filter((form) => form >= 5))('a brief template that form %i stored', (form) => {
  test('is read from its file as one', async () => {
    const file = wanted(await importFile(storedPath(form, 'templates', 'weekly.brief'), read));
    expect(file.report.contradictions).toEqual([]);
    expect(templateNameIn(file.otherParts)).toBe('Weekly');
  });

  test('is read from the table of a library, and new briefs begin with it', () => {
    const library = openTestLibrary(libraryPath());
    const row = z
      .object({ id: z.string(), name: z.string(), brief: z.string(), added: z.string(), checksum: z.int() })
      .parse(storedJson(form, 'templates/row.json'));
    const db = openConnection(library.file);
    const insert = 'INSERT INTO brief_templates (id, name, brief, added, checksum) VALUES (?, ?, ?, ?, ?)';
    db.prepare(insert).run(row.id, row.name, row.brief, row.added, row.checksum);
    db.close();
    const { name, brief } = wanted(library.briefTemplates.get(row.id));
    expect(name).toBe('Weekly');
    expect(briefSchema.safeParse(briefOfTemplate(brief, 'made', read.now)).error).toBeUndefined();
    expect(JSON.stringify(brief.sections)).toContain('Velani Strait');
  });
});

test('the form of today is kept as it is now', () => {
  // Whoever changes what is stored raises `briefFormatVersion`, tells in the kind's file (or in `stored/versions.ts`)
  // how the older form becomes the new one, and keeps the new form: `node test/fixtures/stored/make.ts`.
  const kept = storedJson(briefFormatVersion, 'shape.json');
  const today = shapeOfToday();
  expect(today.brief).toEqual(shapeOf(kept).brief);
  expect(Object.keys(today.commands)).toEqual(shapeOf(kept).commandNames);
  // The arguments of commands are kept since the second form.
  if (briefFormatVersion > 1) expect(today).toEqual(kept);
});
