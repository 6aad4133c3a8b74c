import { expect, test } from 'vitest';
import { openConnection } from '#engine/library/connection.ts';
import { sampleBrief } from '#resources/samples/velani-strait.ts';
import type { Brief } from '#shared/brief/brief.ts';
import type { Outcome } from '#shared/brief/judgment-record.ts';
import { inOrder } from '#shared/brief/order.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { libraryPath, openTestLibrary, wanted } from './library-fixture.ts';

const today = '2026-11-30';

function sample(by: string, outcome: Outcome | null = null): Brief {
  const brief = sampleBrief('sample', '2026-03-01T08:00:00Z');
  const [first, ...others] = inOrder(brief.keyJudgments);
  if (!first) throw new Error('The sample has no judgment.');
  const changed = { ...first, resolution: { by, rule: 'A tanker passes.' }, outcome };
  const undecided = others.map((judgment) => ({ ...judgment, resolution: null, outcome: null }));
  const all = [changed, ...undecided].map((judgment) => [judgment.id, judgment]);
  return { ...brief, keyJudgments: Object.fromEntries(all) };
}

test('what can be decided is in the ledger at once, changes with its brief and goes with it into the trash', () => {
  const library = openTestLibrary();
  const id = wanted(library.briefs.create(sample('2026-11-01')));
  expect(wanted(library.ledger.summary(today))).toMatchObject({ due: 1, open: 1, decided: 0, behind: 0 });
  const { entries, total } = wanted(library.ledger.list('due', today, 0, 10));
  expect(total).toBe(1);
  expect(entries).toMatchObject([{ briefId: id, number: 1, low: 58, high: 68, term: 'likely' }]);
  const { brief, seq, mark } = wanted(library.briefs.open(id));
  const [judgment] = inOrder(brief.keyJudgments);
  const outcome = { result: 'occurred', on: today, source: 'Log', at: '2026-11-30T08:00:00.000Z', by: '' };
  const call = {
    name: recordCommands.keyJudgments.change.name,
    args: { id: judgment?.id ?? '', fields: { outcome } },
  };
  const at = '2026-11-30T08:00:00.000Z';
  wanted(library.briefs.apply(id, seq, [{ call, label: 'Change key judgment: outcome', at }], mark));
  expect(wanted(library.ledger.summary(today))).toMatchObject({ due: 0, open: 0, decided: 1, scored: 1 });
  wanted(library.trash.put([id]));
  expect(wanted(library.ledger.summary(today))).toMatchObject({ open: 0, decided: 0 });
});

test('the judgments of briefs from before the ledger are read when they are asked for, and in pauses', () => {
  for (const way of ['asked', 'paused'] as const) {
    const file = libraryPath();
    const first = openTestLibrary(file);
    wanted(first.briefs.create(sample('2027-01-01')));
    wanted(first.rest(100));
    first.close();
    const db = openConnection(file);
    db.exec('DELETE FROM ledger; INSERT INTO ledger_waiting (brief_id) SELECT id FROM briefs;');
    db.close();
    const library = openTestLibrary(file);
    if (way === 'paused') while (wanted(library.rest(100)).isMoreWaiting);
    expect(wanted(library.ledger.summary(today))).toMatchObject({ due: 0, open: 1, behind: 0 });
  }
});
