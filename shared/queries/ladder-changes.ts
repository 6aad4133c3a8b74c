import type { Brief } from '../brief/brief.ts';
import type { LadderName } from '../brief/head.ts';
import type { Likelihood } from '../brief/likelihood.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import { likelihoodText, neighboursOf } from '../standards/likelihood.ts';
import type { RecordName } from './rests-on.ts';

/** What another ladder would call a likelihood of a brief. */
export interface LadderChange extends RecordName {
  readonly likelihood: Likelihood;
  readonly before: string;
  readonly after: string;
  /** The other ladder has no term for it, so that one is to be picked or the number moved. */
  readonly isWithoutTerm: boolean;
}

/** The kinds of records with a likelihood. */
export const likelihoodCollections = ['keyJudgments', 'hypotheses', 'scenarios'] as const;

interface Judged extends Ordered {
  readonly likelihood: Likelihood | null;
  readonly likelihoodTerm?: string | null;
}

/**
 * Every likelihood of a brief that reads differently on another ladder, in the order of its records. The numbers stay;
 * since ladders disagree about what a word means, the change shows the ranges.
 */
export function ladderChanges(brief: Brief, ladder: LadderName): LadderChange[] {
  return likelihoodCollections.flatMap((collection) =>
    inOrder<Judged>(brief[collection]).flatMap(({ id, likelihood, likelihoodTerm = null }) => {
      if (likelihood === null) return [];
      const before = likelihoodText(likelihood, brief.ladder, likelihoodTerm);
      const after = likelihoodText(likelihood, ladder, likelihoodTerm);
      const isWithoutTerm = neighboursOf(likelihood, ladder) !== null;
      return before === after ? [] : [{ collection, id, likelihood, before, after, isWithoutTerm }];
    }),
  );
}
