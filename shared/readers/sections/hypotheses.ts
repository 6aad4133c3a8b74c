import { plainRuns, runsText } from '../../prose/runs.ts';
import { type LineBlock, lineText, paragraphOf, type SourceBlock } from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';
import type { DraftSection } from '../draft-sections.ts';
import { comparableLabel, findLabel, findLabelBeforeDash, wholeLabel } from '../labels.ts';
import { isReadable } from '../readable.ts';
import {
  addFinding,
  addHypothesisText,
  finishHypotheses,
  type HypothesisDraft,
  makeHypothesisDraft,
} from './hypothesis-case.ts';
import type { FindingKind } from './hypothesis-sentences.ts';
import { beginsVerdict, type HypothesisStart, hypothesisStarts } from './hypothesis-start.ts';
import { readHypothesisTable } from './hypothesis-table.ts';
import { takeIndicators } from './verdict.ts';

const findingLabels: ReadonlyMap<string, FindingKind> = new Map([
  ['evidence', 'supporting'],
  ['supporting evidence', 'supporting'],
  ['evidence for', 'supporting'],
  ['evidence in favour', 'supporting'],
  ['evidence in favor', 'supporting'],
  ['contradicting evidence', 'contradicting'],
  ['contradictory evidence', 'contradicting'],
  ['contrary evidence', 'contradicting'],
  ['conflicting evidence', 'contradicting'],
  ['evidence against', 'contradicting'],
  ['uncertainty', 'uncertainty'],
  ['uncertainties', 'uncertainty'],
  ['key uncertainty', 'uncertainty'],
  ['key uncertainties', 'uncertainty'],
]);

const assessmentLabel = /^(?:(?:overall|comparative|final) )?(?:assessment|verdict|conclusion)$/;

/** How far the reading of the section has got. */
interface Progress {
  readonly section: DraftSection;
  readonly hypotheses: HypothesisDraft[];
  readonly verdict: SourceBlock[];
  /** The hypothesis to which lines may still belong; null before the first one and once the verdict has begun. */
  open: HypothesisDraft | null;
  depth: number;
  isUnderHeading: boolean;
  /** Evidence that is given as a list below its label. */
  list: { readonly kind: FindingKind; readonly block: LineBlock; count: number } | null;
}

const isFindingLabel = (label: string): boolean => findingLabels.has(comparableLabel(label));
const isAssessmentLabel = (label: string): boolean => assessmentLabel.test(comparableLabel(label));

function keep(progress: Progress, block: SourceBlock): void {
  closeList(progress);
  if (progress.hypotheses.length === 0) {
    progress.section.lead.push(block);
    return;
  }
  progress.open = null;
  progress.verdict.push(block);
}

/** The label of a list with nothing below it, as where a text was cut, is kept with its hypothesis. */
function closeList(progress: Progress): void {
  if (progress.list?.count === 0) progress.open?.notes.push(lineText(progress.list.block));
  progress.list = null;
}

function beginHypothesis(
  progress: Progress,
  block: SourceBlock,
  start: HypothesisStart,
  isNamedBelow: boolean,
): void {
  closeList(progress);
  const isName = isNamedBelow && start.name === '';
  const made = isName
    ? makeHypothesisDraft(start.label, start.text, '')
    : makeHypothesisDraft(start.label, start.name, start.text);
  progress.hypotheses.push(made);
  progress.open = made;
  progress.depth = block.depth;
  progress.isUnderHeading = block.kind === 'heading';
}

/** "Supporting Evidence: …" below a hypothesis, or the label alone with a list after it. */
function readFindingLabel(progress: Progress, block: LineBlock): boolean {
  const found = findLabelBeforeDash(block, isFindingLabel) ?? findLabel(block);
  const kind = findingLabels.get(comparableLabel(found?.label ?? wholeLabel(block)));
  if (!kind || !progress.open) return false;
  closeList(progress);
  const rest = runsText(found?.rest ?? []);
  if (rest === '') progress.list = { kind, block, count: 0 };
  else addFinding(progress.open, kind, `${found?.label}:`, rest);
  return true;
}

/** "Assessment:" is the verdict of the section, or, if every hypothesis has one, a note to its hypothesis. */
function readAssessment(
  progress: Progress,
  block: LineBlock,
  hasMore: { starts: boolean; lines: boolean },
): boolean {
  const found = findLabelBeforeDash(block, isAssessmentLabel) ?? findLabel(block);
  if (!assessmentLabel.test(comparableLabel(found?.label ?? wholeLabel(block)))) return false;
  const { open } = progress;
  const others = progress.hypotheses.slice(0, -1);
  const eachHasOne = others.length > 0 && others.every((other) => other.hasOwnAssessment);
  if (open && !open.hasOwnAssessment && (hasMore.starts || eachHasOne)) {
    closeList(progress);
    open.hasOwnAssessment = true;
    open.notes.push(lineText(block));
    return true;
  }
  readVerdict(progress, block, hasMore.lines);
  return true;
}

