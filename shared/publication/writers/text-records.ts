import { groupBy } from '../../brief/group-by.ts';
import type { Assumption } from '../../brief/kinds/assumption.ts';
import type { BiasRisk } from '../../brief/kinds/bias-risk.ts';
import type { Evidence } from '../../brief/kinds/evidence.ts';
import type { Indicator } from '../../brief/kinds/indicator.ts';
import type { InformationGap } from '../../brief/kinds/information-gap.ts';
import { inOrder } from '../../brief/order.ts';
import { type HypothesisCase, hypothesisCases } from '../../brief/queries.ts';
import { ratingOf } from '../../brief/ratings.ts';
import { likelihoodText } from '../../standards/likelihood.ts';
import { credibilityNames } from '../../vocabulary/admiralty.ts';
import { assumptionStatusNames } from '../../vocabulary/assumption.ts';
import { biasRiskKindNames } from '../../vocabulary/bias-risk.ts';
import { gradeNames } from '../../vocabulary/grade.ts';
import { trimmed, withDetails, withFullStop } from '../content.ts';
import { failureText } from '../failure-text.ts';
import { belowEvidence } from '../quoted.ts';
import type { SectionContext } from '../section-context.ts';
import { pooledSentence } from '../sections/estimates.ts';
import { evidenceInlines, hasEvidenceTable, originSentence } from '../sections/evidence.ts';
import { givenNumbers, givenSentence } from '../sections/given-numbers.ts';
import { isWrittenHypothesis } from '../sections/hypotheses.ts';
import { indicatorDetails, isWrittenIndicator } from '../sections/indicators.ts';
import { inlineWords } from './text-blocks.ts';

const firstLower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Joins the items of a list on one line, as the seed form does: "a; b; c." */
export function joinItems(items: readonly string[]): string {
  const joined = items.reduce((line, item) => {
    if (line === '') return item;
    return /[.!?;]$/.test(line) ? `${line} ${item}` : `${line}; ${item}`;
  }, '');
  return withFullStop(joined);
}

/** Adds what the seed report has no place for, in square brackets after an item. */
export function inBrackets(parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : ` [${filled.join('; ')}]`;
}

const named = (name: string, text: string): string =>
  trimmed(text) === '' ? '' : `${name}: ${trimmed(text).replace(/\.$/, '')}`;

interface LeadItem {
  readonly leadIn: string;
  readonly text: string;
}

/**
 * Sentences such as "Supporting evidence includes a; b." Items that an imported sentence introduced in its own words
 * keep those words, each in its own sentence.
 */
export function leadInSentences(items: readonly LeadItem[], standardWords: string): string[] {
  const groups: { leadIn: string; texts: string[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last && last.leadIn === '' && item.leadIn === '') last.texts.push(item.text);
    else groups.push({ leadIn: item.leadIn, texts: [item.text] });
  }
  return groups.map((group) => `${group.leadIn || standardWords} ${joinItems(group.texts)}`);
}

function evidenceItems(items: readonly Evidence[], context: SectionContext, byLabel: boolean): LeadItem[] {
  return items.map((item) => ({
    leadIn: trimmed(item.leadIn),
    text: byLabel ? (context.evidenceLabels.get(item.id) ?? '') : inlineWords(evidenceInlines(item, context)),
  }));
}

function hypothesisLine(item: HypothesisCase, context: SectionContext, byLabel: boolean): string {
  const { hypothesis } = item;
  const name = trimmed(hypothesis.name);
  const sentences = [
    withFullStop(trimmed(hypothesis.statement)),
    ...leadInSentences(evidenceItems(item.supporting, context, byLabel), 'Supporting evidence includes'),
    ...leadInSentences(
      evidenceItems(item.contradicting, context, byLabel),
      'Contradicting evidence includes',
    ),
    ...leadInSentences(
      item.uncertainties
        .map((entry) => ({ leadIn: trimmed(entry.leadIn), text: trimmed(entry.text) }))
        .filter(({ leadIn, text }) => leadIn + text !== ''),
      'Key uncertainties include',
    ),
    withFullStop(trimmed(hypothesis.notes)),
    hypothesis.likelihood
      ? `Likelihood: ${likelihoodText(hypothesis.likelihood, context.brief.ladder, hypothesis.likelihoodTerm)}${inBrackets([givenNumbers(hypothesis, context)])}.`
      : '',
  ].filter((sentence) => sentence !== '');
  return `- Hypothesis ${item.label}${name === '' ? '' : ` (${name})`}: ${sentences.join(' ')}`.trimEnd();
}

