import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { isOriginPart } from '#engine/brief-file/origin-part.ts';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import type { PassedOnRequest } from '#engine/requests.ts';
import { makeAttachment } from '#shared/brief/kinds/attachment.ts';
import { contract, type RequestName } from '#shared/ipc/contract.ts';
import { emptyLibraryFilter } from '#shared/ipc/empty-library-filter.ts';
import { requestNames } from '#shared/ipc/names.ts';
import { picture } from '../../electron/engine/brief-file/attached-brief.ts';
import { sampleBrief } from '../../electron/engine/brief-file/sample-brief.ts';
import { addFiles, openTestEngine, wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { noise, sha256Of } from '../../fixtures/noise.ts';

const listAll = { query: '', filter: emptyLibraryFilter, sort: 'recent', offset: 0, limit: 50 } as const;
const isPassedOn = (name: RequestName): name is PassedOnRequest => contract[name].answeredBy !== 'desktop';
const passedOnRequests = [...requestNames].filter(isPassedOn);
const at = '2026-03-01T08:00:00Z';

const report = `Ferry Traffic at Norvik
Author: R. Okafor

1. Bottom Line Up Front (BLUF)
Ferries at Norvik will run late until June. We have moderate confidence in this judgment.

2. Competing Hypotheses
Hypothesis A: The harbour is silting up.
Hypothesis B: Crews are on a slow strike.
`;

const notice = 'The channel is closed at night.';

describe('the engine', () => {
  test('answers every request it is passed on with what the contract promises', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
    const copy = wanted(await engine.answer('library.duplicate', { briefId }));
    const preview = wanted(await engine.answer('preview.make', { briefId }));
    const toMake = { name: 'Straits', parentId: null, briefIds: [briefId] };
    const collection = wanted(await engine.answer('briefCollections.make', toMake));
    const change = { call: { name: 'head.change', args: { fields: { title: 'Other' } } }, label: 'x', at };
    const table = join(temporaryFolder(), 'matrix.csv');
    writeFileSync(table, ',Accident,Purpose\r\nMines,II,CC\r\nDenial,C,N\r\n');
    const [unclear] = wanted(await engine.answer('import.files', { paths: [table] })).unclear;
    const file = join(temporaryFolder(), 'sent.brief');
    writeFileSync(file, writeBriefFile(sampleBrief, { programVersion: '0.1.0', written: at }));
    const [look] = wanted(await engine.answer('import.files', { paths: [file] })).looks;
    const [returned] = wanted(await engine.answer('import.files', { paths: [file] })).looks;
    const toMerge = { token: returned?.token ?? '', briefId };
    const calls = {
      'settings.get': {},
      'settings.change': { author: 'R. Okafor' },
      'library.list': listAll,
      'library.titled': { briefIds: [] },
      'library.facets': {},
      'library.summary': { briefId },
      'library.duplicate': { briefId },
      'library.change': { briefIds: [copy.briefId], change: { status: 'released', addTags: ['ferries'] } },
      'library.changeBack': { changes: [{ briefId: copy.briefId, seq: 1 }] },
      'brief.create': { from: 'template' },
      'brief.open': { briefId },
      'brief.apply': { briefId, baseSeq: 0, changes: [change] },
      'brief.changes': { briefId, afterSeq: 0, afterMark: 0 },
      'brief.steps': { briefId, upTo: 1 },
      'unsaved.keep': { briefId, title: 'Other', changes: [{ label: 'x', reason: 'y', text: 'z', at }] },
      'unsaved.list': {},
      'unsaved.discard': { ids: ['none'] },
      'library.copies': {},
      'library.complete': { kind: 'tag', prefix: '' },
      'library.tags': { words: '', offset: 0, limit: 500 },
      'library.appearances': { names: ['Norvik'], exceptBriefId: briefId },
      'import.text': { text: report, html: null, name: 'Pasted text' },
      'import.answer': { id: unclear?.id ?? '', answer: { lie: 'hypotheses-in-rows' } },
      'import.answerMatrix': { id: unclear?.id ?? '', answer: { lie: 'evidence-in-rows', codes: [] } },
      'firstLook.read': { token: look?.token ?? '' },
      'firstLook.add': { tokens: [look?.token ?? ''] },
      'firstLook.leave': { tokens: ['none'] },
      'merge.look': toMerge,
      'merge.bringIn': { ...toMerge, seq: 0, mark: 0, chosen: {} },
      'references.read': { text: '10.1000/ice' },
      'capture.text': { briefId, text: notice },
      'capture.read': { briefId, sha256: sha256Of(Buffer.from(notice)) },
      'capture.check': { briefId, sha256s: [sha256Of(Buffer.from(notice))] },
      'past.list': { briefId, before: null },
      'past.brief': { briefId, seq: 0 },
      'past.clock': { briefId },
      'preview.make': { briefId },
      'export.inside': { briefId },
      'preview.page': { previewId: preview.previewId, page: 0 },
      'briefTemplates.list': {},
      'briefTemplates.save': { briefId, name: 'Weekly', keepsText: true },
      'briefTemplates.remove': { id: 'nothing' },
      'templates.list': {},
      'templates.remove': { id: 'nothing' },
      'dictionary.add': { word: 'Norvik' },
      'dictionary.words': {},
      'dictionary.remove': { word: 'Norvik' },
      'spelling.check': { language: 'en-GB', words: ['harbour'] },
      'signals.find': { text: 'A pilot left Lagos on 3 May 2026.', today: '2026-11-30' },
      'spelling.suggest': { language: 'en-GB', word: 'harbur' },
      'backup.make': {},
      'backup.list': {},
      'library.renameTags': { from: ['Ports'], to: 'Harbours' },
      'backup.place': {},
      'backup.leavePlace': {},
      'backup.briefs': { id: 'to be filled in', query: '', offset: 0, limit: 10 },
      'backup.takeBrief': { id: 'to be filled in', briefId },
      'briefCollections.make': { name: 'Ports', parentId: null, briefIds: [copy.briefId] },
      'briefCollections.change': { id: collection.id, name: 'Harbours', parentId: null },
      'briefCollections.put': { id: collection.id, briefIds: [copy.briefId], isIn: false },
      'briefCollections.of': { briefIds: [copy.briefId] },
      'briefCollections.remove': { id: collection.id },
      'briefCollections.takeBack': { ids: [collection.id] },
      'entities.page': { name: 'Corvane' },
      'entities.mentions': { name: 'Corvane', offset: 0, limit: 20 },
      'entities.judge': { one: 'Corvane', other: 'Osterra', isSame: false },
      'entities.merge': { names: ['Corvane'], to: 'Corvane Republic', briefIds: [copy.briefId] },
      'ledger.summary': { today: '2026-11-18' },
      'ledger.list': { part: 'open', today: '2026-11-18', offset: 0, limit: 20 },
      'sources.list': { query: '', marking: null, offset: 0, limit: 20 },
      'ledger.decide': { briefId, judgmentId: 'none', outcome: null },
      'library.trash': { briefIds: [copy.briefId] },
      'library.restore': { briefIds: [copy.briefId] },
      'library.erase': { briefIds: null },
      'backup.restore': { id: 'to be filled in' },
      'job.cancel': { jobId: 'none' },
    } as const;
    expect(Object.keys(calls).sort()).toEqual([...passedOnRequests].sort());
    for (const name of passedOnRequests) {
      const backups = wanted(await engine.answer('backup.list', {})).backups;
      const id = backups[0]?.id ?? '';
      const request =
        'id' in calls[name] && calls[name].id === 'to be filled in' ? { ...calls[name], id } : calls[name];
      if (name === 'merge.bringIn') {
        const { seq, mark } = wanted(await engine.answer('merge.look', toMerge));
        Object.assign(request, { seq, mark });
      }
      const answer: unknown = wanted(await engine.answer(name, request as never));
      const response: z.ZodType = contract[name].response;
      expect([name, response.safeParse(answer).error?.message]).toEqual([name, undefined]);
    }
  });
});

