import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openConnection, openReader } from '#engine/library/connection.ts';
import { chunkBytes, chunkCount } from '#engine/library/contents.ts';
import { writeSalvaged } from '#engine/library/damage/salvage.ts';
import type { Library } from '#engine/library/library.ts';
import {
  flipBit,
  misspell,
  overwrite,
  overwritePage,
  overwritePagesWith,
  pageCount,
  rootPage,
} from '../../electron/engine/library/damage/damaged-files.ts';
import {
  addBrief,
  attach,
  contentOf,
  libraryPath,
  openTestLibrary,
  problemOf,
  tickingClock,
  wanted,
  writeContent,
} from '../../electron/engine/library/library-fixture.ts';
import { seededRandom } from '../../fixtures/big-library.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const repairing = { mayRepair: true } as const;
/** So large that the tree of its chunks has pages above those with rows. */
const picture = noise(20 * chunkBytes + 10, 1);
const part = noise(5_000, 2);
const pictureHash = sha256Of(picture);
const partHash = sha256Of(part);

/** A closed library with a brief that mentions its attachment, as its records do, and has an unknown part. */
function attachedLibrary(options: { readonly isBackedUp?: boolean } = {}) {
  const file = libraryPath();
  const library = openTestLibrary(file, { now: tickingClock() });
  const id = addBrief(library, { bottomLine: `See ${pictureHash}.` });
  const other = addBrief(library, { title: 'Without' });
  attach(library, [id], picture);
  writeContent(library, part);
  wanted(
    library.contents.refer(id, { attachments: [], parts: [{ name: 'reviews/later.bin', sha256: partHash }] }),
  );
  library.contents.letGo([partHash]);
  wanted(library.rest(10));
  if (options.isBackedUp) wanted(library.backups.make('daily'));
  library.close();
  return { file, id, other };
}

/** Opens a damaged library and reads everything of a brief, twice, since reading may be what meets the damage. */
function openedAfter(file: string, id: string) {
  const library = openTestLibrary(file, repairing);
  for (let round = 0; round < 2; round += 1) {
    const { attachments, parts } = wanted(library.contents.of(id));
    for (const { sha256, bytes } of [...attachments, ...parts]) {
      for (let at = 0; at < bytes; at += chunkBytes) library.contents.chunk(id, sha256, at / chunkBytes);
    }
  }
  while (wanted(library.rest(10)).isMoreWaiting);
  const db = openReader(file);
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(db.prepare('PRAGMA integrity_check').pluck().all()).toEqual(['ok']);
  db.close();
  return library;
}

