import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { OtherPart } from '#engine/brief-file/format.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { addReadFile, briefFileParts } from '#engine/contents/brief-file-parts.ts';
import { renderExport } from '#engine/export/write-export.ts';
import { importFile } from '#engine/import/import-file.ts';
import { openReader } from '#engine/library/connection.ts';
import type { Library } from '#engine/library/library.ts';
import { newId } from '#shared/brief/ids.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import { attachedBrief, partOf, picture } from '../brief-file/attached-brief.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';
import { libraryPath, openTestLibrary, problemOf, wanted } from '../library/library-fixture.ts';

const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
const otherParts = [
  { name: 'attachments/Übersicht.bin', bytes: new Uint8Array([0, 255, 7]) },
  { name: 'reviews/empty.json', bytes: new Uint8Array() },
  { name: 'reviews/one.bin', bytes: new Uint8Array(noise(300_000, 1)) },
  { name: 'reviews/two.bin', bytes: new Uint8Array(noise(300_000, 1)) },
];

async function imported(bytes: Uint8Array) {
  return wanted(await importFile({ name: 'sent.brief', bytes }, { newId, now: '2026-03-01T10:00:00Z' }));
}

/** Parts by their names and the hashes of their bytes. */
const hashed = (parts: readonly OtherPart[]) => parts.map(({ name, bytes }) => [name, sha256Of(bytes)]);

async function exported(library: Library, briefId: string) {
  const { brief } = wanted(library.briefs.open(briefId));
  const { parts } = wanted(await briefFileParts(library.contents, briefId, brief));
  const read = wanted(await readBriefFile(writeBriefFile(brief, { ...meta, otherParts: parts })));
  return hashed(read.otherParts);
}

describe('the parts of a .brief file that this version does not know', () => {
  test('survive the way through the library byte for byte, also in a copy and after the library was closed', async () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = wanted(
      await addReadFile(library, await imported(writeBriefFile(sampleBrief, { ...meta, otherParts }))),
    );
    expect(await exported(library, id)).toEqual(hashed(otherParts));
    const copy = wanted(library.briefs.duplicate(id));
    library.close();
    const again = openTestLibrary(file);
    for (const each of [id, copy]) expect(await exported(again, each)).toEqual(hashed(otherParts));
    wanted(again.trash.put([id]));
    wanted(again.trash.erase([id]));
    expect(await exported(again, copy)).toEqual(hashed(otherParts));
    expect(wanted(again.contents.of(id)).parts).toEqual([]);
  });

  test('of a file the first form wrote come out again', async () => {
    const stored = fileURLToPath(
      new URL('../../../fixtures/stored/1/briefs/every-call.brief', import.meta.url),
    );
    const library = openTestLibrary();
    const id = wanted(await addReadFile(library, await imported(readFileSync(stored))));
    expect(await exported(library, id)).toEqual([
      ['reviews/later.json', sha256Of(Buffer.from('{"of":"a later version"}\n'))],
    ]);
  });

  test('are not such as say what came back before: only this library says that', async () => {
    const library = openTestLibrary();
    const round = { name: 'returned/copy1/3-77-2.json', bytes: new TextEncoder().encode('{}') };
    const file = writeBriefFile(sampleBrief, { ...meta, otherParts: [...otherParts, round] });
    const id = wanted(await addReadFile(library, await imported(file)));
    const kept = wanted(library.contents.of(id)).parts.map(({ name }) => name);
    expect(kept.sort()).toEqual(otherParts.map(({ name }) => name).sort());
  });

  test('of a brief that cannot be brought in are not kept either', async () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const { brief, ...rest } = await imported(writeBriefFile(sampleBrief, { ...meta, otherParts }));
    const broken = { ...brief, title: 5 as never };
    expect(problemOf(await addReadFile(library, { ...rest, brief: broken })).code).toBe('request-invalid');
    while (wanted(library.rest(10)).isMoreWaiting);
    const db = openReader(file);
    expect(
      db.prepare('SELECT (SELECT count(*) FROM contents) + (SELECT count(*) FROM briefs)').pluck().get(),
    ).toBe(0);
    db.close();
  });
});

describe('the attachments of a brief', () => {
  const map = picture(300_000, 1);
  const brief = attachedBrief([{ content: map }, { content: map, name: 'again.png' }]);
  const file = writeBriefFile(brief, { ...meta, otherParts: [partOf(map)] });
  const asPart = [[partOf(map).name, sha256Of(map)]];

  async function parts(library: Library, id: string) {
    return wanted(await briefFileParts(library.contents, id, wanted(library.briefs.open(id)).brief));
  }

  test('come in with its file, and stand in every file that is written of it', async () => {
    const library = openTestLibrary();
    const id = wanted(await addReadFile(library, await imported(file)));
    expect(wanted(library.contents.of(id))).toEqual({
      attachments: [{ sha256: sha256Of(map), mediaType: 'image/png', bytes: map.length }],
      parts: [],
    });
    expect(await exported(library, id)).toEqual([]);
    const found = await parts(library, id);
    expect([hashed(found.parts), found.findings]).toEqual([asPart, []]);
    const copy = wanted(library.briefs.duplicate(id));
    expect(hashed((await parts(library, copy)).parts)).toEqual(asPart);
  });

  test('leave the file with the last record that names them, and come back with undo', async () => {
    const library = openTestLibrary();
    const id = wanted(await addReadFile(library, await imported(file)));
    const remove = { name: 'attachment.remove', args: { ids: ['at0', 'at1'] } };
    const change = { call: remove, label: 'Remove', at: meta.written };
    wanted(library.briefs.apply(id, 1, [change]));
    expect((await parts(library, id)).parts).toEqual([]);
    const [newest] = wanted(library.briefs.history(id, null, 1));
    const undo = { call: newest?.inverse ?? remove, label: 'Undo', at: meta.written };
    wanted(library.briefs.apply(id, 2, [undo]));
    expect(hashed((await parts(library, id)).parts)).toEqual(asPart);
  });

  test('are said to be missing where they never came, as with JSON, or are lost', async () => {
    const library = openTestLibrary();
    const json = { name: 'sent.json', bytes: new TextEncoder().encode(JSON.stringify(brief)) };
    const read = wanted(await importFile(json, { newId, now: meta.written }));
    expect(read.report.contradictions.map(({ message }) => message)).toEqual([
      expect.stringContaining('does not hold 2 files'),
    ]);
    const id = wanted(await addReadFile(library, read));
    expect((await parts(library, id)).findings).toEqual([
      'The file does not hold “map 0.png”, since its content is no longer in the library. Attach it again, and export once more.',
      'The file does not hold “again.png”, since its content is no longer in the library. Attach it again, and export once more.',
    ]);
  });

  test('are not in JSON, which says so', async () => {
    const choice = { format: 'json', pdfStandard: 'ua-1' } as const;
    const made = wanted(await renderExport(brief, choice, { date: meta.written }));
    expect(made.findings).toEqual([
      'The file does not hold the 2 attached files of the brief, since JSON holds text only. To hand them on as well, export a .brief file.',
    ]);
    expect(wanted(await renderExport(sampleBrief, choice, { date: meta.written })).findings).toEqual([]);
  });
});
