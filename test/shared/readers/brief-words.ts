import type { Brief } from '#shared/brief/brief.ts';
import { hypothesisLabels, sectionOfKind } from '#shared/brief/queries.ts';
import { cleanText } from '#shared/prose/clean-text.ts';
import { proseText } from '#shared/prose/text.ts';
import { wordsOf } from '#shared/readers/sentences.ts';
import { implicationDomainNames } from '#shared/vocabulary/implication.ts';
import { horizonNames } from '#shared/vocabulary/recommendation.ts';
import { scenarioKindNames } from '#shared/vocabulary/scenario.ts';

/* The law of the importer: every word of a text stands in the brief, or is a label that the written form prints. */

/** Labels that the written form of a brief prints for what stands in it. */
function printedLabels(brief: Brief): string[] {
  const labels: string[] = [];
  if (brief.published !== null) labels.push(`Published on ${brief.published}`);
  if (brief.subtitle !== '') labels.push('Intelligence Report');
  for (const label of hypothesisLabels(brief).values()) labels.push(`Hypothesis ${label}`);
  const hasVerdict = proseText(sectionOfKind(brief, 'hypotheses').body) !== '';
  if (hasVerdict || Object.keys(brief.indicators).length > 0) labels.push('Assessment');
  if (Object.values(brief.assumptions).some((item) => item.label === '')) labels.push('Assumptions');
  if (Object.values(brief.informationGaps).some((item) => item.label === '')) labels.push('Information Gaps');
  if (Object.values(brief.biasRisks).some((item) => item.label === '')) labels.push('Bias & Deception Risks');
  for (const item of Object.values(brief.implications)) {
    if (item.label === '') labels.push(implicationDomainNames[item.domain]);
  }
  for (const horizon of new Set(Object.values(brief.recommendations).map((item) => item.horizon))) {
    labels.push(horizonNames[horizon]);
  }
  if (Object.keys(brief.scenarios).length > 0) labels.push('Scenario Outlook');
  for (const item of Object.values(brief.scenarios))
    if (item.name === '') labels.push(scenarioKindNames[item.kind]);
  return labels;
}

const wordless = new Set(['id', 'order', 'kind', 'domain', 'horizon', 'status', 'origin', 'rating', 'type']);

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'doc') return [proseText({ ...value, type: 'doc' })];
  return Object.entries(value).flatMap(([key, part]) => (wordless.has(key) ? [] : texts(part)));
}

/**
 * All words of a brief, those of its printed labels included. `labelTimes` is how often a text may repeat a label that
 * is printed once, as two lines "Assumptions: …" do.
 */
export function wordsOfBrief(brief: Brief, labelTimes = 1): string[] {
  const { id: _id, created: _created, ...rest } = brief;
  const labels = printedLabels(brief).flatMap(wordsOf);
  return [...texts(rest).flatMap(wordsOf), ...Array.from({ length: labelTimes }, () => labels).flat()];
}

function counted(words: readonly string[]): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of words) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** The words of a text without the numbers and letters that only count its lines. */
export function wordsOfText(text: string): string[] {
  const lines = cleanText(text).split('\n');
  return lines.flatMap((line) => {
    const bare = line
      .trim()
      .replace(/^[-–—−*•]\s+/, '')
      .replace(/^#{1,6}\s+/, '');
    return wordsOf(bare.replace(/^(?:\d{1,3}[.)]|\(\d{1,3}\)|[a-z]\)|\([a-z]\))(?:\s+|$)/, ''));
  });
}

/** The words that a list lacks of another one, each as often as it is missing. */
export function missingWords(wanted: readonly string[], found: readonly string[]): string[] {
  const there = counted(found);
  return [...counted(wanted)].flatMap(([word, count]) =>
    Array<string>(Math.max(0, count - (there.get(word) ?? 0))).fill(word),
  );
}
