import { describe, expect, test } from 'vitest';
import { checkContent } from '#engine/captures/check-content.ts';
import { readCapture } from '#engine/captures/read-capture.ts';
import { briefForCaptures, takeCapture } from '#engine/captures/take-capture.ts';
import { openConnection } from '#engine/library/connection.ts';
import { chunkChecksum } from '#engine/library/contents.ts';
import type { Library } from '#engine/library/library.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import {
  addBrief,
  type BriefParts,
  contentOf,
  libraryPath,
  openTestLibrary,
  problemOf,
  wanted,
} from '../library/library-fixture.ts';

const page = Buffer.from('<html><title>Notice</title><p>The channel is closed.');

async function taken(library: Library, briefId: string, bytes: Uint8Array = page, name = 'notice.html') {
  const brief = wanted(briefForCaptures(library, briefId));
  return takeCapture(library, brief, wanted(await readCapture({ name, bytes })));
}

/** Attachments of some sizes as a brief holds them; the library has no content of theirs. */
function withAttachments(count: number, bytes: number): BriefParts {
  const records = Array.from({ length: count }, (_, index) => ({
    ...makeAttachment(`at${index}`, `a${index}`),
    sha256: sha256Of(noise(8, index)),
    bytes,
  }));
  return { fields: { attachments: Object.fromEntries(records.map((record) => [record.id, record])) } };
}

describe('taking a capture', () => {
  test('keeps the file and its text under their hashes', async () => {
    const library = openTestLibrary();
    const briefId = addBrief(library);
    const { file, text, title } = wanted(await taken(library, briefId));
    expect(file).toEqual({
      name: 'notice.html',
      mediaType: 'text/html',
      sha256: sha256Of(page),
      bytes: page.length,
    });
    expect([title, text?.name, text?.mediaType]).toEqual(['Notice', 'notice.html (text)', 'text/plain']);
    expect([...contentOf(library, briefId, file.sha256)]).toEqual([...page]);
    expect(new TextDecoder().decode(contentOf(library, briefId, text?.sha256 ?? ''))).toBe(
      'The channel is closed.',
    );
  });

  test('keeps a plain text once', async () => {
    const library = openTestLibrary();
    const briefId = addBrief(library);
    const { file, text } = wanted(await taken(library, briefId, Buffer.from('Closed.'), 'notice.txt'));
    expect(text).toEqual(file);
    expect(wanted(library.contents.of(briefId)).attachments).toHaveLength(1);
  });

  test('keeps nothing of what the brief has no room for, and counts the text, too', async () => {
    const library = openTestLibrary();
    const full = addBrief(library, withAttachments(4, 49_999_985));
    const problem = problemOf(await taken(library, full));
    expect(problem.message).toMatch(/^“notice.html” was not captured: .* more than 200 MB/);
    expect(wanted(library.contents.of(full)).attachments).toEqual([]);
  });

  test('is for a brief that is there', () => {
    expect(problemOf(briefForCaptures(openTestLibrary(), 'nowhere')).code).toBe('brief-not-found');
  });
});

describe('checking a content', () => {
  test('tells whether its bytes are still those of its hash', async () => {
    const file = libraryPath();
    const library = openTestLibrary(file);
    const briefId = addBrief(library);
    const { sha256 } = wanted(await taken(library, briefId)).file;
    const check = async (hash: string) => wanted(await checkContent(library.contents, briefId, hash));
    expect(await check(sha256)).toBe('same');
    expect(await check(sha256Of(noise(8, 9)))).toBe('gone');
    // Somebody who exchanges bytes in the library itself can make the checksum of the row fit as well.
    const other = Buffer.from(page);
    other[8] = 88;
    const db = openConnection(file);
    db.prepare('UPDATE content_chunks SET bytes = ?, checksum = ? WHERE sha256 = ?').run(
      other,
      chunkChecksum(sha256, 0, other),
      sha256,
    );
    db.close();
    expect(await check(sha256)).toBe('changed');
  });
});
