import { describe, expect, it } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { importFileGuarded, readBriefFileGuarded } from '#engine/import/guarded.ts';
import { honestParts, sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';

const bytes = writeBriefFile(sampleBrief, {
  programVersion: '0.1.0',
  written: '2026-03-01T09:00:00Z',
  otherParts: [{ name: 'attachments/map.bin', bytes: new Uint8Array([1, 2, 3]) }],
});

/** Honest all through, but with so many records that reading takes seconds and hundreds of megabytes. */
function heavyFile(): Uint8Array {
  const tags = Array.from(
    { length: 60_000 },
    (_, index) => `"t${index}":{"id":"t${index}","order":"a0","name":"x"}`,
  );
  return forgeZip(honestParts(`{"formatVersion":1,"sections":{},"tags":{${tags.join(',')}}}`));
}

describe('reading in a thread of its own', () => {
  it('stops a file that takes too much time, and one that takes too much memory', async () => {
    const heavy = heavyFile();
    const slow = await readBriefFileGuarded(heavy, { cpuMs: 60, heapMegabytes: 256 });
    expect(slow).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    const large = await readBriefFileGuarded(heavy, { cpuMs: 60_000, heapMegabytes: 12 });
    expect(large).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
  });

  it('names the file in what it says', async () => {
    const options = { now: '2026-03-01T10:00:00Z' };
    const read = await importFileGuarded({ name: 'ilsen.brief', bytes }, options);
    expect(read.ok && read.value.brief).toEqual(sampleBrief);
    const refused = await importFileGuarded({ name: 'ilsen.brief', bytes: bytes.subarray(9) }, options);
    expect(refused.ok ? '' : refused.error.message).toMatch(/^“ilsen.brief” was not read/);
    const stopped = await importFileGuarded({ name: 'ilsen.brief', bytes: heavyFile() }, options, {
      cpuMs: 60,
      heapMegabytes: 256,
    });
    expect(stopped.ok ? '' : stopped.error.message).toMatch(/^“ilsen.brief” was not read: it took more time/);
  });
});
