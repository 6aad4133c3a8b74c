import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GuardedReader } from '#engine/import/guarded.ts';
import { importFile, type NamedBytes } from '#engine/import/import-file.ts';
import type { GuardLimits } from '#engine/thread-guard.ts';
import { newId } from '#shared/brief/ids.ts';
import type { ProblemCode } from '#shared/result.ts';
import { honestParts, sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { forgeZip } from '../../electron/engine/brief-file/zip-forge.ts';
import { writeReportFiles } from './report-files.ts';

const options = { now: '2026-03-01T10:00:00Z' };
const folder = mkdtempSync(join(tmpdir(), 'briefwright-guarded-'));
let honest: readonly string[] = [];

beforeAll(async () => {
  honest = await writeReportFiles(folder, 300);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Honest all through, but with so many records that reading takes seconds and hundreds of megabytes. */
const heavy: NamedBytes = (() => {
  const tags = Array.from(
    { length: 500_000 },
    (_, index) => `"t${index}":{"id":"t${index}","order":"a0","name":"x"}`,
  );
  const brief = `{"formatVersion":1,"sections":{},"tags":{${tags.join(',')}}}`;
  return { name: 'heavy.brief', bytes: forgeZip(honestParts(brief)) };
})();

/** A name that is no text, which only a mistake of ours could hand over: it makes a reader throw. */
const faulty: NamedBytes = { name: 5 as never, bytes: Buffer.from('A report without a name.') };

const hostile: readonly NamedBytes[] = [
  heavy,
  faulty,
  { name: 'noise.bin', bytes: Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 256) },
  { name: 'packed.docx', bytes: forgeZip([{ name: 'word/document.xml', data: '<w:p>'.repeat(50_000) }]) },
];

const shortOfTime: GuardLimits = { cpuMs: 3_000, heapMegabytes: 2_000 };
const shortOfMemory: GuardLimits = { cpuMs: 60_000, heapMegabytes: 64 };

function messageOf(result: { readonly ok: boolean; readonly error?: { readonly message: string } }): string {
  return result.error?.message ?? 'read';
}

test('small brief files are read in one thread, which takes longer to start than to read them', async () => {
  const reader = new GuardedReader();
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  const bytes = forgeZip(honestParts(JSON.stringify(sampleBrief)));
  for (let file = 0; file < 10; file += 1) {
    expect((await reader.importFile({ name: `${file}.brief`, bytes }, options)).ok).toBe(true);
  }
  process.off('worker', count);
  reader.end();
  expect(started).toBe(1);
});

describe('a file that takes too much', () => {
  test.each([
    ['little time', shortOfTime],
    ['little memory', shortOfMemory],
  ])('where there is %s is given up, alone or among others, and is named', async (_, limits) => {
    const reader = new GuardedReader(limits);
    for (const file of [heavy, honest[0] ?? '', heavy, heavy, honest[1] ?? '']) {
      const read = await reader.importFile(file, options);
      if (file === heavy) {
        expect(messageOf(read)).toMatch(/^“heavy.brief” was not read: it took more time or memory/);
      } else {
        expect(messageOf(read)).toBe('read');
      }
    }
    reader.end();
  });
});

test('many files are read as each is by itself, whatever comes between them', async () => {
  const reader = new GuardedReader(shortOfTime);
  const codes: (ProblemCode | 'read')[] = [];
  for (const [index, path] of honest.entries()) {
    const guest = hostile[(index / 30) % hostile.length];
    if (index % 30 === 0 && guest) {
      const refused = await reader.importFile(guest, options);
      codes.push(refused.ok ? 'read' : refused.error.code);
    }
    const read = await reader.importFile(path, options);
    const alone = await importFile(path, { ...options, newId });
    if (!read.ok || !alone.ok) throw new Error(`${basename(path)}: ${messageOf(read)} ${messageOf(alone)}`);
    expect([path, read.value.report]).toEqual([path, alone.value.report]);
    expect([path, read.value.brief.title]).toEqual([path, `Report ${index}`]);
    expect([path, Object.keys(read.value.brief.hypotheses).length]).toEqual([
      path,
      Object.keys(alone.value.brief.hypotheses).length,
    ]);
  }
  reader.end();
  const round = ['file-unreadable', 'unexpected', 'file-not-recognised', 'file-not-recognised'];
  expect(codes).toEqual([...round, ...round, ...round.slice(0, 2)]);
});

test('the bytes of a file stay with the caller', async () => {
  const reader = new GuardedReader();
  const bytes = Uint8Array.from(heavy.bytes.subarray(0, 1_000));
  const before = Uint8Array.from(bytes);
  await reader.importFile({ name: 'short.brief', bytes }, options);
  expect(bytes).toEqual(before);
  reader.end();
});
