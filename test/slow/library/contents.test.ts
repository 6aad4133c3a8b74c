import { describe, expect, test } from 'vitest';
import { backupFile } from '#engine/library/backup-files.ts';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { chunkBytes, chunkCount } from '#engine/library/contents.ts';
import { exchangedMeanwhile } from '#engine/library/create-brief.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import {
  addBrief,
  attach,
  contentOf,
  libraryPath,
  openTestLibrary,
  problemOf,
  testBrief,
  wanted,
  writeContent,
} from '../../electron/engine/library/library-fixture.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const report = {
  format: 'brief',
  template: null,
  recognised: [],
  kept: [],
  contradictions: [],
  leftOut: [],
} as const;

/** How many rows there are of contents and of their chunks. */
function rowsIn(file: string): readonly [contents: unknown, chunks: unknown] {
  const db = openReader(file);
  const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const counts = [count('contents'), count('content_chunks')] as const;
  db.close();
  return counts;
}

describe('a content', () => {
  test.each([0, 1, chunkBytes - 1, chunkBytes, chunkBytes + 1, 3 * chunkBytes + 5])(
    'of %i bytes comes back as it was, also after the library was closed',
    (size) => {
      const file = libraryPath();
      const library = openTestLibrary(file);
      const id = addBrief(library);
      const bytes = noise(size, size);
      const sha256 = attach(library, [id], bytes);
      library.close();
      const again = openTestLibrary(file);
      const attachments = [{ sha256, mediaType: 'image/png', bytes: size }];
      expect(wanted(again.contents.of(id))).toEqual({ attachments, parts: [] });
      expect(sha256Of(contentOf(again, id, sha256))).toBe(sha256);
    },
  );

  test('that several briefs refer to is kept once', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const bytes = noise(2 * chunkBytes, 1);
    attach(library, [addBrief(library), addBrief(library)], bytes);
    attach(library, [addBrief(library)], bytes);
    expect(rowsIn(file)).toEqual([1, 2]);
  });

  test('is read by the briefs that refer to it and by no other', () => {
    const library = openTestLibrary();
    const [owner, other] = [addBrief(library), addBrief(library)];
    const sha256 = attach(library, [owner], noise(10, 1));
    expect(problemOf(library.contents.chunk(other, sha256, 0)).code).toBe('file-not-found');
    expect(wanted(library.contents.chunk(owner, sha256, 1))).toHaveLength(0);
    expect(wanted(library.contents.of(other))).toEqual({ attachments: [], parts: [] });
    expect(wanted(library.contents.of('nowhere'))).toEqual({ attachments: [], parts: [] });
    const to = { attachments: [{ sha256, mediaType: 'image/png' }], parts: [] };
    expect(problemOf(library.contents.refer('nowhere', to)).code).toBe('brief-not-found');
  });

  test('goes with a copy of its brief where that names it, and stays with the copy alone', () => {
    const library = openTestLibrary();
    const bytes = noise(1_000, 1);
    const record = { ...makeAttachment('at1', 'a0'), sha256: sha256Of(bytes), bytes: bytes.length };
    const id = addBrief(library, { fields: { attachments: { [record.id]: record } } });
    const sha256 = attach(library, [id], bytes);
    const removed = attach(library, [id], noise(1_000, 3));
    const part = writeContent(library, noise(2_000, 2));
    wanted(
      library.contents.refer(id, { attachments: [], parts: [{ name: 'reviews/later.json', sha256: part }] }),
    );
    const copy = wanted(library.briefs.duplicate(id));
    const { attachments, parts } = wanted(library.contents.of(id));
    expect(attachments.map((each) => each.sha256).sort()).toEqual([sha256, removed].sort());
    expect(wanted(library.contents.of(copy))).toEqual({
      attachments: attachments.filter((each) => each.sha256 === sha256),
      parts,
    });
    wanted(library.trash.put([id]));
    wanted(library.trash.erase([id]));
    expect(sha256Of(contentOf(library, copy, sha256))).toBe(sha256);
    expect(sha256Of(contentOf(library, copy, part))).toBe(part);
  });

  test('comes into the library together with an imported brief', () => {
    const library = openTestLibrary();
    const sha256 = writeContent(library, noise(1_000, 1));
    const contents = { attachments: [], parts: [{ name: 'reviews/later.json', sha256 }] };
    const id = wanted(library.briefs.createFromReading({ brief: testBrief(), report }, contents));
    expect(wanted(library.contents.of(id)).parts).toEqual([
      { name: 'reviews/later.json', sha256, bytes: 1_000 },
    ]);
  });
});

