import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import type { Engine } from '#engine/client.ts';
import { sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { addFiles } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';
import { startThread, wanted } from './engine-thread.ts';

/** What edits of a brief met while something else was done. */
interface Waits {
  readonly edits: number;
  /** How long the slowest one waited for its answer, as a share of the whole time. */
  readonly longest: number;
}

/** Edits a brief one letter after the other for as long as some work goes on; every edit must be saved. */
async function editDuring(engine: Engine, work: Promise<unknown>): Promise<Waits> {
  const { briefId } = wanted(await engine.call('brief.create', { from: 'blank' }));
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  const started = performance.now();
  let [seq, longest] = [0, 0];
  while (!isOver) {
    const call = { name: 'head.change', args: { fields: { title: `Title ${seq}` } } };
    const changes = [{ call, label: 'Typing', at: '2026-03-01T08:00:00Z' }];
    const asked = performance.now();
    ({ seq } = wanted(await engine.call('brief.apply', { briefId, baseSeq: seq, changes } as never)));
    longest = Math.max(longest, performance.now() - asked);
  }
  await done;
  return { edits: seq, longest: longest / (performance.now() - started) };
}

test('edits are saved one after the other while 50 MB are attached', async () => {
  const { engine } = await startThread();
  const { briefId } = wanted(await engine.call('brief.create', { from: 'blank' }));
  const file = join(temporaryFolder(), 'large.bin');
  const bytes = noise(50_000_000, 1);
  writeFileSync(file, bytes);
  const attaching = engine.call('attachment.add', { briefId, file });
  const { edits, longest } = await editDuring(engine, attaching);
  const { attachment } = wanted(await attaching);
  expect(attachment.sha256).toBe(sha256Of(bytes));
  expect(edits).toBeGreaterThan(100);
  expect(longest).toBeLessThan(0.25);
});

test('edits are saved one after the other while a .brief file of 150 MB is imported and written again', async () => {
  const { engine } = await startThread();
  const folder = temporaryFolder();
  const [file, out] = [join(folder, 'sent.brief'), join(folder, 'out.brief')];
  const otherParts = [1, 2, 3].map((seed) => ({
    name: `reviews/${seed}.bin`,
    bytes: new Uint8Array(noise(50_000_000, seed)),
  }));
  const meta = { programVersion: '0.1.0', written: '2026-03-01T09:00:00Z' };
  writeFileSync(file, writeBriefFile(sampleBrief, { ...meta, otherParts }));
  const importing = addFiles((name, request) => engine.call(name, request), [file]);
  const whileImporting = await editDuring(engine, importing);
  const { imported, failed } = await importing;
  expect(failed).toEqual([]);
  const choice = { format: 'brief', templateId: null, pdfStandard: 'ua-1' } as const;
  const briefId = imported[0]?.briefId ?? '';
  const exporting = engine.call('export.write', { briefId, choice, file: out, mayReplace: false });
  const whileExporting = await editDuring(engine, exporting);
  wanted(await exporting);
  const read = wanted(await readBriefFile(readFileSync(out)));
  // One more part says where the brief comes from.
  const sent = read.otherParts.filter(({ name }) => name.startsWith('reviews/'));
  const hashes = sent.map(({ bytes }) => sha256Of(bytes));
  expect(hashes).toEqual(otherParts.map(({ bytes }) => sha256Of(bytes)));
  for (const { edits, longest } of [whileImporting, whileExporting]) {
    expect(edits).toBeGreaterThan(100);
    expect(longest).toBeLessThan(0.25);
  }
});
