import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { briefId } from '#shared/brief/ids.ts';
import { makeEvidence } from '#shared/brief/kinds/evidence.ts';
import { makeHypothesis } from '#shared/brief/kinds/hypothesis.ts';
import { temporaryFolder } from '../../fixtures/after-test.ts';
import { openTestEngine, wanted } from './engine-fixture.ts';

const at = '2026-11-30T08:00:00Z';
const idOf = (letter: string, index: number) => `${letter}${String(index).padStart(15, '0')}`;

function callsOf(count: number) {
  const hypothesis = (index: number) => ({
    name: 'hypothesis.add',
    args: { record: { ...makeHypothesis(idOf('h', index), `a${index}`), statement: `Theory ${index}` } },
  });
  const items = Array.from({ length: count }, (_, index) => ({
    name: 'evidence.add',
    args: {
      record: {
        ...makeEvidence(idOf('e', index), `a${String(index).padStart(4, '0')}1`),
        text: `Item ${index}`,
      },
    },
  }));
  return [hypothesis(1), ...items, hypothesis(2)];
}

async function written(count: number) {
  const { engine } = openTestEngine();
  const made = wanted(await engine.answer('brief.create', { from: 'blank' }));
  const changes = callsOf(count).map((call) => ({ call, label: 'x', at }));
  for (let done = 0; done < changes.length; done += 100) {
    const some = changes.slice(done, done + 100);
    wanted(await engine.answer('brief.apply', { briefId: made.briefId, baseSeq: done, changes: some }));
  }
  return { engine, ...made };
}

test('the clock is read from the log, however many parts that takes', async () => {
  const { engine, briefId: id } = await written(450);
  const clock = wanted(await engine.answer('past.clock', { briefId: id }));
  expect(clock).toEqual({
    notes: [
      { hypothesisId: idOf('h', 2), did: 'added', at, afterEvidenceId: idOf('e', 449), itemsThere: 450 },
    ],
    unorderedIds: [],
  });
});

test('the clock of an imported brief says that its order is not known', async () => {
  const { engine } = openTestEngine();
  const file = join(temporaryFolder(), 'matrix.csv');
  writeFileSync(file, 'Evidence,H1: Accident,H2: Purpose\r\nMines,II,CC\r\n');
  const { imported } = wanted(await engine.answer('import.files', { paths: [file] }));
  const [brief] = imported;
  if (!brief) throw new Error('nothing was imported');
  const clock = wanted(await engine.answer('past.clock', { briefId: brief.briefId }));
  expect(clock.notes).toEqual([]);
  expect(clock.unorderedIds).toHaveLength(2);
});

test('a brief that is not there has no clock', async () => {
  const { engine } = openTestEngine();
  const none = await engine.answer('past.clock', { briefId: briefId.parse('nobody0000000000') });
  expect(none).toMatchObject({ ok: false, error: { code: 'brief-not-found' } });
});