/**
 * The word "Assessment" is printed before the verdict anyway, so it is dropped once, where the verdict begins with it.
 */
function readVerdict(progress: Progress, block: LineBlock, hasMoreLines: boolean): void {
  const found = findLabelBeforeDash(block, isAssessmentLabel) ?? findLabel(block);
  const isFirst = progress.hypotheses.length > 0 && progress.verdict.length === 0;
  const isStandard = /^assessment$/i.test(found?.label ?? wholeLabel(block));
  const isAlone = (found?.rest.length ?? 0) === 0;
  if (!isFirst || !isStandard) keep(progress, block);
  else if (found && !isAlone) keep(progress, paragraphOf(found.rest));
  else if (hasMoreLines) endHypothesis(progress);
  else keep(progress, block);
}

function endHypothesis(progress: Progress): void {
  closeList(progress);
  progress.open = null;
}

/** Any other bold label below a hypothesis, and "Structured Analysis:", is a note to it. */
function isNote(block: LineBlock): boolean {
  const found = findLabel(block);
  if (!found || block.kind !== 'item' || block.marker.kind !== 'bullet') return false;
  return found.isBold || comparableLabel(found.label) === 'structured analysis';
}

/** The paragraph right below "Supporting Evidence:" is that evidence. */
function isBelowLabel(list: { readonly count: number }, block: LineBlock): boolean {
  return list.count === 0 && block.kind === 'paragraph' && !beginsVerdict(lineText(block));
}

/** Lines that continue a hypothesis: items of its list, deeper lines, and paragraphs below a heading that names it. */
function carriesOn(progress: Progress, block: LineBlock): boolean {
  const { open, list, depth } = progress;
  if (!open) return false;
  if (list && (block.kind === 'item' || isBelowLabel(list, block))) return true;
  if (block.kind === 'heading' || beginsVerdict(lineText(block))) return false;
  if (block.kind === 'item') return block.depth > depth || isNote(block);
  return (depth > 0 && block.depth >= depth) || open.statements.length === 0 || progress.isUnderHeading;
}

function carryOn(progress: Progress, block: LineBlock): void {
  const { open, list } = progress;
  const text = lineText(block);
  if (!open) return;
  if (list && ((block.kind === 'item' && !isNote(block)) || isBelowLabel(list, block))) {
    list.count += 1;
    addFinding(open, list.kind, `${wholeLabel(list.block)}:`, text);
    return;
  }
  closeList(progress);
  if (block.kind === 'item') open.notes.push(text);
  else addHypothesisText(open, text);
}

function readOther(progress: Progress, block: SourceBlock): void {
  if (isReadable(block) && carriesOn(progress, block)) {
    carryOn(progress, block);
    return;
  }
  const table = block.kind === 'table' ? readHypothesisTable(block) : null;
  if (!table) {
    keep(progress, block);
    return;
  }
  closeList(progress);
  progress.open = null;
  progress.hypotheses.push(...table);
}

/**
 * Reads the section of competing hypotheses: the hypotheses with what their sentences and sub-lines say of evidence and
 * uncertainties, then the verdict as prose. Sentences of the verdict that list indicators become indicators. Lines that
 * fit nowhere stay as prose: in the lead before the first hypothesis, after it with the verdict.
 */
export function readHypotheses(blocks: readonly SourceBlock[], section: DraftSection, draft: Draft): void {
  const starts = hypothesisStarts(blocks);
  const lastStart = starts.findLastIndex((start) => start !== null);
  const progress: Progress = {
    section,
    hypotheses: [],
    verdict: [],
    open: null,
    depth: 0,
    isUnderHeading: false,
    list: null,
  };
  for (const [index, block] of blocks.entries()) {
    const start = starts[index];
    const next = blocks[index + 1];
    const hasMore = { starts: index < lastStart, lines: next !== undefined };
    if (start?.text === '' && start.name === '' && !next) {
      // A label at which the text was cut off; a hypothesis without words would not be printed.
      keep(progress, block);
    } else if (start) {
      const isNamedBelow = block.kind === 'heading' && next !== undefined && !starts[index + 1];
      beginHypothesis(progress, block, start, isNamedBelow);
    } else {
      const isRead =
        isReadable(block) && (readFindingLabel(progress, block) || readAssessment(progress, block, hasMore));
      if (!isRead) readOther(progress, block);
    }
  }
  closeList(progress);
  const overflow = finishHypotheses(progress.hypotheses, progress.verdict.map(lineText).join('\n'), draft);
  section.body.push(...takeIndicators(progress.verdict, draft));
  section.body.push(...overflow.map((text) => paragraphOf(plainRuns(text))));
}
