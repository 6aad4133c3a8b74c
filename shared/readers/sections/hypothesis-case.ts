import { makeEvidence } from '../../brief/kinds/evidence.ts';
import { makeHypothesis } from '../../brief/kinds/hypothesis.ts';
import { makeRating } from '../../brief/kinds/rating.ts';
import { makeUncertainty } from '../../brief/kinds/uncertainty.ts';
import { type HypothesisLabelStyle, hypothesisLabelAt } from '../../vocabulary/hypothesis-label.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import { joinedWithin } from '../readable.ts';
import { withoutStop } from '../sentences.ts';
import { type Finding, type FindingKind, splitHypothesisText } from './hypothesis-sentences.ts';

/** One hypothesis while its lines are read. */
export interface HypothesisDraft {
  /** "A" or "2" as written; empty if the text has no label. */
  readonly label: string;
  name: string;
  readonly statements: string[];
  readonly findings: Finding[];
  readonly notes: string[];
  /** Whether the text said "Assessment" for this hypothesis alone. */
  hasOwnAssessment: boolean;
}

/** Starts a hypothesis with what its first line says. */
export function makeHypothesisDraft(label: string, name: string, text: string): HypothesisDraft {
  const made = { label, name, statements: [], findings: [], notes: [], hasOwnAssessment: false };
  addHypothesisText(made, text);
  return made;
}

/** Adds running text to a hypothesis; sentences that say so become its evidence and uncertainties. */
export function addHypothesisText(hypothesis: HypothesisDraft, text: string): void {
  const { statement, findings, notes } = splitHypothesisText(text, hypothesis.findings.length > 0);
  if (statement !== '') hypothesis.statements.push(statement);
  hypothesis.findings.push(...findings);
  if (notes !== '') hypothesis.notes.push(notes);
}

/** Adds what follows a label such as "Supporting Evidence:". */
export function addFinding(
  hypothesis: HypothesisDraft,
  kind: FindingKind,
  leadIn: string,
  text: string,
): void {
  hypothesis.findings.push({ kind, leadIn, text: withoutStop(text) });
}

/** Keeps the label in the text if it differs from the one computed from the place. */
function fullName(hypothesis: HypothesisDraft, index: number, draft: Draft): string {
  const { label, name } = hypothesis;
  const computed = hypothesisLabelAt(index, draft.hypothesisLabels);
  if (label === '' || label.toUpperCase() === computed) return name;
  draft.contradictions.push(
    `The text calls a hypothesis “${label}” that stands in place ${index + 1} and is therefore shown as ${computed}. Its own label was kept as its name.`,
  );
  return name === '' ? `Hypothesis ${label}` : `Hypothesis ${label}, ${name}`;
}

function addRecords(finding: Finding, ofHypothesis: string, draft: Draft): void {
  const id = draft.options.newId();
  const { kind, leadIn, text } = finding;
  if (kind === 'uncertainty') {
    draft.uncertainties.push({ ...makeUncertainty(id, noOrderYet, ofHypothesis), leadIn, text });
    return;
  }
  const rating = kind === 'supporting' ? ('C' as const) : ('I' as const);
  draft.evidence.push({ ...makeEvidence(id, noOrderYet), leadIn, text });
  draft.ratings.push({ ...makeRating(id, ofHypothesis), rating });
}

/** Letters or numbers, as in the labels; if there are none, as the verdict calls the hypotheses. */
function labelStyle(hypotheses: readonly HypothesisDraft[], verdict: string): HypothesisLabelStyle {
  const first = hypotheses.find((hypothesis) => hypothesis.label !== '');
  const isNumbered = first ? /^\d/.test(first.label) : /\bHypothesis \d/i.test(verdict);
  return isNumbered ? 'numbers' : 'letters';
}

/** Puts the hypotheses with their evidence and uncertainties into the draft. Gives back text too long for a record. */
export function finishHypotheses(
  hypotheses: readonly HypothesisDraft[],
  verdict: string,
  draft: Draft,
): string[] {
  const overflow: string[] = [];
  draft.hypothesisLabels = labelStyle(hypotheses, verdict);
  for (const [index, hypothesis] of hypotheses.entries()) {
    const id = draft.options.newId();
    const statement = joinedWithin(hypothesis.statements);
    const notes = joinedWithin(hypothesis.notes);
    overflow.push(...statement.overflow, ...notes.overflow);
    draft.hypotheses.push({
      ...makeHypothesis(id, noOrderYet),
      name: fullName(hypothesis, index, draft),
      statement: statement.text,
      notes: notes.text,
    });
    for (const finding of hypothesis.findings) addRecords(finding, id, draft);
  }
  return overflow;
}
