import { afterEach, expect, test } from 'vitest';
import { openEngine } from '#engine/engine.ts';
import { type TypesettingMoment, typesettingChannel } from '#engine/export/pdf-client.ts';
import { Publisher } from '#engine/export/publisher.ts';
import { openLibrary } from '#engine/library/library.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import { failure } from '#shared/result.ts';
import { wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { briefWithTables, wideTable } from '../../fixtures/wide-tables.ts';

/** Tables that are just small enough each, and far too many together. */
const costly = briefWithTables(
  'costly',
  Array.from({ length: 150 }, () => wideTable(499, 2, 100, 1)),
);
const modest = sampleBrief('modest', '2026-11-18T06:00:00Z');
const limits = { cpuMs: 1_000, heapMegabytes: 256 };
const date = '2026-11-18T06:00:00Z';

const publishers: Publisher[] = [];
afterEach(() => {
  for (const publisher of publishers.splice(0)) publisher.end();
});

function publisher(): Publisher {
  const made = new Publisher(limits);
  publishers.push(made);
  return made;
}

test('pages and files that take too much are given up with their thread, and the next are made', async () => {
  const made = publisher();
  expect(await made.preview(costly, date)).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  expect(wanted(await made.preview(modest, date)).pages.length).toBeGreaterThan(1);
  const choice = { format: 'html', pdfStandard: 'ua-1' } as const;
  const refused = await made.render(costly, choice, { date });
  expect(refused).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  expect(wanted(await made.render(modest, choice, { date })).bytes.length).toBeGreaterThan(1_000);
}, 120_000);

test('what is asked once the program closes is not begun', async () => {
  const made = publisher();
  const waiting = made.preview(costly, date);
  made.end();
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await made.preview(modest, date)).toMatchObject({ ok: false, error: { code: 'cancelled' } });
});

test('an edit is saved while the pages of a costly brief are made, and before they are given up', async () => {
  const libraryFile = `${temporaryFolder()}/library.db`;
  const library = wanted(openLibrary(libraryFile));
  const [costlyId, modestId] = [wanted(library.briefs.create(costly)), wanted(library.briefs.create(modest))];
  library.close();
  const engine = wanted(
    openEngine({
      libraryFile,
      emit: () => undefined,
      backUp: async () => failure('cancelled', 'No backup is made here.'),
      publisher: publisher(),
    }),
  );
  const order: string[] = [];
  const isAsked = new Promise<void>((resolve) => {
    typesettingChannel.subscribe((message) => {
      if ((message as TypesettingMoment).moment === 'asked') resolve();
    });
  });
  const preview = engine.answer('preview.make', { briefId: costlyId }).then((answer) => {
    order.push('pages');
    return answer;
  });
  await isAsked;
  for (let seq = 0; seq < 20; seq += 1) {
    const call = { name: 'head.change', args: { fields: { title: `Title ${seq}` } } };
    const changes = [{ call, label: 'Title', at: date }];
    wanted(await engine.answer('brief.apply', { briefId: modestId, baseSeq: seq, changes }));
    order.push('saved');
  }
  expect(await preview).toMatchObject({ ok: false, error: { code: 'export-refused' } });
  expect(order).toEqual([...Array.from({ length: 20 }, () => 'saved'), 'pages']);
  engine.close();
}, 120_000);
