import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { Publisher } from '#engine/export/publisher.ts';
import { exportHandlers } from '#engine/handlers/export-handlers.ts';
import { importFile } from '#engine/import/import-file.ts';
import { salvageLibrary } from '#engine/library/damage/salvage.ts';
import type { Library } from '#engine/library/library.ts';
import { briefFormatVersion } from '#shared/brief/brief.ts';
import { writeJson } from '#shared/publication/writers/json.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { copyLibrary } from '../../../fixtures/stored/forms.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';
import {
  addBrief,
  libraryPath,
  listed,
  openTestLibrary,
  problemOf,
  testBrief,
  titleChange,
  titles,
  wanted,
} from './library-fixture.ts';
import { rewriteEvent } from './rewrite-event.ts';

/*
 * Briefs that this version does not know whole: of a later form, with fields nobody knows, or with changes that cannot be
 * made again. None of them is ever blank, and nothing of them is lost.
 */

const read = { newId: () => 'unused', now: '2026-11-18T06:00:00Z' };
const later = JSON.stringify({
  ...sampleBrief,
  formatVersion: briefFormatVersion + 7,
  title: 'From the future',
  futureRecords: { f1: { id: 'f1', order: 'a1', words: 'Kept for whoever knows them' } },
});

async function taken(library: Library, name: string, bytes: string | Uint8Array): Promise<string> {
  const file = { name, bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes };
  return wanted(library.briefs.createFromReading(wanted(await importFile(file, read))));
}

const publisher = new Publisher();
afterAll(() => publisher.end());

async function exported(library: Library, briefId: string, format: 'json' | 'brief' | 'md') {
  const file = `${temporaryFolder()}/out.${format}`;
  const choice = { format, templateId: null, pdfStandard: 'ua-1' } as const;
  const handlers = exportHandlers({ library, now: () => read.now, publisher });
  const done = wanted(await handlers['export.write']({ briefId, choice, file, mayReplace: false }));
  return { file, ...done };
}

describe('a brief of a later form', () => {
  test('is shown as far as it is known, can only be read, and leaves as it came', async () => {
    const library = openTestLibrary();
    const id = await taken(library, 'later.json', later);
    const { brief, readOnly, seq } = wanted(library.briefs.open(id));
    expect(brief).toMatchObject({ id, title: 'From the future' });
    expect(readOnly).toMatch(/newer version of Briefwright.*only be read.*kept as it is/);
    expect(problemOf(library.briefs.apply(id, seq, [titleChange('x')])).code).toBe('brief-is-read-only');
    expect(titles(library)).toEqual(['From the future']);
    const { file } = await exported(library, id, 'json');
    expect(readFileSync(file, 'utf8')).toBe(later);
  });

  test('keeps its bytes over restarts, and in a .brief file that this version writes', async () => {
    const bytes = writeBriefFile(sampleBrief, {
      programVersion: '9.0.0',
      written: read.now,
      newer: { form: briefFormatVersion + 7, json: later },
    });
    const library = openTestLibrary();
    const id = await taken(library, 'later.brief', bytes);
    library.rest(10);
    library.close();
    const again = openTestLibrary(library.file);
    const { file } = await exported(again, id, 'brief');
    expect(wanted(await readBriefFile(readFileSync(file))).newer?.json).toBe(later);
  });

  test('is not duplicated, and says in other formats that something is missing', async () => {
    const library = openTestLibrary();
    const id = await taken(library, 'later.json', later);
    expect(problemOf(library.briefs.duplicate(id)).code).toBe('brief-is-newer');
    expect((await exported(library, id, 'md')).findings[0]).toMatch(/newer version.*not in the file/);
  });
});