function evidenceDetails(item: Evidence, context: SectionContext): string {
  const ratings = hypothesisCases(context.brief).flatMap(({ hypothesis, label }) => {
    const cell = ratingOf(context.brief, item.id, hypothesis.id);
    if (!cell) return [];
    return [`${label} ${cell.rating}${trimmed(cell.rationale) === '' ? '' : `: ${trimmed(cell.rationale)}`}`];
  });
  return inBrackets([
    item.date ?? '',
    item.credibility === null
      ? ''
      : `credibility ${item.credibility}, ${firstLower(credibilityNames[item.credibility] ?? '')}`,
    item.relevance ? `relevance ${gradeNames[item.relevance].toLowerCase()}` : '',
    ...belowEvidence(item, context.notes).map(inlineWords),
    originSentence(item, context.brief).replace(/\.$/, ''),
    ...ratings,
  ]);
}

function evidenceLines(context: SectionContext, byLabel: boolean): string[] {
  const shown = new Set(
    hypothesisCases(context.brief).flatMap((item) => [...item.supporting, ...item.contradicting]),
  );
  const all = inOrder(context.brief.evidence);
  /** An item that no sentence of a hypothesis introduces keeps the words that once introduced it. */
  const sentence = (item: Evidence) =>
    [shown.has(item) ? '' : trimmed(item.leadIn), inlineWords(evidenceInlines(item, context))]
      .join(' ')
      .trim();
  if (byLabel) {
    return all.map((item) => {
      const label = context.evidenceLabels.get(item.id) ?? '';
      return `- Evidence ${label}: ${sentence(item)}${evidenceDetails(item, context)}`;
    });
  }
  const others = all.filter((item) => !shown.has(item)).map(sentence);
  const written = others.filter((text) => text !== '');
  return written.length === 0 ? [] : [`- Evidence: ${joinItems(written)}`];
}

/** The hypotheses with what speaks for and against them, one line each, then the evidence that belongs to none. */
export function hypothesisLines(context: SectionContext): string[] {
  const byLabel = hasEvidenceTable(context.brief);
  const given = givenSentence(context);
  const pooled = pooledSentence(context);
  return [
    ...hypothesisCases(context.brief)
      .filter(isWrittenHypothesis)
      .map((item) => hypothesisLine(item, context, byLabel)),
    ...(given === '' ? [] : [`- ${given}`]),
    ...(pooled === '' ? [] : [`- ${pooled}`]),
    ...evidenceLines(context, byLabel),
  ];
}

/** The indicators as sentences. */
export function indicatorSentences(context: SectionContext): string[] {
  const items = inOrder(context.brief.indicators)
    .filter(isWrittenIndicator)
    .map((item: Indicator) => ({
      leadIn: trimmed(item.leadIn),
      text: withDetails(trimmed(item.text), indicatorDetails(item, context)).trim(),
    }));
  return leadInSentences(items, 'Indicators that could shift this judgment include');
}

function labelledLines<Item extends { readonly label: string; readonly text: string }>(
  items: readonly Item[],
  title: string,
  details: (item: Item) => string,
): string[] {
  return [...groupBy(items, (item) => trimmed(item.label).replace(/:$/, ''))].flatMap(([label, group]) => {
    const texts = group
      .map((item) => withDetails(trimmed(item.text), details(item)).trim())
      .filter((text) => text !== '');
    if (texts.length === 0) return label === '' ? [] : [`- ${label}:`];
    return [`- ${label || title}: ${joinItems(texts)}`];
  });
}

const assumptionDetails = (item: Assumption): string =>
  inBrackets([
    item.status === 'not-checked' ? '' : assumptionStatusNames[item.status].toLowerCase(),
    named('basis', item.basis),
    named('if wrong', item.ifWrong),
    failureText(item.failure).replace(/\.$/, ''),
  ]);

const gapDetails = (item: InformationGap): string =>
  inBrackets([
    item.priority ? `priority ${gradeNames[item.priority].toLowerCase()}` : '',
    named('how to close it', item.howToClose),
  ]);

const biasDetails = (item: BiasRisk): string =>
  inBrackets([
    item.kind ? biasRiskKindNames[item.kind].toLowerCase() : '',
    named('what is done about it', item.mitigation),
  ]);

/** Assumptions, information gaps and bias risks, one line for each label. */
export function assumptionLines({ brief }: SectionContext): string[] {
  return [
    ...labelledLines(inOrder(brief.assumptions), 'Assumptions', assumptionDetails),
    ...labelledLines(inOrder(brief.informationGaps), 'Information Gaps', gapDetails),
    ...labelledLines(inOrder(brief.biasRisks), 'Bias & Deception Risks', biasDetails),
  ];
}
