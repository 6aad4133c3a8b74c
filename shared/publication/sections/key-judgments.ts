import type { Brief } from '../../brief/brief.ts';
import type { LadderName } from '../../brief/head.ts';
import type { KeyJudgment } from '../../brief/kinds/key-judgment.ts';
import type { Likelihood } from '../../brief/likelihood.ts';
import { inOrder } from '../../brief/order.ts';
import { ownRecord } from '../../brief/own-record.ts';
import { recordPlace } from '../../brief/place.ts';
import { recordNumbers } from '../../brief/record-numbers.ts';
import { likelihoodTerm, likelihoodText } from '../../standards/likelihood.ts';
import { outcomeResultNames } from '../../vocabulary/outcome.ts';
import { judgmentConfidence } from '../confidence-sentence.ts';
import { joinNames, paragraph, textInlines, trimmed, withFullStop } from '../content.ts';
import { dayText } from '../dates.ts';
import { joinNotes } from '../notes.ts';
import { printedFrom } from '../origins.ts';
import type { Block, Inline } from '../publication.ts';
import { markedInlines, recordText, rewritten, withStop } from '../record-text.ts';
import { labelsOf, type SectionContext } from '../section-context.ts';
import { dissentBlocks } from './dissents.ts';

function placeBehind(statement: string, term: string): number {
  const found = new RegExp(`(?<![\\p{L}-])${term}(?![\\p{L}-])`, 'iu').exec(statement);
  return found ? found.index + found[0].length : -1;
}

const weakerPrefix = /\b(very|highly|almost|nearly|roughly|not|remote|realistic)\s+$/i;

/**
 * A judgment with its likelihood as term and range. If the statement itself uses the term, the range goes right after
 * it; otherwise a sentence of its own says the likelihood. A statement that already gives a range is left alone.
 */
export function statementWithRange(
  statement: string,
  likelihood: Likelihood | null,
  ladder: LadderName,
  picked: string | null = null,
): string {
  const text = withFullStop(trimmed(statement));
  if (likelihood === null) return text;
  const printed = likelihoodText(likelihood, ladder, picked);
  const term = likelihoodTerm(likelihood, ladder, picked);
  const end = term === '' ? -1 : placeBehind(text, term);
  const isOwnTerm = end !== -1 && !weakerPrefix.test(text.slice(0, end - term.length));
  if (!isOwnTerm) return `${text} Likelihood: ${printed}.`.trim();
  if (/^\s*\([^)]*%/.test(text.slice(end))) return text;
  return `${text.slice(0, end)}${printed.slice(term.length)}${text.slice(end)}`;
}

const numbersOf = (ids: readonly string[], numbers: ReadonlyMap<string, number>): string[] =>
  Array.from(numbers).flatMap(([record, number]) =>
    ids.some((id) => id === record) ? [String(number)] : [],
  );

function counted(names: readonly string[], one: string, many: string): string[] {
  return names.length === 0 ? [] : [`${names.length === 1 ? one : many} ${joinNames(names)}`];
}

/** What a judgment rests on, by label: "Rests on E1 and E4; hypothesis A; assumptions 1 and 2." */
export function foundations(judgment: KeyJudgment, context: SectionContext): string {
  const { brief } = context;
  const parts = [
    ...counted(labelsOf(judgment.evidenceIds, context.evidenceLabels), 'evidence', 'evidence'),
    ...counted(labelsOf(judgment.hypothesisIds, context.hypothesisLabels), 'hypothesis', 'hypotheses'),
    ...counted(
      numbersOf(judgment.assumptionIds, recordNumbers(brief, 'assumptions')),
      'assumption',
      'assumptions',
    ),
    ...counted(
      numbersOf(judgment.informationGapIds, recordNumbers(brief, 'informationGaps')),
      'information gap',
      'information gaps',
    ),
  ];
  return parts.length === 0 ? '' : `Rests on ${parts.join('; ')}.`;
}

function sourcesOf(judgment: KeyJudgment, brief: Brief): string[] {
  return judgment.evidenceIds.flatMap((id) => ownRecord(brief.evidence, id)?.sourceIds ?? []);
}

/* By when and how a judgment can be decided. */
function toBeDecided({ outcome, resolution }: KeyJudgment, language: string): string {
  const rule = trimmed(resolution?.rule ?? '');
  const by = resolution?.by ? ` by ${dayText(resolution.by, language)}` : '';
  if (rule === '' && by === '') return '';
  const start = outcome === null ? 'To be decided' : 'Was to be decided';
  return withFullStop(`${start}${by}${rule === '' ? '' : `: ${rule}`}`);
}

/* How a judgment came out: "Outcome on 3 October 2026: occurred. Source: Notice 41." */
function cameOut({ outcome }: KeyJudgment, language: string): string {
  if (outcome === null) return '';
  const source = trimmed(outcome.source);
  const result = outcomeResultNames[outcome.result].toLowerCase();
  return `Outcome on ${dayText(outcome.on, language)}: ${result}.${source === '' ? '' : ` Source: ${withFullStop(source)}`}`;
}

function judgmentBlocks(judgment: KeyJudgment, context: SectionContext): Block[] {
  const { brief } = context;
  const confidence = judgmentConfidence(judgment.confidence);
  const statement: Inline[] = [
    ...markedInlines(
      rewritten(withStop(recordText(judgment, 'statement')), (text) =>
        statementWithRange(text, judgment.likelihood, brief.ladder, judgment.likelihoodTerm),
      ),
      context.notes,
    ),
    ...context.notes.cite(sourcesOf(judgment, brief)),
    ...textInlines(confidence === '' ? '' : ` ${confidence}`),
  ];
  const basis = context.print.links ? foundations(judgment, context) : '';
  const ledger = context.print.ledger
    ? [toBeDecided(judgment, brief.language), cameOut(judgment, brief.language)]
    : [];
  return [
    ...(statement.length > 0 ? [paragraph(joinNotes(statement))] : []),
    ...(basis === '' ? [] : [paragraph(basis, 'small')]),
    ...ledger.filter((text) => text !== '').map((text) => paragraph(text, 'small')),
    ...dissentBlocks(context, judgment.id),
  ];
}

/** The framed key judgments, or nothing if there are none. */
export function keyJudgmentBlocks(context: SectionContext): Block[] {
  // Their place in the list is their number.
  const numbers = recordNumbers(context.brief, 'keyJudgments');
  const items = inOrder(context.brief.keyJudgments)
    .filter(({ id }) => numbers.has(id))
    .map((judgment) => ({
      blocks: printedFrom(recordPlace('keyJudgments', judgment.id), judgmentBlocks(judgment, context)),
    }));
  return items.length === 0 ? [] : [{ kind: 'judgments', items }];
}
