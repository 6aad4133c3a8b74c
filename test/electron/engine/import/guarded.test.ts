import { describe, expect, it } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { readBriefFileGuarded } from '#engine/import/guarded.ts';
import { sampleBrief } from '../brief-file/sample-brief.ts';

const bytes = writeBriefFile(sampleBrief, {
  programVersion: '0.1.0',
  written: '2026-03-01T09:00:00Z',
  otherParts: [{ name: 'attachments/map.bin', bytes: new Uint8Array([1, 2, 3]) }],
});

describe('readBriefFileGuarded', () => {
  it('gives what readBriefFile gives', async () => {
    expect(await readBriefFileGuarded(bytes)).toEqual(await readBriefFile(bytes));
    expect(await readBriefFileGuarded(bytes.subarray(9))).toEqual(await readBriefFile(bytes.subarray(9)));
  });

  it('leaves the bytes with the caller', async () => {
    const own = Uint8Array.from(bytes);
    await readBriefFileGuarded(own);
    expect(own).toEqual(Uint8Array.from(bytes));
  });
});
