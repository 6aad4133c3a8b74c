import { z } from 'zod';
import type { LedgerJudgment } from '#shared/queries/ledger.ts';
import type { Connection } from './connection.ts';
import { rowsOf } from './rows.ts';

/** What is kept of the judgments of each brief that can be decided. */
export interface LedgerRows {
  /** Writes those of a brief anew; must be called in the transaction that indexes it. */
  write(briefId: string, judgments: readonly LedgerJudgment[]): void;
  /** Some of the briefs whose judgments were never written. */
  waiting(limit: number): string[];
  /** Notes that a brief waits no longer, as one that cannot be read. */
  giveUp(briefId: string): void;
}

const idRow = z.strictObject({ id: z.string() });

/** Opens what is kept of the judgments of each brief that can be decided. */
export function openLedgerRows(db: Connection): LedgerRows {
  const drop = db.prepare('DELETE FROM ledger WHERE brief_id = ?');
  const add = db.prepare(
    `INSERT INTO ledger
       (brief_id, judgment_id, number, statement, low, high, ladder, term, due, rule, result, decided, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const giveUp = db.prepare('DELETE FROM ledger_waiting WHERE brief_id = ?');
  const waiting = db.prepare('SELECT brief_id AS id FROM ledger_waiting LIMIT ?');
  return {
    write: (briefId, judgments) => {
      drop.run(briefId);
      for (const judgment of judgments) {
        const { judgmentId, number, statement, likelihood, ladder, term, due, rule, outcome } = judgment;
        const bounds = [likelihood?.low ?? null, likelihood?.high ?? null];
        const end = [outcome?.result ?? null, outcome?.on ?? null, outcome?.source ?? ''];
        add.run(briefId, judgmentId, number, statement, ...bounds, ladder, term, due, rule, ...end);
      }
      giveUp.run(briefId);
    },
    waiting: (limit) => rowsOf(idRow, waiting.all(limit)).map(({ id }) => id),
    giveUp: (briefId) => {
      giveUp.run(briefId);
    },
  };
}
