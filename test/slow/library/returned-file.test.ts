import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { originIn, originPartOf } from '#engine/brief-file/origin-part.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { roundName } from '#engine/merge/rounds.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { makeAssumption } from '#shared/brief/kinds/assumption.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const at = '2026-11-20T08:00:00Z';

interface Call {
  readonly name: string;
  readonly args: unknown;
}

const head = (fields: object): Call => ({ name: 'head.change', args: { fields } });
const assumption = (id: string, text: string): Call => ({
  name: 'assumption.add',
  args: { record: { ...makeAssumption(id, 'a5'), text } },
});

/** Somebody with a library of their own. */
async function person(name: string): Promise<TestEngine> {
  const made = openTestEngine();
  wanted(await made.engine.answer('settings.change', { author: name }));
  return made;
}

async function change({ engine }: TestEngine, briefId: string, ...calls: Call[]): Promise<void> {
  const { seq } = wanted(await engine.answer('brief.open', { briefId } as never));
  const changes = calls.map((call) => ({ call, label: 'Change', at }));
  wanted(await engine.answer('brief.apply', { briefId, baseSeq: seq, changes } as never));
}

async function send({ engine }: TestEngine, briefId: string): Promise<string> {
  const file = join(temporaryFolder(), 'sent.brief');
  const choice = { format: 'brief', pdfStandard: 'ua-1', templateId: null } as const;
  wanted(await engine.answer('export.write', { briefId, choice, file, mayReplace: false } as never));
  return file;
}

async function lookAt({ engine }: TestEngine, file: string) {
  const { looks, failed } = wanted(await engine.answer('import.files', { paths: [file] }));
  const [look] = looks;
  if (!look) throw new Error(failed[0]?.message);
  return look;
}

/** Takes a file into a library; gives the id it has there. */
async function take(who: TestEngine, file: string): Promise<string> {
  const { token } = await lookAt(who, file);
  const { imported } = wanted(await who.engine.answer('firstLook.add', { tokens: [token] }));
  return imported[0]?.briefId ?? '';
}

async function considered(who: TestEngine, file: string, briefId: string) {
  const { token } = await lookAt(who, file);
  return { token, look: wanted(await who.engine.answer('merge.look', { token, briefId } as never)) };
}

async function bringIn(who: TestEngine, file: string, briefId: string, chosen: Record<string, string> = {}) {
  const { token, look } = await considered(who, file, briefId);
  const { seq, mark } = look;
  const asked = { token, briefId, seq, mark, chosen };
  return { look, made: wanted(await who.engine.answer('merge.bringIn', asked as never)) };
}

async function briefOf({ engine }: TestEngine, briefId: string): Promise<Brief> {
  return wanted(await engine.answer('brief.open', { briefId } as never)).brief;
}

/** A drafter with a brief that was sent to a reviewer. */
async function sent() {
  const drafter = await person('Ann Hale');
  const { briefId } = wanted(await drafter.engine.answer('brief.create', { from: 'sample' }));
  await change(drafter, briefId, head({ question: 'Will the strait close?', region: 'North' }));
  const file = await send(drafter, briefId);
  const reviewer = await person('Ben Okoro');
  const copyId = await take(reviewer, file);
  return { drafter, briefId, file, reviewer, copyId };
}

const assumptionsIn = ({ assumptions }: Brief) => Object.values(assumptions).map(({ text }) => text);

