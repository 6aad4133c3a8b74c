import { describe, expect, test } from 'vitest';
import { takeReadFile } from '#engine/contents/brief-file-parts.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import type { Library } from '#engine/library/library.ts';
import { type Brief, makeBrief } from '#shared/brief/brief.ts';
import { newId } from '#shared/brief/ids.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';
import { libraryPath, openTestLibrary, wanted } from '../library/library-fixture.ts';

const date = '2026-03-01T10:00:00Z';

async function fileOf(brief: Brief, format: 'brief' | 'json'): Promise<Uint8Array> {
  return wanted(await renderExport(brief, { format, pdfStandard: 'ua-1' }, { date })).bytes;
}

async function take(library: Library, bytes: Uint8Array, format: 'brief' | 'json' = 'brief') {
  const read = wanted(await importFile({ name: `sent.${format}`, bytes }, { newId, now: date }));
  return wanted(await takeReadFile(library, read));
}

function retitle(library: Library, id: string, title: string): void {
  const { seq } = wanted(library.briefs.open(id));
  const call = { name: changeHead.name, args: { fields: { title } } };
  wanted(library.briefs.apply(id, seq, [{ call, label: 'Change title', at: date }]));
}

describe.each(['brief', 'json'] as const)('the same %s file opened again', (format) => {
  test('is the brief that is there, also after it was changed', async () => {
    const library = openTestLibrary();
    const bytes = await fileOf(sampleBrief, format);
    const first = await take(library, bytes, format);
    expect(first).toEqual({ briefId: first.briefId, outcome: 'added', versionOf: null });
    expect(await take(library, bytes, format)).toEqual({ ...first, outcome: 'known' });
    retitle(library, first.briefId, 'Changed since');
    expect(await take(library, bytes, format)).toEqual({ ...first, outcome: 'known' });
    expect(wanted(library.briefs.ids())).toEqual([first.briefId]);
    expect(wanted(library.briefs.open(first.briefId)).brief.title).toBe('Changed since');
  });

  test('of a brief of this library is that brief', async () => {
    const library = openTestLibrary();
    const briefId = wanted(library.briefs.create(sampleBrief));
    const bytes = await fileOf(wanted(library.briefs.open(briefId)).brief, format);
    expect(await take(library, bytes, format)).toEqual({ briefId, outcome: 'known', versionOf: null });
  });
});

test('the file of a brief in the trash takes it out', async () => {
  const library = openTestLibrary();
  const bytes = await fileOf(sampleBrief, 'brief');
  const { briefId } = await take(library, bytes);
  wanted(library.trash.put([briefId]));
  expect(await take(library, bytes)).toEqual({ briefId, outcome: 'restored', versionOf: null });
  expect(wanted(library.briefs.ids())).toEqual([briefId]);
});

test('another version stands beside the one that is there, and each is known again', async () => {
  const library = openTestLibrary();
  const [bytes, later] = [
    await fileOf(sampleBrief, 'brief'),
    await fileOf({ ...sampleBrief, title: 'Later' }, 'brief'),
  ];
  const first = await take(library, bytes);
  const second = await take(library, later);
  expect(second).toEqual({ briefId: second.briefId, outcome: 'added', versionOf: first.briefId });
  expect(second.briefId).not.toBe(first.briefId);
  expect(await take(library, later)).toMatchObject({ briefId: second.briefId, outcome: 'known' });
  expect(await take(library, bytes)).toMatchObject({ briefId: first.briefId, outcome: 'known' });
  expect(wanted(library.briefs.open(second.briefId)).brief.title).toBe('Later');
});

test('the file of an erased brief is added, under an id that a salvage keeps', async () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const bytes = await fileOf(sampleBrief, 'brief');
  const erased = await take(library, bytes);
  wanted(library.trash.put([erased.briefId]));
  wanted(library.trash.erase([erased.briefId]));
  const again = await take(library, bytes);
  expect(again).toMatchObject({ outcome: 'added', versionOf: null });
  expect(again.briefId).not.toBe(erased.briefId);
  expect(await take(library, bytes)).toEqual({ ...again, outcome: 'known' });
});

test('many files of one id are each a brief of its own', async () => {
  const library = openTestLibrary();
  const small = makeBrief('of-all', date);
  for (let count = 0; count < 10; count += 1) {
    await take(library, await fileOf({ ...small, title: `Brief ${count}` }, 'json'), 'json');
  }
  expect(wanted(library.briefs.ids())).toHaveLength(10);
});
