import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openConnection } from '#engine/library/connection.ts';
import { openLibrary } from '#engine/library/library.ts';
import { makeBrief } from '#shared/brief/brief.ts';
import { ladders } from '#shared/standards/likelihood.ts';
import { measure } from '../../electron/tooling/bench-kit.ts';
import { Chance } from '../fixtures/random.ts';

/*
 * What the ledger of a library with 10,000 judgments costs: the counts, the score, the calibration and the first page of
 * what is due. The reference counts the same rows and nothing else.
 */

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const file = join(folder, 'library.db');

function must<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('The library refused.');
  return result.value;
}

const made = must(openLibrary(file));
const ids = Array.from({ length: 500 }, (_, index) =>
  must(
    made.briefs.create({ ...makeBrief(`brief${index}`, '2026-03-01T08:00:00Z'), title: `Brief ${index}` }),
  ),
);
while (must(made.rest(200)).isMoreWaiting);
made.close();

const chance = new Chance(7);
const db = openConnection(file);
const add = db.prepare(
  `INSERT INTO ledger
     (brief_id, judgment_id, number, statement, low, high, ladder, term, due, rule, result, decided, source)
   VALUES (?, ?, ?, ?, ?, ?, 'icd-203-row-1', ?, ?, 'The gazette says so.', ?, ?, 'Gazette')`,
);
db.transaction(() => {
  for (let index = 0; index < 10_000; index += 1) {
    const rung = chance.of(ladders['icd-203-row-1']);
    const isOpen = chance.in100(30);
    const result = isOpen ? null : chance.in100(60) ? 'occurred' : 'did-not-occur';
    const due = `2026-${String(1 + chance.below(12)).padStart(2, '0')}-15`;
    const { low, high } = rung?.whole ?? { low: 50, high: 50 };
    const statement = `The harbour of ${index} closes before the end of the year.`;
    const number = 1 + Math.floor(index / ids.length);
    const id = ids[index % ids.length] ?? '';
    add.run(
      id,
      `judgment-${index}`,
      number,
      statement,
      low,
      high,
      rung?.term ?? null,
      due,
      result,
      result && due,
    );
  }
})();

const library = must(openLibrary(file));
const counted = db.prepare(
  'SELECT count(*) FROM ledger l JOIN briefs b ON b.id = l.brief_id WHERE b.trashed IS NULL',
);

await measure('ledger of 10,000 judgments: counts, score, calibration, what is due (reach: 50 ms)', {
  unit: 'ms',
  candidate: () => {
    must(library.ledger.summary('2026-11-30'));
    must(library.ledger.list('due', '2026-11-30', 0, 100));
  },
  reference: () => void counted.get(),
  rounds: 15,
});

library.close();
db.close();
rmSync(folder, { recursive: true });