describe('imports', () => {
  test('of several files bring in what can be read and name what cannot', async () => {
    const { engine, events } = openTestEngine();
    const folder = temporaryFolder();
    const good = join(folder, 'report.txt');
    writeFileSync(good, report);
    const answer = await engine.answer('import.files', { paths: [good, join(folder, 'missing.docx')] });
    const { imported, failed } = wanted(answer);
    expect(imported).toMatchObject([{ title: 'Ferry Traffic at Norvik' }]);
    expect(failed).toEqual([{ file: 'missing.docx', message: expect.stringContaining('missing.docx') }]);
    const jobs = events.flatMap((event) => (event.name === 'job.progress' ? [event.event] : []));
    expect(jobs.at(-1)).toMatchObject({ done: 2, total: 2, isFinished: true });
    const opened = wanted(
      await engine.answer('brief.open', { briefId: imported[0]?.briefId ?? ('' as never) }),
    );
    expect(Object.keys(opened.brief.hypotheses)).toHaveLength(2);
    expect(opened.importReport).toEqual(imported[0]?.report);
  });

  test('of a paste take the plain text where the rich one is only colours around lines', async () => {
    const { engine } = openTestEngine();
    const coloured = report
      .split('\n')
      .map((line) => `<span style="color:red">${line}</span>`)
      .join(' ');
    const { imported } = wanted(
      await engine.answer('import.text', { text: report, html: `<p>${coloured}</p>`, name: 'Pasted' }),
    );
    const { brief } = wanted(
      await engine.answer('brief.open', { briefId: imported[0]?.briefId ?? ('' as never) }),
    );
    expect(Object.keys(brief.hypotheses)).toHaveLength(2);
  });
});

