import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { maxAttachmentBytes } from '#engine/brief-file/limits.ts';
import { attachFile } from '#engine/contents/attach-file.ts';
import { openConnection } from '#engine/library/connection.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { temporaryFolder } from '../../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../../fixtures/noise.ts';
import {
  addBrief,
  type BriefParts,
  contentOf,
  libraryPath,
  openTestLibrary,
  problemOf,
  titleChange,
  wanted,
} from '../library/library-fixture.ts';

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), noise(400_000, 1)]);

function fileOf(name: string, bytes: Uint8Array | string): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

/** Attachments of some sizes as a brief holds them; the library has no content of theirs. */
function withAttachments(sizes: readonly (readonly [sha256: string, bytes: number])[]): BriefParts {
  const records = sizes.map(([sha256, bytes], index) => ({
    ...makeAttachment(`at${index}`, `a${index}`),
    sha256,
    bytes,
  }));
  return { fields: { attachments: Object.fromEntries(records.map((record) => [record.id, record])) } };
}

describe('attaching a file', () => {
  test('keeps it with its own name, what it is, and its hash', async () => {
    const library = openTestLibrary();
    const briefId = addBrief(library);
    const file = fileOf('Karte\u200b der Bucht.png', png);
    const attached = wanted(await attachFile(library, { briefId, file }));
    const sha256 = sha256Of(png);
    const attachment = { sha256, name: 'Karte der Bucht.png', mediaType: 'image/png', bytes: png.length };
    expect(attached).toEqual({ attachment, findings: [] });
    expect(wanted(library.contents.of(briefId)).attachments).toEqual([
      { sha256, mediaType: 'image/png', bytes: png.length },
    ]);
    expect(sha256Of(contentOf(library, briefId, sha256))).toBe(sha256);
  });

  test('says where the name tells something else than the bytes, and believes the bytes', async () => {
    const library = openTestLibrary();
    const file = fileOf('report.pdf', '<html><script>');
    const attached = wanted(await attachFile(library, { briefId: addBrief(library), file }));
    expect(attached.attachment.mediaType).toBe('text/html');
    expect(attached.findings).toEqual([
      '“report.pdf” is named like a PDF but is a web page. It is kept as what it is; check where it comes from before you open it.',
    ]);
  });

  test('refuses what is too large, alone or together, what is empty, and what is not there', async () => {
    const library = openTestLibrary();
    const briefId = addBrief(library);
    const refusal = async (file: string, id = briefId) =>
      problemOf(await attachFile(library, { briefId: id, file })).message;
    const large = fileOf('large.png', '');
    writeFileSync(large, Buffer.alloc(maxAttachmentBytes + 1));
    expect(await refusal(large)).toMatch(/^“large.png” was not attached: it is larger than 50 MB/);
    const full = addBrief(
      library,
      withAttachments([1, 2, 3, 4].map((seed) => [sha256Of(noise(8, seed)), 49_990_000])),
    );
    const file = fileOf('map.png', png);
    expect(await refusal(file, full)).toMatch(/^“map.png” was not attached: .* more than 200 MB/);
    expect(await refusal(fileOf('empty.png', ''))).toMatch(/^“empty.png” was not attached: it is empty/);
    expect(await refusal('/nowhere/gone.png')).toMatch(/^“gone.png” was not read/);
    expect(wanted(library.contents.of(briefId)).attachments).toEqual([]);
  });

  test('counts the same content once', async () => {
    const library = openTestLibrary();
    const file = fileOf('map.png', png);
    const full = [1, 2, 3, 4].map((seed) => [sha256Of(noise(8, seed)), 49_800_000] as const);
    const briefId = addBrief(library, withAttachments([...full, [sha256Of(png), png.length]]));
    expect((await attachFile(library, { briefId, file })).ok).toBe(true);
  });

  test('is refused for a brief that is gone or can only be read', async () => {
    const path = libraryPath();
    const library = openTestLibrary(path);
    const briefId = addBrief(library);
    wanted(library.briefs.apply(briefId, 0, [titleChange('Later')]));
    library.close();
    const db = openConnection(path);
    db.exec('DELETE FROM snapshots WHERE seq > 0; DELETE FROM events');
    db.close();
    const again = openTestLibrary(path);
    const file = fileOf('map.png', png);
    const codeOf = async (id: string) => problemOf(await attachFile(again, { briefId: id, file })).code;
    expect([await codeOf(briefId), await codeOf('gone')]).toEqual(['brief-is-read-only', 'brief-not-found']);
  });

  test('lets edits be saved between its steps', async () => {
    const library = openTestLibrary();
    const briefId = addBrief(library);
    let isAttached = false;
    const file = fileOf('large.bin', noise(5_000_000, 1));
    const attaching = attachFile(library, { briefId, file }).finally(() => {
      isAttached = true;
    });
    let saved = 0;
    while (!isAttached) {
      wanted(library.briefs.apply(briefId, saved, [titleChange(`Title ${saved}`)]));
      saved += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    wanted(await attaching);
    // Twenty rows of 256 KB: after each there was time for an edit.
    expect(saved).toBeGreaterThan(20);
  });
});
