import { day } from '../../brief/text.ts';
import { plainRuns, runsText, sliceRuns, trimRuns } from '../../prose/runs.ts';
import {
  bulletMarker,
  isLine,
  type LineBlock,
  lineText,
  paragraphOf,
  type SourceBlock,
} from '../../prose/source-block.ts';
import type { Draft } from '../draft.ts';
import { type DraftSection, makeDraftSection } from '../draft-sections.ts';
import { findLabel } from '../labels.ts';
import { isDigestCategory } from '../layout-lines.ts';
import { bareTitle } from '../section-titles.ts';
import { reportInsightContradiction } from './insight-confidence.ts';

const insight = /^Insight(?:\s+\d{1,3})?\s*\[([^[\]]{1,80})\]/i;
const insightPart = /^(?:Credibility|Coherence|Confidence)\s*:/i;
const closing = /^(Sentiment Overview|Policy Relevance)\s*(?::\s*|$)/i;
const titleLine =
  /^(?:Morning Brief|Midday Assessment|Evening Report|Overnight Snapshot)(?:\s+(?:[–—-]|--)|:)?\s+(\d{4}-\d{2}-\d{2})$/i;
const summaryLine = /^.{0,80}\bStrategic Intelligence Summary\b.{0,80}?(\d{4}-\d{2}-\d{2})$/i;
const exploreMore = /^Explore more\s*:?$/i;

/** Says whether a text is a daily digest: by its first line, or by any short insight in it. */
export function isDigest(blocks: readonly SourceBlock[]): boolean {
  const first = blocks[0];
  return (
    (first !== undefined && titleLine.test(lineText(first))) ||
    blocks.some((block) => insight.test(lineText(block)))
  );
}

/** Says whether insights are numbered, as in the oldest digests. Null if there are none. */
export function hasNumberedInsights(blocks: readonly SourceBlock[]): boolean | null {
  const first = blocks.map(lineText).find((text) => insight.test(text));
  return first === undefined ? null : /^Insight\s+\d/i.test(first);
}

/**
 * A category is a short line without a punctuation mark at its end; unknown ones are recognised by the insight right
 * below them.
 */
function isCategory(block: LineBlock, next: SourceBlock | undefined): boolean {
  const text = lineText(block);
  const isBullet = block.kind === 'item' && block.marker.kind !== 'number';
  if (isBullet || text.length > 80) return false;
  if (isDigestCategory(text)) return true;
  const isBeforeInsight = next !== undefined && insight.test(lineText(next));
  return isBeforeInsight && block.kind !== 'item' && !/[.!?;,]$/.test(text);
}

/**
 * The line that is the title: the standard one, otherwise the longer one that some issues have, otherwise a heading.
 */
function findTitleLine(head: readonly SourceBlock[]): SourceBlock | undefined {
  return (
    head.find((block) => titleLine.test(lineText(block))) ??
    head.find((block) => summaryLine.test(lineText(block))) ??
    head.find((block) => block.kind === 'heading' && lineText(block).length <= 1_000)
  );
}

function readHead(head: readonly SourceBlock[], draft: Draft): void {
  const title = findTitleLine(head);
  const text = title ? lineText(title).replace(/\s+/g, ' ') : '';
  const date = titleLine.exec(text)?.[1] ?? summaryLine.exec(text)?.[1];
  draft.title = text;
  if (day.safeParse(date).success && date !== undefined) draft.published = date;
  draft.preamble.push(...head.filter((block) => block !== title));
}

interface Progress {
  readonly draft: Draft;
  readonly head: SourceBlock[];
  section: DraftSection | null;
  /** The tag of the current insight, "S, Confidence: High"; empty if there is none. */
  tag: string;
  insightNumber: number;
  isAfterword: boolean;
}

function beginCategory(progress: Progress, title: string): DraftSection {
  const section = makeDraftSection('custom', title, [], { isNumbered: false, isProseExpected: true });
  progress.draft.sections.push(section);
  progress.section = section;
  progress.tag = '';
  progress.insightNumber = 0;
  return section;
}

function readInsightLine(progress: Progress, block: LineBlock): boolean {
  const text = lineText(block);
  const found = insight.exec(text);
  if (found) {
    const section = progress.section ?? beginCategory(progress, 'Insights');
    section.lead.push({ kind: 'item', depth: 1, marker: bulletMarker, runs: block.runs });
    progress.tag = found[1] ?? '';
    progress.insightNumber += 1;
    progress.draft.insightCount += 1;
    return true;
  }
  if (progress.tag === '' || !progress.section || !insightPart.test(text)) return false;
  progress.section.lead.push({ kind: 'paragraph', depth: 1, runs: block.runs });
  const label = findLabel(block);
  if (label && /^confidence$/i.test(label.label)) {
    const where = `${progress.section.title}, insight ${progress.insightNumber}`;
    reportInsightContradiction(where, progress.tag, runsText(label.rest), progress.draft);
  }
  return true;
}

/** "Sentiment Overview" and "Policy Relevance" close each category; their text may be on the same line. */
function readClosing(progress: Progress, block: LineBlock): boolean {
  const title = closing.exec(lineText(block))?.[1];
  if (title === undefined || !progress.section) return false;
  progress.tag = '';
  progress.section.lead.push({ kind: 'heading', level: 2, depth: 0, runs: plainRuns(title) });
  const rest = findLabel(block)?.rest ?? [];
  if (rest.length > 0) progress.section.lead.push(paragraphOf(rest));
  return true;
}

function readLine(progress: Progress, block: LineBlock, next: SourceBlock | undefined): void {
  if (readInsightLine(progress, block) || readClosing(progress, block)) return;
  if (progress.section && exploreMore.test(lineText(block))) {
    progress.isAfterword = true;
    progress.draft.afterword.push(block);
  } else if (isCategory(block, next) && (next || !progress.section)) {
    // The last line of a text that was cut off begins no category, since an empty one is not printed.
    beginCategory(progress, bareTitle(lineText(block)));
  } else {
    (progress.section?.lead ?? progress.head).push(block);
  }
}

/** The dash of the next bullet may be attached to the end of a line ("… past data. -"). */
function withoutGluedDash(block: SourceBlock, next: SourceBlock | undefined): SourceBlock {
  const text = lineText(block);
  const isGlued = next?.kind !== 'item' && insight.test(next ? lineText(next) : '') && /\s[-–]$/.test(text);
  return isGlued && isLine(block)
    ? { ...block, runs: trimRuns(sliceRuns(block.runs, 0, text.length - 1)) }
    : block;
}

/**
 * Reads a daily digest: one section for each category with its insights as bullets, word for word, and the overviews
 * that close it. If the confidence in an insight's tag and in its last line differ, the report says so.
 */
export function readDigest(read: readonly SourceBlock[], draft: Draft): void {
  const blocks = read.map((block, index) => withoutGluedDash(block, read[index + 1]));
  draft.kind = 'digest';
  const progress: Progress = {
    draft,
    head: [],
    section: null,
    tag: '',
    insightNumber: 0,
    isAfterword: false,
  };
  for (const [index, block] of blocks.entries()) {
    if (progress.isAfterword) draft.afterword.push(block);
    else if (isLine(block)) readLine(progress, block, blocks[index + 1]);
    else (progress.section?.lead ?? progress.head).push(block);
  }
  readHead(progress.head, draft);
}
