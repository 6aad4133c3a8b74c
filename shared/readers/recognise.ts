import { plainRuns } from '../prose/runs.ts';
import { lineText, paragraphOf, type SourceBlock } from '../prose/source-block.ts';
import { type Draft, finishDraft, makeDraft } from './draft.ts';
import { type DraftSection, makeDraftSection } from './draft-sections.ts';
import { digestLayout, reportLayout } from './layout.ts';
import { withLooksOfRecords } from './looks-of-records.ts';
import { type Chunk, type Outline, outlineOf } from './outline.ts';
import type { ImportReport, Reading, ReadingOptions } from './reading.ts';
import { importReport } from './report.ts';
import { readAssumptions } from './sections/assumptions.ts';
import { readBottomLine } from './sections/bottom-line.ts';
import { readConfidenceElsewhere } from './sections/confidence-elsewhere.ts';
import { readDetailedAnalysis } from './sections/detailed-analysis.ts';
import { isDigest, readDigest } from './sections/digest.ts';
import { readEntities } from './sections/entities.ts';
import { isHeadLine, readHead } from './sections/head.ts';
import { readHypotheses } from './sections/hypotheses.ts';
import { readImplications } from './sections/implications.ts';
import { readRecommendations } from './sections/recommendations.ts';
import { readTags } from './sections/tags.ts';
import { readTechniques } from './sections/techniques.ts';

/** Reads the blocks of one section into it and into the draft. */
type SectionReader = (blocks: readonly SourceBlock[], section: DraftSection, draft: Draft) => void;

const keepAll: SectionReader = (blocks, section) => {
  section.lead.push(...blocks);
};

const readers: Readonly<Record<Exclude<Chunk['role'], 'afterword'>, SectionReader>> = {
  'bottom-line': readBottomLine,
  hypotheses: readHypotheses,
  assumptions: readAssumptions,
  implications: readImplications,
  recommendations: readRecommendations,
  entities: readEntities,
  tags: readTags,
  techniques: readTechniques,
  detailed: readDetailedAnalysis,
  sources: keepAll,
  custom: keepAll,
};

function readChunk(chunk: Chunk, draft: Draft): void {
  if (chunk.role === 'afterword') {
    draft.afterword.push(...chunk.blocks);
    return;
  }
  const isCustom = chunk.role === 'detailed' || chunk.role === 'custom';
  const kind = chunk.role === 'detailed' ? 'custom' : chunk.role;
  const section = makeDraftSection(kind, chunk.title, [], {
    ...(isCustom ? { isNumbered: chunk.number !== null } : {}),
    isProseExpected: chunk.role === 'bottom-line',
  });
  draft.sections.push(section);
  readers[chunk.role](chunk.blocks, section, draft);
}

/** One full title of the known layouts, two loose ones, or a line of the head prove a brief; less does not. */
function isBrief(outline: Outline): boolean {
  return outline.strongTitles > 0 || outline.looseTitles > 1 || outline.head.some(isHeadLine);
}

const looksLikeBanner = (block: SourceBlock): boolean => /^AI-powered OSINT\b/i.test(lineText(block));

/** The title of a section at which a text was cut off, if there was text before it. */
function lastTitle({ chunks, head }: Outline): Chunk | null {
  const last = chunks.at(-1);
  const before = chunks.length > 1 ? chunks.at(-2)?.blocks : head;
  return last && last.blocks.length === 0 && before && before.length > 0 ? last : null;
}

/** Empty sections are not printed, so the title stays where it was: as the last line of the section before. */
function keepTitle({ number, title }: Chunk, draft: Draft): void {
  const line = paragraphOf(plainRuns(number === null ? title : `${number}. ${title}`));
  (draft.sections.at(-1)?.body ?? draft.afterword).push(line);
}

function readReport(outline: Outline, draft: Draft): string | null {
  readHead(outline.head, draft);
  const cut = lastTitle(outline);
  for (const chunk of outline.chunks) if (chunk !== cut) readChunk(chunk, draft);
  if (cut) keepTitle(cut, draft);
  readConfidenceElsewhere(outline.chunks, draft);
  const hasReportLine = outline.head.some(isHeadLine);
  const rest = draft.preamble.filter((block) => !looksLikeBanner(block));
  if (outline.chunks.length === 0 && rest.length > 2) moveToImportedText(draft);
  return reportLayout(outline.chunks, draft, hasReportLine);
}

/** A head without any section, as of a news page: what follows it is text, not preamble. */
function moveToImportedText(draft: Draft): void {
  draft.sections.push(importedText(draft.preamble.splice(0)));
}

function importedText(blocks: readonly SourceBlock[]): DraftSection {
  return makeDraftSection('custom', 'Imported text', blocks, { isNumbered: false });
}

/** A text that is not a brief becomes one piece of prose. A single heading above everything else is its title. */
function readOther(blocks: readonly SourceBlock[], draft: Draft): void {
  const [first, ...others] = blocks;
  const isTitled =
    first?.kind === 'heading' &&
    first.level === 1 &&
    others.length > 0 &&
    lineText(first).length <= 1_000 &&
    !others.some((block) => block.kind === 'heading' && block.level === 1);
  if (isTitled) draft.title = lineText(first).replace(/\s+/g, ' ');
  const rest = isTitled ? others : blocks;
  if (rest.length > 0) draft.sections.push(importedText(rest));
}

/* The blocks that became prose. */
function proseBlocks({ preamble, sections, afterword }: Draft): SourceBlock[] {
  return [...preamble, ...sections.flatMap(({ lead, body }) => [...lead, ...body]), ...afterword];
}

/**
 * Makes a brief of blocks of any origin. Sections are found by their titles, and each kind has a reader of its own;
 * digests and texts of no known layout are told apart first. No word is lost: what fits no record stays as prose where
 * it was.
 */
export function recognise(
  blocks: readonly SourceBlock[],
  options: ReadingOptions,
  source: { readonly format: ImportReport['format']; readonly leftOut: readonly string[] },
): Reading {
  const draft = makeDraft(options);
  const outline = outlineOf(blocks);
  let template: string | null = null;
  if (outline.strongTitles === 0 && isDigest(blocks)) {
    readDigest(blocks, draft);
    template = digestLayout(blocks, draft);
  } else if (isBrief(outline)) {
    template = readReport(outline, draft);
  } else {
    readOther(blocks, draft);
  }
  const kept = new Set(proseBlocks(draft));
  const brief = withLooksOfRecords(finishDraft(draft), blocks, kept);
  return { brief, report: importReport(draft, brief, { ...source, template, blocks }) };
}
