import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captureCalls } from '#shared/commands/capture-calls.ts';
import { picture } from '../../electron/engine/brief-file/attached-brief.ts';
import { drawnLines, packed, pdfOf } from '../../electron/engine/captures/forge-pdf.ts';
import { addFiles, openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';

/* Captures as they are taken, handed over in a `.brief` file, and erased, in real libraries. */

const at = '2026-11-30T12:00:00.000Z';
const secret = 'The channel is closed to all traffic of Corvane.';

type Engine = TestEngine['engine'];

/** A brief with a PDF, a picture and a pasted text captured, as the window does it. */
async function capturedBrief(engine: Engine): Promise<string> {
  const folder = temporaryFolder();
  const paths = [join(folder, 'notice.pdf'), join(folder, 'quay.png'), join(folder, 'empty.txt')] as const;
  writeFileSync(paths[0], pdfOf([packed(drawnLines([secret]))]));
  writeFileSync(paths[1], picture(300_000, 1));
  writeFileSync(paths[2], '');
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const files = wanted(await engine.answer('capture.files', { briefId, paths: [...paths] }));
  expect(files.failed.map(({ file }) => file)).toEqual(['empty.txt']);
  const pasted = wanted(await engine.answer('capture.text', { briefId, text: `${secret}\n` }));
  const { brief } = wanted(await engine.answer('brief.open', { briefId }));
  const said = { title: '', address: '', takenBy: 'R. Okafor', at, isPasted: false, source: 'new' } as const;
  const { calls } = captureCalls(brief, [...files.taken, ...pasted.taken], said);
  const call = { name: 'brief.batch', args: { label: 'Capture', calls } };
  const change = { call, label: 'Capture', at };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [change] } as never));
  return briefId;
}

async function textsOf(engine: Engine, briefId: string): Promise<(string | null)[]> {
  const { brief } = wanted(await engine.answer('brief.open', { briefId } as never));
  const captures = Object.values(brief.captures).sort((one, other) => (one.order < other.order ? -1 : 1));
  return Promise.all(
    captures.map(async ({ textAttachmentId }) => {
      if (textAttachmentId === null) return null;
      const { sha256 } = brief.attachments[textAttachmentId] ?? { sha256: '' };
      return wanted(await engine.answer('capture.read', { briefId, sha256 } as never)).text;
    }),
  );
}

test('captures go from one library to another in a .brief file, whole', async () => {
  const { engine } = openTestEngine();
  const briefId = await capturedBrief(engine);
  const out = join(temporaryFolder(), 'out.brief');
  const choice = { format: 'brief', templateId: null, pdfStandard: 'ua-1' } as const;
  const written = wanted(
    await engine.answer('export.write', { briefId, choice, file: out, mayReplace: false }),
  );
  expect(written.findings).toEqual([]);
  const { engine: other } = openTestEngine(join(temporaryFolder(), 'other.db'));
  const { imported } = await addFiles(other.answer, [out]);
  expect(imported[0]?.report.contradictions).toEqual([]);
  const there = imported[0]?.briefId ?? '';
  expect(await textsOf(other, there)).toEqual([secret, null, `${secret}\n`]);
  const { brief } = wanted(await other.answer('brief.open', { briefId: there } as never));
  const sha256s = [...new Set(Object.values(brief.attachments).map(({ sha256 }) => sha256))];
  expect(sha256s).toHaveLength(4);
  const checked = wanted(await other.answer('capture.check', { briefId: there, sha256s } as never));
  expect(checked.states).toEqual(['same', 'same', 'same', 'same']);
});

test('no printed file holds a capture, and erasing the brief leaves none of its bytes', async () => {
  const { engine, libraryFile } = openTestEngine();
  const briefId = await capturedBrief(engine);
  const out = join(temporaryFolder(), 'out.md');
  const choice = { format: 'md', templateId: null, pdfStandard: 'ua-1' } as const;
  wanted(await engine.answer('export.write', { briefId, choice, file: out, mayReplace: false }));
  expect(readFileSync(out, 'utf8')).not.toContain('closed to all traffic');
  wanted(await engine.answer('library.trash', { briefIds: [briefId] } as never));
  wanted(await engine.answer('library.erase', { briefIds: [briefId] } as never));
  await expect
    .poll(() => readFileSync(libraryFile).includes('closed to all traffic'), { timeout: 60_000 })
    .toBe(false);
});
