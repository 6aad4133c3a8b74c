import { afterEach, expect, test, vi } from 'vitest';
import type { BriefId } from '#shared/brief/ids.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { openTestEngine, type TestEngine, wanted } from '../../electron/engine/engine-fixture.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A window on an engine, of which only what opens briefs is there. */
async function windowOn({ engine }: TestEngine) {
  vi.resetModules();
  const workbench = { call: engine.answer.bind(engine), on: () => () => undefined };
  vi.stubGlobal('window', { workbench, addEventListener: () => undefined });
  const { openDocument } = await import('#renderer/document/open-document.ts');
  return async (briefId: BriefId) => wanted(await openDocument(briefId)).document;
}

test('a brief that is opened again after a visit to the library can still be undone, and shows what came meanwhile', async () => {
  const program = openTestEngine();
  const open = await windowOn(program);
  const { briefId } = wanted(await program.engine.answer('brief.create', { from: 'blank' }));
  const first = await open(briefId);
  first.run(changeHead, { fields: { title: 'The mole' } });
  await first.flush();
  const elsewhere = {
    briefId,
    baseSeq: 1,
    changes: [
      {
        call: { name: 'head.change', args: { fields: { question: 'Does it stay open?' } } },
        label: 'Change question',
        at: '2026-11-18T06:00:00Z',
      },
    ],
  };
  wanted(await program.engine.answer('brief.apply', elsewhere));
  const again = await open(briefId);
  expect(again.brief).toMatchObject({ title: 'The mole', question: 'Does it stay open?' });
  expect(again.undo()).toBe(true);
  expect(again.brief).toMatchObject({ title: '', question: 'Does it stay open?' });
  expect(await again.flush()).toBe(true);
});

test('another brief, and one that was erased meanwhile, open as they are', async () => {
  const program = openTestEngine();
  const open = await windowOn(program);
  const one = wanted(await program.engine.answer('brief.create', { from: 'blank' })).briefId;
  const other = wanted(await program.engine.answer('brief.create', { from: 'blank' })).briefId;
  (await open(one)).run(changeHead, { fields: { title: 'One' } });
  await (await open(one)).flush();
  expect((await open(other)).undo()).toBe(false);
  await open(one);
  wanted(await program.engine.answer('library.trash', { briefIds: [one] }));
  wanted(await program.engine.answer('library.erase', { briefIds: null }));
  await expect(open(one)).rejects.toThrow('brief-not-found');
});