describe('the contents of a damaged library', () => {
  test.each([
    ['the first page', 1],
    ['the list of briefs', 'briefs'],
    ['the list of contents', 'contents'],
    ['the tree of their chunks', 'content_chunks'],
    ['the index of their chunks', 'sqlite_autoindex_content_chunks_1'],
    ['the references of briefs', 'brief_attachments'],
  ] as const)('are there after %s was overwritten, without any backup', (_what, page) => {
    const { file, id } = attachedLibrary();
    overwritePage(file, page === 1 ? 1 : rootPage(file, page));
    const library = openedAfter(file, id);
    expect(library.notices).toEqual([expect.stringContaining('2 briefs')]);
    expect(library.notices[0]).not.toContain('attached');
    expect(sha256Of(contentOf(library, id, pictureHash))).toBe(pictureHash);
    expect(sha256Of(contentOf(library, id, partHash))).toBe(partHash);
  });

  test('are said to be lost where a part of one is, and are not half there', () => {
    const { file, id } = attachedLibrary();
    misspell(file, picture.toString('latin1', 600_000, 600_008), 'damaged!');
    const library = openedAfter(file, id);
    expect(library.notices).toEqual([
      expect.stringContaining(
        'One attached file could not be read any more; attach again what you still have.',
      ),
    ]);
    expect(wanted(library.contents.of(id))).toMatchObject({ attachments: [], parts: [{ sha256: partHash }] });
    expect(problemOf(library.contents.chunk(id, pictureHash, 0)).code).toBe('file-not-found');
    attach(library, [id], picture);
    expect(sha256Of(contentOf(library, id, pictureHash))).toBe(pictureHash);
  });

  test.each(['content_chunks', 'brief_parts', 'brief_attachments'])(
    'come from the newest backup where rows of %s are lost',
    (table) => {
      const { file, id } = attachedLibrary({ isBackedUp: true });
      const db = openConnection(file);
      db.exec(`DELETE FROM ${table}`);
      db.close();
      overwritePage(file, 1);
      const library = openedAfter(file, id);
      expect(library.notices).toEqual([expect.not.stringContaining('attached')]);
      expect(sha256Of(contentOf(library, id, pictureHash))).toBe(pictureHash);
      expect(sha256Of(contentOf(library, id, partHash))).toBe(partHash);
      expect(wanted(library.contents.of(id)).attachments).toMatchObject([{ mediaType: 'image/png' }]);
    },
  );

  test('that only an erased brief referred to do not come back from a backup, not even until they are swept', () => {
    const { file, id } = attachedLibrary({ isBackedUp: true });
    const library = openTestLibrary(file);
    wanted(library.trash.put([id]));
    wanted(library.trash.erase([id]));
    library.close();
    // With a brief missing, so that the backup is drawn on.
    overwritePagesWith(file, '"formatVersion"');
    const salvaged = libraryPath();
    expect(writeSalvaged(file, salvaged, '2026-04-01T00:00:00.000Z').fromBackup).toBe(1);
    const db = openReader(salvaged);
    for (const table of ['contents', 'content_chunks', 'brief_attachments', 'brief_parts']) {
      expect([table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0]);
    }
    db.close();
  });

  test('that were half written are not taken for whole ones', () => {
    const { file, other } = attachedLibrary();
    const library = openTestLibrary(file);
    const half = noise(3 * chunkBytes, 3);
    wanted(library.contents.begin(sha256Of(half), half.length));
    wanted(library.contents.write(sha256Of(half), 0, half.subarray(0, chunkBytes)));
    library.close();
    overwrite(file, 20, Buffer.alloc(80, 7));
    const again = openedAfter(file, other);
    expect(wanted(again.contents.begin(sha256Of(half), half.length)).isWhole).toBe(false);
  });
});

/** What a brief refers to, as far as it can be read. */
function readContents(library: Library, id: string) {
  const kept = library.contents.of(id);
  if (!kept.ok) return [];
  return kept.value.attachments.map(({ sha256, bytes }) => {
    const places = Array.from({ length: chunkCount(bytes) }, (_, place) => place);
    const chunks = places.map((place) => library.contents.chunk(id, sha256, place));
    const read = chunks.flatMap((chunk) => (chunk.ok ? [chunk.value] : []));
    return { sha256, read: read.length === chunks.length ? Buffer.concat(read) : null };
  });
}

test('a library damaged 40 times at random never gives other bytes than were attached', () => {
  const random = seededRandom(41);
  const original = libraryPath();
  const library = openTestLibrary(original);
  const ids = Array.from({ length: 12 }, (_, index) => addBrief(library, { title: `Brief ${index}` }));
  for (const [index, id] of ids.entries()) {
    attach(library, [id], noise(1 + Math.floor(random() * 800_000), 100 + index));
    attach(library, ids.slice(index, index + 2), noise(1 + Math.floor(random() * 5_000), 200 + index));
  }
  const attached = ids.flatMap((id) => readContents(library, id)).length;
  library.close();
  let [whole, lost] = [0, 0];
  for (let round = 0; round < 40; round += 1) {
    const file = libraryPath();
    copyFileSync(original, file);
    for (let count = 0; count < 3; count += 1) {
      const at = Math.floor(random() * pageCount(file)) * 4_096;
      if (round % 3 === 0) overwrite(file, at, noise(4_096, round));
      else if (round % 3 === 1) overwrite(file, at, Buffer.alloc(4_096));
      else flipBit(file, at + Math.floor(random() * 4_096), Math.floor(random() * 8));
    }
    const damaged = openTestLibrary(file, repairing);
    // The first readings meet the damage and repair it.
    for (let reading = 0; reading < 3; reading += 1) for (const id of ids) readContents(damaged, id);
    const kept = ids.flatMap((id) => readContents(damaged, id));
    // What is listed then can be read: of what is lost, nothing is left that looks like it.
    for (const { sha256, read } of kept) expect(read && sha256Of(read)).toBe(sha256);
    whole += kept.length;
    lost += attached - kept.length;
    damaged.close();
  }
  expect(lost).toBeGreaterThan(0);
  console.log(`Contents: ${whole} whole, ${lost} lost.`);
});