describe('a returned file', () => {
  test('is compared with what was sent, and one undo takes it back', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }), assumption('as-back', 'Pilots stay at work.'));
    await change(drafter, briefId, head({ topic: 'Tolls' }));
    const before = await briefOf(drafter, briefId);
    const { look, made } = await bringIn(drafter, await send(reviewer, copyId), briefId);
    expect(look).toMatchObject({ by: 'Ben Okoro', basis: 'library', isKnown: false, conflicts: [] });
    expect(look.broughtIn.map(({ did }) => did).sort()).toEqual(['added', 'changed']);
    expect(made).toMatchObject({ label: 'Bring in what Ben Okoro sent back', broughtIn: 2, left: 0 });
    const after = await briefOf(drafter, briefId);
    expect(after).toMatchObject({ region: 'South', topic: 'Tolls', question: before.question });
    expect(assumptionsIn(after)).toContain('Pilots stay at work.');
    const { steps } = wanted(
      await drafter.engine.answer('brief.steps', { briefId, upTo: made.seq ?? 0 } as never),
    );
    const last = steps.at(-1);
    expect(last?.label).toBe(made.label);
    await change(drafter, briefId, last?.inverse as Call);
    expect(await briefOf(drafter, briefId)).toEqual(before);
  });

  test('brings nothing a second time, and an older round nothing that a newer one changed', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const first = await send(reviewer, copyId);
    await change(reviewer, copyId, head({ region: 'South and west' }));
    const second = await send(reviewer, copyId);
    await bringIn(drafter, second, briefId);
    const { look } = await considered(drafter, first, briefId);
    expect(look).toMatchObject({ isKnown: true, broughtIn: [], conflicts: [] });
    const again = await bringIn(drafter, second, briefId);
    expect(again.made.seq).toBeNull();
    expect((await briefOf(drafter, briefId)).region).toBe('South and west');
  });

  test('a later round is compared with the one before, so that nothing is asked twice', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    await bringIn(drafter, await send(reviewer, copyId), briefId);
    await change(drafter, briefId, head({ region: 'East' }));
    await change(reviewer, copyId, assumption('as-back', 'Pilots stay at work.'));
    const { look } = await bringIn(drafter, await send(reviewer, copyId), briefId);
    expect(look).toMatchObject({ basis: 'round', conflicts: [] });
    expect(await briefOf(drafter, briefId)).toMatchObject({ region: 'East' });
  });

  test('what was taken back can be brought in again', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const file = await send(reviewer, copyId);
    const { made } = await bringIn(drafter, file, briefId);
    const upTo = made.seq ?? 0;
    const { steps } = wanted(await drafter.engine.answer('brief.steps', { briefId, upTo } as never));
    const undo = { call: steps.at(-1)?.inverse, label: `Undo ${made.label}`, at };
    wanted(await drafter.engine.answer('brief.apply', { briefId, baseSeq: upTo, changes: [undo] } as never));
    const { look } = await considered(drafter, file, briefId);
    expect(look).toMatchObject({ isKnown: false, basis: 'library' });
    expect(look.broughtIn).toHaveLength(1);
  });

  test('what both changed is asked, and left for later it becomes a thread', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ question: 'Will the strait close in May?' }));
    await change(drafter, briefId, head({ question: 'Will the strait close in June?' }));
    const file = await send(reviewer, copyId);
    const { look } = await considered(drafter, file, briefId);
    expect(look.conflicts).toMatchObject([{ name: 'Title block', field: 'question', canKeepBoth: true }]);
    const { made } = await bringIn(drafter, file, briefId);
    expect(made.left).toBe(1);
    const { question, threads, comments } = await briefOf(drafter, briefId);
    expect(question).toBe('Will the strait close in June?');
    const place = { collection: 'head', field: 'question' };
    expect(Object.values(threads).filter(({ place: at }) => at.field === 'question')).toMatchObject([
      { place },
    ]);
    expect(Object.values(comments).some(({ text }) => text.includes('Ben Okoro has'))).toBe(true);
  });

  test('a copy edited on by a third is compared with what was sent first', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const third = await person('Cleo Marsh');
    const thirdId = await take(third, await send(reviewer, copyId));
    await change(third, thirdId, assumption('as-third', 'Tugs are free.'));
    const { look } = await bringIn(drafter, await send(third, thirdId), briefId);
    expect(look).toMatchObject({ by: 'Cleo Marsh', basis: 'library', conflicts: [] });
    const brief = await briefOf(drafter, briefId);
    expect(brief.region).toBe('South');
    expect(assumptionsIn(brief)).toContain('Tugs are free.');
  });

  test('another library compares with the version that the file holds', async () => {
    const { file, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const returned = await send(reviewer, copyId);
    const other = await person('Dara Quinn');
    const otherId = await take(other, file);
    await change(other, otherId, head({ topic: 'Tolls' }));
    const { look } = await bringIn(other, returned, otherId);
    expect(look).toMatchObject({ conflicts: [] });
    expect(['library', 'file']).toContain(look.basis);
    expect(await briefOf(other, otherId)).toMatchObject({ region: 'South', topic: 'Tolls' });
  });

  test('a file of an earlier version says nothing of where it comes from: what differs is asked', async () => {
    const { drafter, briefId } = await sent();
    const brief = await briefOf(drafter, briefId);
    const old = join(temporaryFolder(), 'old.brief');
    const other = { ...brief, question: 'Will it close?' };
    writeFileSync(old, writeBriefFile(other, { programVersion: '0.1.0', written: at }));
    const { look } = await considered(drafter, old, briefId);
    expect(look).toMatchObject({ basis: 'none' });
    expect(look.conflicts.length).toBeGreaterThan(0);
  });

  test('an attached file comes with its content', async () => {
    const { drafter, briefId, file } = await sent();
    const bytes = noise(2_000, 7);
    const attachment = { ...makeAttachment('at-back', 'a9'), name: 'chart.bin', bytes: bytes.length };
    const record = { ...attachment, mediaType: 'application/octet-stream', sha256: sha256Of(bytes) };
    const reviewer = await person('Ben Okoro');
    const id = await take(reviewer, file);
    const path = join(temporaryFolder(), 'chart.bin');
    writeFileSync(path, bytes);
    wanted(await reviewer.engine.answer('attachment.add', { briefId: id, file: path } as never));
    await change(reviewer, id, { name: 'attachment.add', args: { record } });
    await bringIn(drafter, await send(reviewer, id), briefId);
    const chunk = { briefId, sha256: record.sha256, place: 0 };
    const read = wanted(await drafter.engine.answer('attachment.chunk', chunk as never));
    expect(sha256Of(read.bytes)).toBe(record.sha256);
  });

  test('is refused if the brief was changed since it was looked at', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const { token, look } = await considered(drafter, await send(reviewer, copyId), briefId);
    await change(drafter, briefId, head({ topic: 'Tolls' }));
    const asked = { token, briefId, seq: look.seq, mark: look.mark, chosen: {} };
    expect(await drafter.engine.answer('merge.bringIn', asked as never)).toMatchObject({
      ok: false,
      error: { code: 'out-of-step' },
    });
  });

  test('what came back stays in the library, and is in no file and no copy', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }), head({ serial: 'Refused-47' }));
    await bringIn(drafter, await send(reviewer, copyId), briefId);
    await change(drafter, briefId, head({ serial: '' }));
    const file = await send(drafter, briefId);
    const { parts } = wanted(await readParts(file));
    expect(parts).toEqual(['origin/line.json']);
    expect(readFileSync(file).includes('Refused-47')).toBe(false);
    const look = await lookAt(await person('Eli Stone'), file);
    expect(look.otherParts).toEqual({ count: 0, bytes: 0 });
  });

  test('is not compared with a change of the same number in another past', async () => {
    const { drafter, briefId, reviewer, copyId } = await sent();
    await change(reviewer, copyId, head({ region: 'South' }));
    const returned = wanted(await readBriefFile(readFileSync(await send(reviewer, copyId))));
    const origin = originIn(returned.otherParts);
    if (!origin) throw new Error('The file does not say where it comes from.');
    const file = join(temporaryFolder(), 'other-past.brief');
    const otherParts = [originPartOf({ ...origin, sent: { ...origin.sent, mark: origin.sent.mark + 1 } })];
    writeFileSync(file, writeBriefFile(returned.brief, { programVersion: '0.1.0', written: at, otherParts }));
    const { look } = await considered(drafter, file, briefId);
    expect(look.basis).toBe('none');
  });

  test('that says what came back before is not believed', async () => {
    const { drafter, briefId } = await sent();
    const brief = await briefOf(drafter, briefId);
    const copy = { id: 'aaaaaaaaaaaaaaaa', change: 5, mark: 7, by: 'Mallory' };
    const line = originPartOf({ sent: { id: briefId, change: 1, mark: 1 }, copy });
    const round = {
      name: roundName({ version: 1, sent: copy, copy }, 1),
      bytes: encoded(JSON.stringify(brief)),
    };
    const file = join(temporaryFolder(), 'told.brief');
    const meta = { programVersion: '0.1.0', written: at, otherParts: [line, round] };
    writeFileSync(file, writeBriefFile({ ...brief, title: 'Other' }, meta));
    const other = await person('Dara Quinn');
    const id = await take(other, file);
    const { parts } = wanted(await readParts(await send(other, id)));
    expect(parts.filter((name) => name.startsWith('returned/'))).toEqual([]);
    await change(other, id, head({ topic: 'Tolls' }));
    const { look } = await considered(other, file, id);
    expect(look.isKnown).toBe(false);
  });
});

const encoded = (text: string) => new TextEncoder().encode(text);

async function readParts(file: string) {
  const read = await readBriefFile(readFileSync(file));
  return read.ok
    ? ({ ok: true, value: { parts: read.value.otherParts.map(({ name }) => name) } } as const)
    : read;
}
