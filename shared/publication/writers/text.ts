import type { Brief } from '../../brief/brief.ts';
import type { Section } from '../../brief/kinds/section.ts';
import { markedTexts } from '../../brief/marked-fields.ts';
import { mapProse } from '../../brief/prose-fields.ts';
import { withScriptsWritten } from '../../prose/scripts.ts';
import { withLabelsWritten } from '../../queries/labels-in-prose.ts';
import { pageOrder } from '../../queries/page-order.ts';
import type { SectionKind } from '../../vocabulary/section.ts';
import { pageNumbers } from '../build.ts';
import { confidenceSentence } from '../confidence-sentence.ts';
import { trimmed } from '../content.ts';
import { markingText, pageMarking } from '../marking.ts';
import { type PrintChoice, usualPrintChoice } from '../print-choice.ts';
import type { Block } from '../publication.ts';
import { makeSectionContext, type SectionContext, sectionProse } from '../section-context.ts';
import { estimatesHeading, estimateWords } from '../sections/estimates.ts';
import { keyJudgmentBlocks } from '../sections/key-judgments.ts';
import { matrixHeading, matrixWords } from '../sections/matrix.ts';
import { openingBlocks } from '../sections/opening.ts';
import { referenceContext, sourcesSection } from '../sections/sources.ts';
import { sourceReference } from '../source-reference.ts';
import { titleLines } from '../title-lines.ts';
import { withCitationsWritten } from './citations-written.ts';
import { blockWords, inlineWords } from './text-blocks.ts';
import {
  entityLines,
  implicationLines,
  recommendationLines,
  tagLines,
  techniqueLines,
} from './text-outlook.ts';
import { assumptionLines, hypothesisLines, indicatorSentences } from './text-records.ts';

const noNumbers: ReadonlyMap<string, number> = new Map();

type LineBuilder = (context: SectionContext, section: Section) => string[];

const proseLines = (context: SectionContext, section: Section, field: 'lead' | 'body'): string[] =>
  sectionProse(context, section, field).flatMap(blockWords);

/** Adds a sentence to the last line if that belongs to a paragraph, otherwise as a line of its own. */
function withSentences(
  lines: readonly string[],
  blocks: readonly Block[],
  sentences: readonly string[],
): string[] {
  const text = sentences.filter((sentence) => sentence !== '').join(' ');
  const last = lines.at(-1);
  if (text === '') return [...lines];
  if (last === undefined || blocks.at(-1)?.kind !== 'paragraph') return [...lines, text];
  return [...lines.slice(0, -1), `${last.trimEnd()} ${text}`];
}

const bottomLine: LineBuilder = (context, section) => {
  const blocks = sectionProse(context, section, 'lead');
  const confidence = confidenceSentence(context.brief.confidence);
  return [
    ...withSentences(blocks.flatMap(blockWords), blocks, [confidence]),
    ...proseLines(context, section, 'body'),
  ];
};

function matrixLines(context: SectionContext): string[] {
  const words = matrixWords(context);
  return words.length === 0 ? [] : [`- ${matrixHeading}: ${words.join(' ')}`];
}

function estimateLines(context: SectionContext): string[] {
  const words = estimateWords(context);
  return words.length === 0 ? [] : [`- ${estimatesHeading}: ${words.join(' ')}`];
}

const hypotheses: LineBuilder = (context, section) => {
  const before = [
    ...proseLines(context, section, 'lead'),
    ...hypothesisLines(context),
    ...matrixLines(context),
    ...estimateLines(context),
  ];
  const blocks = sectionProse(context, section, 'body');
  const assessment = blocks
    .flatMap(blockWords)
    .map((line, index) => (index === 0 ? `- Assessment: ${line}` : line));
  const indicators = indicatorSentences(context);
  if (assessment.length === 0 && indicators.length > 0) {
    return [...before, `- Indicators: ${indicators.join(' ')}`];
  }
  return [...before, ...withSentences(assessment, blocks, indicators)];
};

const around =
  (records: (context: SectionContext) => string[]): LineBuilder =>
  (context, section) => [
    ...proseLines(context, section, 'lead'),
    ...records(context),
    ...proseLines(context, section, 'body'),
  ];

const sources: LineBuilder = (context, section) => {
  const before = sourcesSection(context, section).flatMap(blockWords);
  const references = referenceContext(context);
  const notes = context.notes.cited.map(
    (source, index) => `[${index + 1}] ${inlineWords(sourceReference(source, references))}`,
  );
  return [...before, ...notes];
};

const builders: Readonly<Record<SectionKind, LineBuilder>> = {
  preamble: around(() => []),
  'bottom-line': bottomLine,
  hypotheses,
  assumptions: around(assumptionLines),
  implications: around(implicationLines),
  recommendations: around(recommendationLines),
  entities: around(entityLines),
  tags: around(tagLines),
  techniques: around(techniqueLines),
  sources,
  afterword: around(() => []),
  custom: around(() => []),
};

function markingLine(brief: Brief): string {
  const marking = pageMarking(brief.marking);
  return marking === null ? '' : markingText(marking);
}

/** Marking and title block in the seed's order: title, day, then what the seed report has no line for. */
function headLines(brief: Brief): string[] {
  const others = titleLines(brief).filter((line) => line.label !== 'Published');
  return [
    trimmed(brief.title),
    markingLine(brief),
    brief.published ? `Published on: ${brief.published}` : '',
    ...others.map((line) => `${line.label}: ${line.text}`),
  ];
}

function judgmentLines(context: SectionContext): string[] {
  return keyJudgmentBlocks(context)
    .flatMap(blockWords)
    .map((line) => line.replace(/^(\d+)\) /, '- Key judgment $1: ').trim());
}

/** Gives the lines of a section below its title, which is numbered as in all formats. */
function makeSectionWriter(context: SectionContext): (section: Section) => string[] {
  const { headings } = pageNumbers(context.brief);
  return (section) => {
    const lines = builders[section.kind](context, section);
    const heading = headings.get(section.id);
    if (!heading) return lines;
    const { number, title } = heading;
    return [number === '' ? title : `${number}. ${title}`, ...lines];
  };
}

/**
 * Writes a brief as plain text in the layout of the seed report: title, day, report line, numbered sections with "- "
 * lines, lists on one line separated by semicolons. What that layout has no place for (owner, likelihood, notes,
 * sources) is in square brackets or on lines of its own, so that nothing is lost. Lines end with LF, and so does the
 * file. `print` says what is printed of the reasoning.
 */
export function writeText(given: Brief, print: PrintChoice = usualPrintChoice): string {
  const numbers = markedTexts(given).length === 0 ? noNumbers : pageNumbers(given).citations;
  const brief = withCitationsWritten(mapProse(withLabelsWritten(given), withScriptsWritten), numbers);
  const context = makeSectionContext(brief, print);
  // What a text of a record cites is a word by now; it is numbered as on the page all the same.
  for (const id of numbers.keys()) context.notes.cite([id]);
  const order = pageOrder(brief);
  const write = makeSectionWriter(context);
  const opening = order.opening.flatMap(write);
  const subtitle = trimmed(brief.subtitle);
  const lines = [
    ...headLines(brief),
    ...openingBlocks(context).flatMap(blockWords),
    ...opening,
    subtitle === '' ? '' : `Intelligence Report: ${subtitle}`,
    ...judgmentLines(context),
    ...[...order.main, ...order.sources].flatMap(write),
    markingLine(brief),
  ].filter((line) => line.trim() !== '');
  return `${lines.join('\n')}\n`;
}
