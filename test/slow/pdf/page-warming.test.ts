import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEngine, type RunningEngine } from '#engine/engine.ts';
import { type TypesettingMoment, typesettingChannel } from '#engine/export/pdf-client.ts';
import { openLibrary } from '#engine/library/library.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import { changeHead } from '#shared/commands/head-change.ts';
import { failure } from '#shared/result.ts';
import { wanted } from '../../electron/engine/engine-fixture.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { longBrief } from '../../fixtures/long-brief.ts';

let moments: string[] = [];
let wake: () => void = () => undefined;

function note(message: unknown): void {
  const { kind, moment } = message as TypesettingMoment;
  moments.push(`${kind} ${moment}`);
  wake();
}

beforeEach(() => {
  moments = [];
  typesettingChannel.subscribe(note);
});
afterEach(() => typesettingChannel.unsubscribe(note));

async function heard(moment: string): Promise<void> {
  while (!moments.includes(moment)) await new Promise<void>((resolve) => (wake = resolve));
}

/** An engine on a library with these briefs. */
function openWith(briefs: readonly Brief[]) {
  const file = path.join(temporaryFolder(), 'library.db');
  const library = wanted(openLibrary(file));
  const briefIds = briefs.map((brief) => wanted(library.briefs.create(brief)));
  library.close();
  const engine: RunningEngine = wanted(
    openEngine({
      libraryFile: file,
      emit: () => undefined,
      backUp: async () => failure('cancelled', 'No backup is made here.'),
    }),
  );
  return { engine, briefIds, file };
}

test('a long brief that was opened has its pages laid out before anybody asks for them', async () => {
  const { engine, briefIds } = openWith([longBrief(30)]);
  for (const briefId of briefIds) wanted(await engine.answer('brief.open', { briefId }));
  expect(moments).toEqual([]);
  await heard('pages answered');
  engine.close();
});

test('of briefs opened in a row only the last one is set, and a short one not at all', async () => {
  const { engine, briefIds } = openWith([
    longBrief(30),
    sampleBrief('short', '2026-11-18T06:00:00Z'),
    longBrief(30),
  ]);
  for (const briefId of briefIds) wanted(await engine.answer('brief.open', { briefId }));
  await heard('pages answered');
  expect(moments.filter((moment) => moment === 'pages asked')).toHaveLength(1);
  engine.close();
});

test('an edit, an export to Word and closing do not wait until the pages are set', async () => {
  const { engine, briefIds, file } = openWith([longBrief(100), sampleBrief('short', '2026-11-18T06:00:00Z')]);
  const [long, short] = briefIds;
  if (!long || !short) throw new Error('The briefs were not made.');
  wanted(await engine.answer('brief.open', { briefId: long }));
  await heard('pages asked');

  const call = { name: changeHead.name, args: { fields: { title: 'Another title' } } };
  const changes = [{ call, label: 'Title', at: '2026-11-18T06:00:00Z' }];
  wanted(await engine.answer('brief.apply', { briefId: long, baseSeq: 0, changes }));
  const word = path.join(temporaryFolder(), 'short.docx');
  const choice = { format: 'docx', templateId: null, pdfStandard: 'ua-1' } as const;
  wanted(await engine.answer('export.write', { briefId: short, choice, file: word, mayReplace: false }));
  engine.close();
  wanted(openLibrary(file)).close();
  expect(moments).not.toContain('pages answered');

  await heard('pages answered');
});
