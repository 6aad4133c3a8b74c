/*
 * Reads a part of an archive that says it is small and would give 1.5 GB, and prints what came of it, with the most
 * memory this process had.
 */
import { deflateRawSync } from 'node:zlib';
import { openArchive } from '#engine/files/archive.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';

const packed = Buffer.concat([
  ...Array.from({ length: 30 }, () => {
    // Each piece ends on a whole byte, so that they can follow each other.
    const piece = deflateRawSync(Buffer.alloc(50_000_000), { finishFlush: 2 });
    return piece;
  }),
  deflateRawSync(Buffer.alloc(0)),
]);
const rules = {
  maxEntries: 10,
  maxPartBytes: 10_000,
  maxTotalBytes: 10_000,
  maxRatio: Number.POSITIVE_INFINITY,
  isStrict: false,
};
const opened = await openArchive(forgeZip([{ name: 'a.xml', packed, uncompressedSize: 1_000 }]), rules);
const content = opened.ok ? opened.value[0]?.read() : undefined;
const refusal = content && !content.ok ? content.error.kind : 'read';
process.stdout.write(JSON.stringify({ refusal, megabytes: process.resourceUsage().maxRSS / 1_000 }));