describe('a content that is not whole', () => {
  test('cannot be finished or referred to, and an import that needs it brings in nothing', () => {
    const library = openTestLibrary();
    const id = addBrief(library);
    const bytes = noise(2 * chunkBytes, 1);
    const sha256 = sha256Of(bytes);
    expect(wanted(library.contents.begin(sha256, bytes.length)).isWhole).toBe(false);
    wanted(library.contents.write(sha256, 1, bytes.subarray(chunkBytes)));
    const to = { attachments: [{ sha256, mediaType: 'image/png' }], parts: [] };
    for (const refused of [
      library.contents.finish(sha256),
      library.contents.refer(id, to),
      library.briefs.createFromReading({ brief: testBrief(), report }, to),
    ]) {
      expect(problemOf(refused)).toEqual(exchangedMeanwhile().error);
    }
    expect(wanted(library.contents.of(id)).attachments).toEqual([]);
    wanted(library.rest(10));
    expect(wanted(library.search.titles([id]))).toHaveLength(1);
  });

  test('is swept in pauses once nobody writes it any more, a little each time', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library);
    const kept = attach(library, [id], noise(chunkBytes + 1, 2));
    const bytes = noise(40 * chunkBytes, 1);
    const sha256 = writeContent(library, bytes);
    while (wanted(library.rest(10)).isMoreWaiting);
    expect(rowsIn(file)).toEqual([2, 42]);
    library.contents.letGo([sha256]);
    expect(wanted(library.rest(10)).isMoreWaiting).toBe(true);
    expect(rowsIn(file)).toEqual([2, 26]);
    while (wanted(library.rest(10)).isMoreWaiting);
    expect(rowsIn(file)).toEqual([1, 2]);
    expect(sha256Of(contentOf(library, id, kept))).toBe(kept);
  });

  test('is whole again when it is written once more while it is being swept', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const bytes = noise(20 * chunkBytes, 1);
    library.contents.letGo([writeContent(library, bytes)]);
    wanted(library.rest(10));
    expect(rowsIn(file)).toEqual([1, 4]);
    const id = addBrief(library);
    const sha256 = attach(library, [id], bytes);
    while (wanted(library.rest(10)).isMoreWaiting);
    expect(sha256Of(contentOf(library, id, sha256))).toBe(sha256);
  });

  test('that a crash left is continued, or swept after the next start', () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const bytes = noise(3 * chunkBytes, 1);
    const sha256 = sha256Of(bytes);
    wanted(library.contents.begin(sha256, bytes.length));
    wanted(library.contents.write(sha256, 0, bytes.subarray(0, chunkBytes)));
    const whole = writeContent(library, noise(10, 2));
    expect(whole).not.toBe(sha256);
    library.close();

    const second = openTestLibrary(file);
    expect(rowsIn(file)).toEqual([2, 2]);
    const id = addBrief(second);
    attach(second, [id], bytes);
    while (wanted(second.rest(10)).isMoreWaiting);
    expect(rowsIn(file)).toEqual([1, 3]);
    expect(sha256Of(contentOf(second, id, sha256))).toBe(sha256);
  });

  test('cannot be written on in a library that was restored meanwhile', () => {
    const library = openTestLibrary();
    const backup = wanted(library.backups.make('asked'));
    const bytes = noise(2 * chunkBytes, 1);
    const sha256 = sha256Of(bytes);
    wanted(library.contents.begin(sha256, bytes.length));
    wanted(library.contents.write(sha256, 0, bytes.subarray(0, chunkBytes)));
    wanted(library.backups.restore(backup.id));
    expect(problemOf(library.contents.write(sha256, 1, bytes.subarray(chunkBytes))).code).toBe('cancelled');
    expect(problemOf(library.contents.finish(sha256)).code).toBe('cancelled');
  });
});

test('backups hold contents and references, and give them back', () => {
  const file = libraryPath();
  const library = openTestLibrary(file);
  const id = addBrief(library);
  const sha256 = attach(library, [id], noise(2 * chunkBytes, 1));
  const backup = wanted(library.backups.make('asked'));
  expect(rowsIn(backupFile(file, backup.id))).toEqual([1, 2]);
  wanted(library.trash.put([id]));
  wanted(library.trash.erase(null));
  expect(rowsIn(file)).toEqual([0, 0]);
  wanted(library.backups.restore(backup.id));
  expect(sha256Of(contentOf(library, id, sha256))).toBe(sha256);
});

test('a flipped bit in a content or in a reference to it is noticed where it is read', () => {
  const damages = [
    'UPDATE content_chunks SET bytes = zeroblob(length(bytes))',
    "UPDATE brief_attachments SET media_type = 'text/html'",
    'DELETE FROM content_chunks WHERE place = 0',
  ];
  for (const damage of damages) {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const id = addBrief(library);
    const sha256 = attach(library, [id], noise(chunkCount(1) * chunkBytes, 1));
    library.close();
    const db = openConnection(file);
    db.exec(damage);
    db.close();
    const again = openTestLibrary(file);
    const read = again.contents.of(id);
    const chunk = read.ok ? again.contents.chunk(id, sha256, 0) : read;
    expect([damage, problemOf(chunk).code]).toEqual([damage, 'library-is-damaged']);
  }
});
