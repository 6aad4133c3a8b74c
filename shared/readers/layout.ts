import { runsText } from '../prose/runs.ts';
import { lineText, type SourceBlock, visitLines } from '../prose/source-block.ts';
import type { Draft } from './draft.ts';
import type { Chunk } from './outline.ts';
import { hasNumberedInsights } from './sections/digest.ts';

/*
 * The known layouts, A1 to D for reports and E1 to E3 for digests, differ in a few marks that are listed here. If the
 * text is cut off before all of them, the day of publication decides: each layout was used for some months.
 */

const banner = /^AI-powered OSINT brief\b/i;
const tagline = /^AI-powered OSINT synthesis\b|^Categories in this Brief$/i;

/** Recognises the layout of a digest. */
export function digestLayout(blocks: readonly SourceBlock[], draft: Draft): string {
  if (blocks.some((block) => tagline.test(lineText(block)))) return 'E3';
  const isNumbered = hasNumberedInsights(blocks);
  if (isNumbered !== null) return isNumbered ? 'E1' : 'E2';
  if (draft.published === null || draft.published < '2025-09-01') return 'E1';
  return draft.published < '2025-11-15' ? 'E2' : 'E3';
}

function linesOf(blocks: readonly SourceBlock[]): string[] {
  const lines: string[] = [];
  visitLines(blocks, (line) => lines.push(runsText(line.runs)));
  return lines;
}

function oldLayout(lines: readonly string[], published: string | null): string {
  if (lines.some((line) => /to ensure methodological consistency:?$/i.test(line))) return 'A2';
  if (lines.some((line) => /have been applied for this analysis:?$/i.test(line))) return 'A1';
  return published !== null && published >= '2025-04-10' ? 'A2' : 'A1';
}

function byDay(published: string | null, hasBanner: boolean): string | null {
  if (published === null) return hasBanner ? 'D' : null;
  if (hasBanner) return published < '2025-11-24' ? 'C' : 'D';
  if (published < '2025-04-10') return 'A1';
  return published < '2025-07-20' ? 'A2' : 'B';
}

/** The newest layout begins its hypotheses "- Hypothesis A: …"; earlier ones number them or use no bullet. */
function hasBulletedLetters(chunks: readonly Chunk[]): boolean {
  const blocks = chunks.find((chunk) => chunk.role === 'hypotheses')?.blocks ?? [];
  return blocks.some(
    (block) =>
      block.kind === 'item' && block.marker.kind === 'bullet' && /^Hypothesis [A-Z]:/.test(lineText(block)),
  );
}

/** Recognises the layout of a report; null if nothing of a known layout is found. */
export function reportLayout(chunks: readonly Chunk[], draft: Draft, hasReportLine: boolean): string | null {
  const { published } = draft;
  const detailed = chunks.find((chunk) => chunk.role === 'detailed');
  if (detailed) return oldLayout(linesOf(detailed.blocks), published);
  const hasBanner = linesOf(draft.preamble).some((line) => banner.test(line));
  const roles = new Set(chunks.map((chunk) => chunk.role));
  const isFull = roles.has('entities') || roles.has('tags') || roles.has('techniques');
  const hasLists =
    draft.informationGaps.some((gap) => gap.label === '') ||
    draft.biasRisks.some((risk) => risk.label === '');
  if (roles.has('hypotheses') && (isFull || hasLists || hasBulletedLetters(chunks))) return 'D';
  if (draft.hypotheses.length > 0 && hasBanner) return draft.hypothesisLabels === 'letters' ? 'D' : 'C';
  if (draft.hypotheses.length > 0 && hasReportLine) return 'B';
  return hasReportLine || hasBanner ? byDay(published, hasBanner) : isFull ? 'D' : null;
}