describe('a .brief file', () => {
  test('that holds parts of a later version is imported and exported with them', async () => {
    const { engine } = openTestEngine();
    const folder = temporaryFolder();
    const file = join(folder, 'sent.brief');
    const meta = { programVersion: '0.1.0', written: at };
    const otherParts = [
      { name: 'reviews/one.json', bytes: new TextEncoder().encode('{}') },
      { name: 'reviews/two.bin', bytes: new Uint8Array(noise(3_000_000, 1)) },
    ];
    writeFileSync(file, writeBriefFile(sampleBrief, { ...meta, otherParts }));
    const { imported } = await addFiles(engine.answer, [file]);
    const briefId = imported[0]?.briefId ?? '';
    const choice = { format: 'brief', templateId: null, pdfStandard: 'ua-1' } as const;
    const out = join(folder, 'out.brief');
    wanted(await engine.answer('export.write', { briefId, choice, file: out, mayReplace: false }));
    const read = wanted(await readBriefFile(readFileSync(out)));
    expect(read.otherParts.filter((part) => !isOriginPart(part))).toEqual(otherParts);
    expect(read.otherParts.filter(isOriginPart).map(({ name }) => name)).toEqual(['origin/line.json']);
    expect(read.brief.title).toBe(sampleBrief.title);
  });
});

describe('an attached file', () => {
  test('goes from one library to another in a .brief file', async () => {
    const { engine } = openTestEngine();
    const folder = temporaryFolder();
    const [file, out] = [join(folder, 'quay.png'), join(folder, 'out.brief')];
    const bytes = picture(700_000, 1);
    writeFileSync(file, bytes);
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    const { attachment } = wanted(await engine.answer('attachment.add', { briefId, file }));
    expect(attachment).toMatchObject({ name: 'quay.png', mediaType: 'image/png', bytes: bytes.length });
    const record = { ...makeAttachment('at1', 'a0'), ...attachment };
    const change = { call: { name: 'attachment.add', args: { record } }, label: 'Attach', at };
    wanted(await engine.answer('brief.apply', { briefId, baseSeq: 0, changes: [change] } as never));
    const choice = { format: 'brief', templateId: null, pdfStandard: 'ua-1' } as const;
    wanted(await engine.answer('export.write', { briefId, choice, file: out, mayReplace: false }));

    const { engine: other } = openTestEngine(join(temporaryFolder(), 'other.db'));
    const { imported } = await addFiles(other.answer, [out]);
    expect(imported[0]?.report.contradictions).toEqual([]);
    const taken = imported[0]?.briefId ?? '';
    const { attachments } = wanted(await other.answer('attachment.list', { briefId: taken }));
    const { sha256, mediaType } = attachment;
    expect(attachments).toEqual([{ sha256, mediaType, bytes: bytes.length }]);
    const chunks: Uint8Array[] = [];
    for (let place = 0; ; place += 1) {
      const chunk = wanted(await other.answer('attachment.chunk', { briefId: taken, sha256, place })).bytes;
      if (chunk.length === 0) break;
      chunks.push(chunk);
    }
    expect(Buffer.concat(chunks).equals(bytes)).toBe(true);
  });
});

describe('exports', () => {
  test('to Word use a template of ours, a house template, or say that it is gone', async () => {
    const { engine } = openTestEngine();
    const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
    const folder = temporaryFolder();
    const ours = wanted(await engine.answer('templates.list', {})).templates;
    expect(ours.map((template) => [template.name, template.isBuiltIn])).toEqual([
      ['Plain', true],
      ['Formal product', true],
    ]);
    const formal = fileURLToPath(new URL('../../../resources/templates/formal.docx', import.meta.url));
    const house = wanted(await engine.answer('templates.add', { file: formal }));
    for (const templateId of [...ours.map((template) => template.id), house.id]) {
      const choice = { format: 'docx', templateId, pdfStandard: 'ua-1' } as const;
      const file = join(folder, `${templateId}.docx`);
      wanted(await engine.answer('export.write', { briefId, choice, file, mayReplace: false }));
      expect(existsSync(file)).toBe(true);
    }
    const choice = { format: 'docx', templateId: 'gone', pdfStandard: 'ua-1' } as const;
    const file = join(folder, 'never.docx');
    const refused = await engine.answer('export.write', { briefId, choice, file, mayReplace: false });
    expect(refused).toMatchObject({ ok: false, error: { code: 'template-unusable' } });
    const noTemplate = join(folder, 'notes.txt');
    writeFileSync(noTemplate, 'Not a Word file.');
    expect(await engine.answer('templates.add', { file: noTemplate })).toMatchObject({
      ok: false,
      error: { code: 'template-unusable' },
    });
  });
});
