import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBriefFile } from '#engine/brief-file/read.ts';
import { writeBriefFile } from '#engine/brief-file/write.ts';
import { openConnection } from '#engine/library/connection.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { inOrder } from '#shared/brief/order.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { addFiles, openTestEngine, wanted } from './engine-fixture.ts';

const now = '2026-11-18T06:00:00Z';

test('a brief is saved as a template, new briefs begin with it, and it is removed', async () => {
  const { engine } = openTestEngine();
  wanted(await engine.answer('settings.change', { author: 'R. Okafor', organisation: 'Tarn Desk' }));
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'sample' }));
  const save = { briefId, name: 'Weekly', keepsText: false };
  const saved = wanted(await engine.answer('briefTemplates.save', save));
  expect(wanted(await engine.answer('briefTemplates.save', save)).name).toBe('Weekly 2');
  const list = async () =>
    wanted(await engine.answer('briefTemplates.list', {})).templates.map(({ name }) => name);
  expect(await list()).toEqual(['Weekly', 'Weekly 2']);
  const sample = wanted(await engine.answer('brief.open', { briefId })).brief;

  const made = wanted(await engine.answer('brief.create', { from: { templateId: saved.id } }));
  const { brief } = wanted(await engine.answer('brief.open', { briefId: made.briefId }));
  expect(inOrder(brief.sections).map(({ title }) => title)).toEqual(
    inOrder(sample.sections).map(({ title }) => title),
  );
  expect(brief).toMatchObject({ title: '', status: 'draft', organisation: sample.organisation });
  expect(Object.values(brief.people).map(({ name }) => name)).toEqual(['R. Okafor']);

  wanted(await engine.answer('briefTemplates.remove', { id: saved.id }));
  expect(await list()).toEqual(['Weekly 2']);
  expect(await engine.answer('brief.create', { from: { templateId: saved.id } })).toMatchObject({
    ok: false,
    error: { code: 'template-unusable' },
  });
});

test('a shared template goes to another library as a template, without what somebody put into it', async () => {
  const one = openTestEngine();
  const { briefId } = wanted(await one.engine.answer('brief.create', { from: 'sample' }));
  const saved = wanted(
    await one.engine.answer('briefTemplates.save', { briefId, name: 'Weekly', keepsText: true }),
  );
  const file = join(temporaryFolder(), 'Weekly.brief');
  wanted(await one.engine.answer('briefTemplates.write', { id: saved.id, file, mayReplace: false }));

  const other = openTestEngine();
  const brought = await addFiles(other.engine.answer, [file]);
  expect(brought).toMatchObject({ imported: [], known: [], failed: [], templates: [{ name: 'Weekly' }] });
  const id = brought.templates[0]?.id ?? '';
  const made = wanted(await other.engine.answer('brief.create', { from: { templateId: id } }));
  const { brief } = wanted(await other.engine.answer('brief.open', { briefId: made.briefId }));
  expect(JSON.stringify(brief.sections)).toContain('Velani Strait');

  const filled = join(temporaryFolder(), 'Filled.brief');
  const { otherParts } = wanted(await readBriefFile(readFileSync(file)));
  const meta = { programVersion: '0.1.0', written: now, otherParts };
  writeFileSync(filled, writeBriefFile(sampleBrief('filled', now), meta));
  const second = (await addFiles(other.engine.answer, [filled])).templates[0];
  const from = { templateId: second?.id ?? '' };
  const { briefId: secondId } = wanted(await other.engine.answer('brief.create', { from }));
  const opened = wanted(await other.engine.answer('brief.open', { briefId: secondId })).brief;
  expect([opened.title, Object.keys(opened.sources), Object.keys(opened.people)]).toEqual(['', [], []]);
});

test('a damaged template makes no brief and says so', async () => {
  const { engine, libraryFile } = openTestEngine();
  const { briefId } = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const { id } = wanted(
    await engine.answer('briefTemplates.save', { briefId, name: 'Weekly', keepsText: false }),
  );
  const db = openConnection(libraryFile);
  db.prepare("UPDATE brief_templates SET brief = replace(brief, 'Sources', 'Tampered')").run();
  db.close();
  expect(await engine.answer('brief.create', { from: { templateId: id } })).toMatchObject({
    ok: false,
    error: { code: 'template-unusable', message: expect.stringContaining('damaged') },
  });
});
