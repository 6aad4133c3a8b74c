import type { Brief } from '../brief/brief.ts';
import type { LadderName } from '../brief/head.ts';
import type { Outcome } from '../brief/judgment-record.ts';
import type { KeyJudgment } from '../brief/kinds/key-judgment.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { inOrder } from '../brief/order.ts';
import { recordNumbers } from '../brief/record-numbers.ts';
import { countedTerm } from '../standards/likelihood.ts';

/** A key judgment that can be decided, as the ledger of a library keeps it. */
export interface LedgerJudgment {
  readonly judgmentId: string;
  /** Its number in the brief; 0 for one without. */
  readonly number: number;
  readonly statement: string;
  readonly likelihood: Likelihood | null;
  readonly ladder: LadderName;
  /** The term under which it is counted; null where the ladder has none and none was picked. */
  readonly term: string | null;
  /** The day by which it can be decided. */
  readonly due: string | null;
  readonly rule: string;
  readonly outcome: Outcome | null;
}

/** Says whether a judgment belongs into the ledger: there is a day and a rule for deciding it, or it is decided. */
export function isInLedger({ resolution, outcome }: Pick<KeyJudgment, 'resolution' | 'outcome'>): boolean {
  if (outcome !== null) return true;
  return resolution !== null && resolution.by !== null && resolution.rule.trim() !== '';
}

/** The key judgments of a brief that can be decided, in their order. */
export function ledgerOf(brief: Pick<Brief, 'keyJudgments' | 'ladder'>): LedgerJudgment[] {
  const numbers = recordNumbers(brief, 'keyJudgments');
  return inOrder(brief.keyJudgments)
    .filter(isInLedger)
    .map(({ id, statement, likelihood, likelihoodTerm, resolution, outcome }) => ({
      judgmentId: id,
      number: numbers.get(id) ?? 0,
      statement,
      likelihood,
      ladder: brief.ladder,
      term: likelihood && countedTerm(likelihood, brief.ladder, likelihoodTerm),
      due: resolution?.by ?? null,
      rule: resolution?.rule ?? '',
      outcome,
    }));
}
