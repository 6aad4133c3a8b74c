import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { hostileArchives } from '../../electron/engine/brief-file/hostile-archives.ts';
import { sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const later = '2099-01-01T00:00:00Z';
const longAgo = '2026-03-01T09:00:00Z';

interface Written {
  readonly written?: string;
  readonly otherParts?: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
}

/** Writes a brief to a `.brief` file in a folder of its own; gives its path. */
function fileOf(
  brief: Brief,
  { written = longAgo, otherParts = [] }: Written = {},
  name = 'sent.brief',
): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, writeBriefFile(brief, { programVersion: '0.9.0', written, otherParts }));
  return file;
}

/**
 * The hashes of all files of a library's folder: the library, its log, and whatever stands beside it. What SQLite notes
 * in shared memory about who reads is no part of the library.
 */
function hashesBeside(libraryFile: string): Record<string, string> {
  const folder = dirname(libraryFile);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.endsWith('-shm'),
  );
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [name, sha256Of(readFileSync(join(parentPath, name)))]),
  );
}

async function lookAt({ engine }: TestEngine, ...paths: string[]) {
  return wanted(await engine.answer('import.files', { paths }));
}

async function lookAtOne(at: TestEngine, path: string) {
  const { looks, failed } = await lookAt(at, path);
  const [look] = looks;
  if (!look) throw new Error(`Nothing to look at: ${failed[0]?.message}`);
  return look;
}

async function add({ engine }: TestEngine, ...tokens: string[]) {
  return wanted(await engine.answer('firstLook.add', { tokens }));
}

/** Changes the title of a brief of the library. */
async function retitle({ engine }: TestEngine, briefId: string, title: string, at: string): Promise<void> {
  const { seq } = wanted(await engine.answer('brief.open', { briefId } as never));
  const change = { call: { name: 'head.change', args: { fields: { title } } }, label: 'Change title', at };
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: seq, changes: [change] } as never));
}

describe('a first look', () => {
  test('says who, when and what, and leaves every byte of the library as it was', async () => {
    const at = openTestEngine();
    await add(at, (await lookAtOne(at, fileOf(sampleBrief))).token);
    const changed: Brief = { ...sampleBrief, title: 'Harbour opens again' };
    const other: Brief = { ...sampleBrief, id: 'other-brief' as never };
    const damaged = fileOf(other, {}, 'damaged.brief');
    writeFileSync(damaged, readFileSync(damaged).fill(0x20, 900, 940));
    const before = hashesBeside(at.libraryFile);
    expect(Object.keys(before)).toContain('library.db-wal');
    const found = await lookAt(at, fileOf(sampleBrief), fileOf(changed), fileOf(other), damaged);
    const read = wanted(await at.engine.answer('firstLook.read', { token: found.looks[2]?.token ?? '' }));
    wanted(await at.engine.answer('firstLook.leave', { tokens: found.looks.map(({ token }) => token) }));
    expect(hashesBeside(at.libraryFile)).toEqual(before);
    expect(found.imported.length + found.known.length).toBe(0);
    expect(found.failed).toEqual([{ file: 'damaged.brief', message: expect.stringMatching(/damaged/) }]);
    expect(read.brief.title).toBe(sampleBrief.title);
    expect(found.looks.map(({ known }) => known?.standing ?? null)).toEqual(['equal', 'older', null]);
    expect(found.looks[2]).toMatchObject({
      file: 'sent.brief',
      written: longAgo,
      programVersion: '0.9.0',
      template: null,
      isNewer: false,
      missing: [],
      repairs: [],
      facts: { title: sampleBrief.title, authors: ['A. Writer'] },
    });
  });

  test('is forgotten when it is left, and after the file was added', async () => {
    const at = openTestEngine();
    const { token } = await lookAtOne(at, fileOf(sampleBrief));
    expect((await add(at, token)).imported).toMatchObject([{ title: sampleBrief.title, versionOf: null }]);
    expect((await add(at, token)).failed[0]?.message).toContain('no longer remembered');
    expect(await at.engine.answer('firstLook.read', { token })).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
  });

  test('takes only the very file that was looked at', async () => {
    const at = openTestEngine();
    const path = fileOf(sampleBrief);
    const { token } = await lookAtOne(at, path);
    const bytes = readFileSync(path);
    writeFileSync(
      path,
      writeBriefFile({ ...sampleBrief, title: 'Exchanged' }, { programVersion: '0.9.0', written: longAgo }),
    );
    const read = await at.engine.answer('firstLook.read', { token });
    expect(read).toMatchObject({ ok: false, error: { code: 'file-changed' } });
    const { imported, failed } = await add(at, token);
    expect(imported).toEqual([]);
    expect(failed).toEqual([
      { file: 'sent.brief', message: expect.stringContaining('changed after you looked at it') },
    ]);
    rmSync(path);
    expect((await add(at, token)).failed[0]?.message).toContain('there is no such file');
    const listed = await at.engine.answer('library.titled', { briefIds: [sampleBrief.id] } as never);
    expect(JSON.stringify(listed)).not.toContain('Exchanged');
    // Put back as it was, it is the file that was looked at.
    writeFileSync(path, bytes);
    expect((await add(at, token)).imported).toMatchObject([{ title: sampleBrief.title }]);
  });

  test('sees a brief by what a file holds, not by its name, and takes other files as ever', async () => {
    const at = openTestEngine();
    const report = join(temporaryFolder(), 'report.txt');
    writeFileSync(report, 'Harbour watch\n\nThree ships came in during the night.\n');
    const { looks, imported } = await lookAt(at, fileOf(sampleBrief, {}, 'sent (1).zip'), report);
    expect(looks.map(({ file }) => file)).toEqual(['sent (1).zip']);
    expect(imported.map(({ title }) => title)).toEqual(['Harbour watch']);
  });

  test('names attachments that the file does not hold, and parts that are only kept', async () => {
    const at = openTestEngine();
    const bytes = new Uint8Array(noise(5_000, 1));
    const attachment = {
      ...makeAttachment('at1', 'a0'),
      name: 'quay.bin',
      bytes: 5_000,
      sha256: sha256Of(bytes),
    };
    const brief: Brief = { ...sampleBrief, attachments: { [attachment.id]: attachment } };
    const part = { name: `attachments/${attachment.sha256}`, bytes };
    const other = { name: 'reviews/one.json', bytes: new TextEncoder().encode('{}') };
    const whole = await lookAtOne(at, fileOf(brief, { otherParts: [part, other] }));
    expect(whole).toMatchObject({ missing: [], otherParts: { count: 1, bytes: 2 }, repairs: [] });
    expect(whole.facts.attachments).toMatchObject([{ name: 'quay.bin', bytes: 5_000 }]);
    const lacking = await lookAtOne(at, fileOf(brief));
    expect(lacking).toMatchObject({ missing: [attachment.sha256], otherParts: { count: 0 } });
    expect(lacking.repairs[0]).toContain('quay.bin');
  });
});