test('fields nobody knows survive edits, undo and a round trip, in the head and in records', async () => {
  const value = JSON.parse(writeJson(testBrief({ title: 'Odd', tags: ['port'] })));
  value.house = { colour: 'blue' };
  value.tags.tag0.weight = 3;
  value.confidence.scale = 'five steps';
  const library = openTestLibrary();
  const id = await taken(library, 'odd.json', JSON.stringify(value));
  const { seq } = wanted(library.briefs.open(id));
  const rename = { name: 'tag.change', args: { id: 'tag0', fields: { name: 'harbour' } } };
  const drop = { name: 'tag.remove', args: { ids: ['tag0'] } };
  for (const [index, call] of [rename, drop].entries()) {
    wanted(library.briefs.apply(id, seq + index, [{ call, label: 'x', at: read.now }]));
  }
  const [{ inverse } = { inverse: drop }] = wanted(library.briefs.history(id, null, 1));
  wanted(library.briefs.apply(id, seq + 2, [{ call: inverse, label: 'Undo', at: read.now }]));
  library.close();
  const { file } = await exported(openTestLibrary(library.file), id, 'brief');
  const { brief, repairs } = wanted(await readBriefFile(readFileSync(file)));
  expect(repairs).toEqual([]);
  expect(brief).toMatchObject({
    house: { colour: 'blue' },
    tags: { tag0: { name: 'harbour', weight: 3 } },
    confidence: { scale: 'five steps' },
  });
});

describe('a change that cannot be made again', () => {
  function twoEdits(): { readonly file: string; readonly id: string } {
    const library = openTestLibrary(libraryPath());
    const id = addBrief(library, { title: 'Begun' });
    wanted(library.briefs.apply(id, 0, [titleChange('Second')]));
    wanted(library.briefs.apply(id, 1, [titleChange('Third')]));
    library.close();
    const db = new Database(library.file);
    db.prepare('DELETE FROM snapshots WHERE seq > 0').run();
    db.close();
    return { file: library.file, id };
  }

  test('leaves the brief as it was before, to be read, with the change kept and sent along', async () => {
    const { file, id } = twoEdits();
    rewriteEvent(file, id, 2, { args: { fields: { colour: 'blue' } } });
    const library = openTestLibrary(file);
    const { brief, readOnly } = wanted(library.briefs.open(id));
    expect(brief.title).toBe('Second');
    expect(readOnly).toMatch(/Change 2 .* could not be made again.*One change is kept/);
    const sent = await exported(library, id, 'brief');
    const { otherParts } = wanted(await readBriefFile(readFileSync(sent.file)));
    expect(otherParts.map(({ name }) => name)).toEqual(['origin/line.json', 'unreplayed/changes.json']);
    expect(new TextDecoder().decode(otherParts[1]?.bytes)).toContain('"colour": "blue"');
  });

  test('of a later form says so', () => {
    const { file, id } = twoEdits();
    rewriteEvent(file, id, 2, { form: briefFormatVersion + 1 });
    const { brief, readOnly } = wanted(openTestLibrary(file).briefs.open(id));
    expect(brief.title).toBe('Second');
    expect(readOnly).toMatch(/made by a newer version/);
  });

  test('that carries a whole brief gives that brief, put right, and never a blank one', async () => {
    const library = openTestLibrary(libraryPath());
    const id = await taken(library, 'sample.json', writeJson(sampleBrief));
    wanted(library.briefs.apply(id, 1, [titleChange('Edited')]));
    library.close();
    const db = new Database(library.file);
    db.prepare('DELETE FROM snapshots WHERE seq > 0').run();
    db.close();
    const odd = { ...JSON.parse(JSON.stringify(sampleBrief)), status: 'shiny' };
    rewriteEvent(library.file, id, 1, { args: { label: 'Import', brief: odd } });
    const again = openTestLibrary(library.file);
    const { brief, readOnly, seq } = wanted(again.briefs.open(id));
    expect(readOnly).toBeNull();
    expect(brief).toMatchObject({ title: 'Edited', status: 'draft', question: sampleBrief.question });
    wanted(again.briefs.apply(id, seq, [titleChange('Goes on')]));
  });
});

test('a salvage brings back changes of the first form beside those of today', () => {
  const file = copyLibrary(1, 'closed', temporaryFolder());
  const library = openTestLibrary(file);
  const ids = listed(library).map(({ id }) => id);
  for (const id of ids) {
    const { seq } = wanted(library.briefs.open(id));
    wanted(library.briefs.apply(id, seq, [titleChange('Changed today')]));
  }
  const before = ids.map((id) => wanted(library.briefs.open(id)).brief);
  library.close();
  salvageLibrary(file, read.now);
  const again = openTestLibrary(file);
  expect(ids.map((id) => wanted(again.briefs.open(id)).brief)).toEqual(before);
  expect(ids.map((id) => wanted(again.briefs.history(id, null, 1_000)).length > 0)).toEqual(
    ids.map(() => true),
  );
});
