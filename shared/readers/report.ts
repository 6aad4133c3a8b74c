import type { Brief } from '../brief/brief.ts';
import type { FieldMark } from '../brief/field-marks.ts';
import { markedTexts } from '../brief/marked-fields.ts';
import type { ProseNode } from '../brief/prose.ts';
import { proseFields } from '../brief/prose-fields.ts';
import { runsText } from '../prose/runs.ts';
import { type SourceBlock, visitLines } from '../prose/source-block.ts';
import { sectionTitles } from '../vocabulary/section.ts';
import type { Draft } from './draft.ts';
import type { DraftSection } from './draft-sections.ts';
import { proseLinkCount } from './link-count.ts';
import type { ImportReport, KeptAsProse, Recognised } from './reading.ts';
import type { RecognisedName } from './recognised.ts';

const longestExcerpt = 120;

function excerptOf(blocks: readonly SourceBlock[]): string {
  const lines: string[] = [];
  visitLines(blocks, (line) => lines.push(runsText(line.runs)));
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > longestExcerpt / 2 ? space : undefined).trimEnd()}…`;
}

function keptIn(section: DraftSection, title: string): KeptAsProse[] {
  if (section.isProseExpected) return [];
  const passages = section.kind === 'hypotheses' ? [section.lead] : [section.lead, section.body];
  return passages
    .filter((blocks) => blocks.length > 0)
    .map((blocks) => ({ where: title, excerpt: excerptOf(blocks) }))
    .filter((passage) => passage.excerpt !== '');
}

function allKept(draft: Draft): KeptAsProse[] {
  const around = (where: string, blocks: readonly SourceBlock[]): KeptAsProse[] =>
    blocks.length > 0 ? [{ where, excerpt: excerptOf(blocks) }] : [];
  return [
    ...around('before the first section', draft.preamble),
    ...draft.sections.flatMap((section) => keptIn(section, section.title || sectionTitles[section.kind])),
    ...around('after the last section', draft.afterword),
  ];
}

function allRecognised(draft: Draft, brief: Brief): Recognised[] {
  const head = [draft.title, draft.subtitle, draft.published ?? ''].filter((value) => value !== '');
  const counts: Readonly<Record<RecognisedName, number>> = {
    'Title and dates': head.length,
    Sections: draft.sections.length,
    'Key judgments': Object.keys(brief.keyJudgments).length,
    Confidence: brief.confidence.level === null ? 0 : 1,
    Hypotheses: draft.hypotheses.length,
    Evidence: draft.evidence.length,
    // What a report says of evidence is counted as evidence.
    Ratings: 0,
    'Key uncertainties': draft.uncertainties.length,
    Indicators: draft.indicators.length,
    Assumptions: draft.assumptions.length,
    'Information gaps': draft.informationGaps.length,
    'Bias and deception risks': draft.biasRisks.length,
    Implications: draft.implications.length,
    Recommendations: draft.recommendations.length,
    Scenarios: draft.scenarios.length,
    Entities: draft.entities.length,
    Relations: Object.keys(brief.relations).length,
    Tags: draft.tags.length,
    Techniques: draft.techniques.length,
    Sources: Object.keys(brief.sources).length,
    Insights: draft.insightCount,
  };
  return Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [{ what, count }] : []));
}

/** Only prose can hold links; links in records lose their target and keep their words. */
function lostLinks(blocks: readonly SourceBlock[], brief: Brief): string[] {
  const given = new Set<string>();
  visitLines(blocks, (line) => {
    for (const run of line.runs) if (run.href !== null) given.add(run.href);
  });
  const lost = given.size - proseLinkCount(brief);
  return lost > 0
    ? [
        `${lost} link ${lost === 1 ? 'target' : 'targets'} in records: a record holds plain words, which were kept.`,
      ]
    : [];
}

const struckIn = (marks: readonly FieldMark[]): number =>
  marks.reduce((sum, { type, from, to }) => sum + (type === 'strike' ? to - from : 0), 0);

function struckLength({ marks, text = '', content = [] }: ProseNode): number {
  const own = marks?.some(({ type }) => type === 'strike') ? text.length : 0;
  return content.reduce((sum, child) => sum + struckLength(child), own);
}

/** Names and labels of records hold no struck words; that the line through them is lost may turn their meaning round. */
function lostStrikes(blocks: readonly SourceBlock[], brief: Brief): string[] {
  let given = 0;
  visitLines(blocks, (line) => {
    for (const run of line.runs) if (run.marks.includes('strike')) given += run.text.trim().length;
  });
  const inProse = proseFields(brief).reduce((sum, field) => sum + struckLength(field.prose), 0);
  const inRecords = markedTexts(brief).reduce((sum, { marks }) => sum + struckIn(marks), 0);
  if (given <= inProse + inRecords) return [];
  return [
    'The line through struck-out words in names and labels of records: they hold plain words, which were kept. Look at them.',
  ];
}

/** What the import panel shows: what was recognised, kept as text, contradictory, or left out. */
export function importReport(
  draft: Draft,
  brief: Brief,
  source: {
    readonly format: ImportReport['format'];
    readonly template: string | null;
    readonly blocks: readonly SourceBlock[];
    readonly leftOut: readonly string[];
  },
): ImportReport {
  return {
    format: source.format,
    template: source.template,
    recognised: allRecognised(draft, brief),
    kept: allKept(draft),
    contradictions: draft.contradictions.map((message) => ({ message })),
    leftOut: [
      ...source.leftOut,
      ...draft.leftOut,
      ...lostLinks(source.blocks, brief),
      ...lostStrikes(source.blocks, brief),
    ],
  };
}