describe('a file of a brief that is here already', () => {
  test('is equal, the start of the one here, or what that was when the file was written', async () => {
    const at = openTestEngine();
    const path = fileOf(sampleBrief);
    const { imported } = await add(at, (await lookAtOne(at, path)).token);
    const briefId = imported[0]?.briefId ?? '';
    expect((await lookAtOne(at, path)).known).toMatchObject({ briefId, standing: 'equal', isTrashed: false });

    await retitle(at, briefId, 'Second title', '2026-06-01T08:00:00Z');
    const exported = join(temporaryFolder(), 'out.brief');
    const choice = { format: 'brief', templateId: null, pdfStandard: 'ua-1' } as const;
    wanted(await at.engine.answer('export.write', { briefId, choice, file: exported, mayReplace: false }));
    expect((await lookAtOne(at, exported)).known?.standing).toBe('equal');
    // Made when the clock says so; the file must lie before it.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await retitle(at, briefId, 'Third title', new Date().toISOString());
    const start = await lookAtOne(at, path);
    expect(start.known).toMatchObject({
      standing: 'start',
      title: 'Third title',
      differences: { head: ['title'] },
    });
    expect((await lookAtOne(at, exported)).known).toMatchObject({
      standing: 'past',
      differences: { head: ['title'], kinds: [] },
    });
    wanted(await at.engine.answer('library.trash', { briefIds: [briefId] } as never));
    expect((await lookAtOne(at, path)).known).toMatchObject({ briefId, isTrashed: true });
    expect((await add(at, start.token)).known).toMatchObject([{ briefId, wasTrashed: true }]);
  });

  test('is newer or older by when it was written, and says what differs', async () => {
    const at = openTestEngine();
    const { imported } = await add(at, (await lookAtOne(at, fileOf(sampleBrief))).token);
    const assumption = { ...makeAssumption('as1', 'a0'), text: 'Pilots stay.' };
    const edited: Brief = { ...sampleBrief, tags: {}, assumptions: { [assumption.id]: assumption } };
    const newer = await lookAtOne(at, fileOf(edited, { written: later }));
    expect(newer.known).toMatchObject({
      briefId: imported[0]?.briefId,
      standing: 'newer',
      differences: {
        head: [],
        kinds: [
          { collection: 'assumptions', added: { count: 1, names: ['Assumption 1: Pilots stay.'] } },
          { collection: 'tags', missing: { count: 1, names: ['shipping'] } },
        ],
      },
    });
    expect((await lookAtOne(at, fileOf(edited))).known?.standing).toBe('older');
    const added = await add(at, newer.token);
    expect(added.imported).toMatchObject([{ versionOf: imported[0]?.briefId }]);
  });
});

test('hostile files end with a sentence, and leave nothing in the library', async () => {
  const at = openTestEngine();
  await add(at, (await lookAtOne(at, fileOf(sampleBrief))).token);
  const before = hashesBeside(at.libraryFile);
  const folder = temporaryFolder();
  const paths = hostileArchives.map(([, build], index) => {
    const file = join(folder, `hostile-${index}.brief`);
    writeFileSync(file, build());
    return file;
  });
  const { looks, imported, failed } = await lookAt(at, ...paths);
  expect([looks, imported]).toEqual([[], []]);
  expect(failed).toHaveLength(hostileArchives.length);
  for (const { file, message } of failed)
    expect([file, message]).toEqual([file, expect.stringMatching(/\.$/)]);
  expect(hashesBeside(at.libraryFile)).toEqual(before);
});
