import { makeRecommendation } from '../../brief/kinds/recommendation.ts';
import { plainRuns, runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, paragraphOf, type SourceBlock } from '../../prose/source-block.ts';
import { type Horizon, horizonNames } from '../../vocabulary/recommendation.ts';
import { type Draft, noOrderYet } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { comparableLabel, findLabel, findLabelBeforeDash, wholeLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import { hasSameWords, semicolonItems, withoutStop, wordsOf } from '../sentences.ts';
import { addScenario, readScenarioTable, splitScenarios } from './scenarios.ts';

const horizonLabels: readonly (readonly [Horizon, RegExp])[] = [
  ['immediate', /^(?:immediate|short[ -]term|near[ -]term)\b/],
  ['medium-term', /^(?:medium|mid|intermediate)[ -]?term\b/],
  ['long-term', /^(?:long|longer)[ -]?term\b/],
  ['unspecified', /^(?:(?:key|strategic|policy) )?(?:recommendations?|recommended actions?)$/],
];
const outlookLabel = /^(?:scenario (?:outlook|projections?|analysis)|scenarios?|outlook)$/;

/** "Immediate Actions (0–30 days)", but not "Immediate ceasefire": before a dash only the whole label counts. */
const wholeHorizon =
  /^(?:immediate|(?:short|near|medium|mid|long|longer)[ -]term)(?: (?:actions?|posture|steps|measures))?(?: ?\([^()]*\))?$/;

function isWholeHorizon(label: string): boolean {
  const comparable = comparableLabel(label);
  return wholeHorizon.test(comparable) || outlookLabel.test(comparable);
}

/** What the lines below a label on its own line are. */
interface OpenLabel {
  readonly what: Horizon | 'scenarios';
  readonly label: string;
  readonly block: LineBlock;
  /** Nothing followed the label on its line. */
  readonly isList: boolean;
  count: number;
}

interface Progress {
  readonly section: DraftSection;
  readonly draft: Draft;
  open: OpenLabel | null;
  hasRecords: boolean;
}

function keep(progress: Progress, block: SourceBlock): void {
  close(progress);
  (progress.hasRecords ? progress.section.body : progress.section.lead).push(block);
}

/** A label with nothing after it stays as it is; one whose words would not be printed again becomes prose. */
function close(progress: Progress): void {
  const { open, section } = progress;
  progress.open = null;
  if (!open) return;
  if (open.count === 0) {
    if (open.isList) keep(progress, open.block);
  } else if (open.what === 'scenarios') {
    if (!hasSameWords(open.label, 'Scenario Outlook')) section.body.push(labelLine(open.label));
  } else if (!isPrintedAgain(open.label, horizonNames[open.what])) {
    section.lead.push(labelLine(open.label));
  }
}

function isPrintedAgain(label: string, standard: string): boolean {
  const printed = new Set(wordsOf(standard));
  return wordsOf(label).every((word) => printed.has(word));
}

const labelLine = (label: string): SourceBlock => paragraphOf(plainRuns(`${label}:`));

function addRecommendations(progress: Progress, horizon: Horizon, items: readonly string[]): void {
  const { draft } = progress;
  for (const item of items) {
    const made = makeRecommendation(draft.options.newId(), noOrderYet, horizon);
    draft.recommendations.push({ ...made, text: withoutStop(item) });
  }
  progress.hasRecords ||= items.length > 0;
}

function addScenarios(progress: Progress, text: string): number {
  const { before, scenarios } = splitScenarios(text);
  if (scenarios.length === 0) return 0;
  for (const scenario of scenarios) addScenario(scenario, progress.draft);
  progress.hasRecords = true;
  if (before !== '') progress.section.body.push(paragraphOf(plainRuns(before)));
  return scenarios.length;
}

function whatIsLabelled(label: string): OpenLabel['what'] | null {
  const comparable = comparableLabel(label);
  if (outlookLabel.test(comparable)) return 'scenarios';
  return horizonLabels.find(([, pattern]) => pattern.test(comparable))?.[0] ?? null;
}

function readLabel(progress: Progress, block: LineBlock): boolean {
  const found = findLabelBeforeDash(block, isWholeHorizon) ?? findLabel(block);
  const label =
    found?.label ??
    (block.kind === 'heading' || block.runs[0]?.marks.includes('bold') ? wholeLabel(block) : '');
  const what = label === '' ? null : whatIsLabelled(label);
  if (!what) return false;
  const rest = runsText(found?.rest ?? []);
  close(progress);
  const open: OpenLabel = { what, label, block, isList: rest === '', count: 0 };
  if (rest !== '') {
    open.count = what === 'scenarios' ? addScenarios(progress, rest) : addAll(progress, what, rest);
    if (open.count === 0) {
      keep(progress, block);
      return true;
    }
  }
  progress.open = open;
  return true;
}

function addAll(progress: Progress, horizon: Horizon, text: string): number {
  const items = semicolonItems(text);
  addRecommendations(progress, horizon, items);
  return items.length;
}

/** "- Best Case: …" on its own line, anywhere in the section. */
function readScenarioLine(progress: Progress, block: LineBlock): boolean {
  const { before, scenarios } = splitScenarios(lineText(block));
  if (before !== '' || scenarios.length === 0) return false;
  const { open } = progress;
  if (open?.what === 'scenarios') open.count += scenarios.length;
  else close(progress);
  addScenarios(progress, lineText(block));
  return true;
}

function readItem(progress: Progress, block: LineBlock): boolean {
  const { open } = progress;
  if (block.kind === 'heading') return false;
  if (open && open.what !== 'scenarios') {
    const isBelow = open.isList || block.depth > open.block.depth;
    if (block.kind === 'item' && isBelow) {
      addRecommendations(progress, open.what, [lineText(block)]);
      open.count += 1;
      return true;
    }
    if (block.kind === 'paragraph' && open.isList && open.count === 0) {
      open.count += addAll(progress, open.what, lineText(block));
      return open.count > 0;
    }
  }
  if (block.kind !== 'item' || open?.what === 'scenarios') return false;
  close(progress);
  addRecommendations(progress, 'unspecified', [lineText(block)]);
  return true;
}

function readTable(progress: Progress, block: SourceBlock): boolean {
  const scenarios = block.kind === 'table' ? readScenarioTable(block) : null;
  if (!scenarios) return false;
  if (progress.open?.what === 'scenarios') progress.open.count += scenarios.length;
  else close(progress);
  for (const scenario of scenarios) addScenario(scenario, progress.draft);
  progress.hasRecords ||= scenarios.length > 0;
  return true;
}

/**
 * Reads recommendations by horizon, with items on one line separated by semicolons, and the scenarios, on one line or
 * one on each. Bullets without a horizon are recommendations without one; paragraphs stay prose.
 */
export function readRecommendations(
  blocks: readonly SourceBlock[],
  section: DraftSection,
  draft: Draft,
): void {
  const progress: Progress = { section, draft, open: null, hasRecords: false };
  for (const block of blocks) {
    const isRead =
      isReadable(block) &&
      (readLabel(progress, block) || readScenarioLine(progress, block) || readItem(progress, block));
    if (!isRead && !readTable(progress, block)) keep(progress, block);
  }
  close(progress);
}
