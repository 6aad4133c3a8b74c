import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import { authorNames } from '../brief/people.ts';
import { recordPlace } from '../brief/place.ts';
import { withLabelsWritten } from '../queries/labels-in-prose.ts';
import { pageOrder } from '../queries/page-order.ts';
import type { SectionKind } from '../vocabulary/section.ts';
import { textInlines, trimmed } from './content.ts';
import { pageMarking } from './marking.ts';
import { notePrintedFrom, printedFrom } from './origins.ts';
import { type PrintChoice, usualPrintChoice } from './print-choice.ts';
import type { Block, Publication, PublicationNote } from './publication.ts';
import { makeSectionContext, type SectionBuilder, type SectionContext } from './section-context.ts';
import { type SectionHeading, sectionHeadings } from './section-headings.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { bottomLineSection } from './sections/bottom-line.ts';
import { entitiesSection } from './sections/entities.ts';
import { hypothesesSection } from './sections/hypotheses.ts';
import { implicationsSection } from './sections/implications.ts';
import { keyJudgmentBlocks } from './sections/key-judgments.ts';
import { openingBlocks } from './sections/opening.ts';
import { openingSection, plainSection } from './sections/plain.ts';
import { recommendationsSection } from './sections/recommendations.ts';
import { referenceContext, sourcesSection } from './sections/sources.ts';
import { tagsSection } from './sections/tags.ts';
import { techniquesSection } from './sections/techniques.ts';
import { sourceReference } from './source-reference.ts';
import { titleLines } from './title-lines.ts';

const builders: Readonly<Record<SectionKind, SectionBuilder>> = {
  preamble: openingSection,
  'bottom-line': bottomLineSection,
  hypotheses: hypothesesSection,
  assumptions: assumptionsSection,
  implications: implicationsSection,
  recommendations: recommendationsSection,
  entities: entitiesSection,
  tags: tagsSection,
  techniques: techniquesSection,
  sources: sourcesSection,
  afterword: plainSection,
  custom: plainSection,
};

/**
 * A brief gone through once in the order of the page: what is printed in each section, and what is numbered on the way.
 */
interface Pass {
  readonly context: SectionContext;
  /** What is printed below the title block, before the first section. */
  readonly opening: readonly Block[];
  readonly judgments: readonly Block[];
  /** What is printed below the heading of each section, by its id; nothing if the section is empty. */
  readonly contents: ReadonlyMap<string, readonly Block[]>;
  readonly headings: ReadonlyMap<string, SectionHeading>;
  readonly filled: ReadonlySet<string>;
}

function goThrough(brief: Brief, print: PrintChoice = usualPrintChoice): Pass {
  const context = makeSectionContext(brief, print);
  const contents = new Map<string, readonly Block[]>();
  const order = pageOrder(brief);
  // Sources are numbered in the order in which they are met.
  const meet = (sections: readonly Section[]) => {
    for (const section of sections) contents.set(section.id, builders[section.kind](context, section));
  };
  const opening = openingBlocks(context);
  meet(order.opening);
  const judgments = keyJudgmentBlocks(context);
  meet(order.main);
  meet(order.sources);
  // The notes are printed below the heading of the sources, even if nothing else is.
  const hasNotes = context.notes.cited.length > 0;
  const isFilled = ({ id, kind }: Section) =>
    (contents.get(id) ?? []).length > 0 || (kind === 'sources' && hasNotes);
  const filled = new Set(
    Object.values(brief.sections)
      .filter(isFilled)
      .map(({ id }) => id),
  );
  return { context, opening, judgments, contents, filled, headings: sectionHeadings(brief, isFilled) };
}

function bodyBlocks(
  brief: Brief,
  { opening, contents, headings, judgments }: Pass,
  only: string | null,
): Block[] {
  const print = ({ id }: Section): readonly Block[] => {
    const heading = headings.get(id);
    const blocks = contents.get(id) ?? [];
    if (!heading) return blocks;
    const first: Block[] = [
      { kind: 'heading', level: 1, number: heading.number, content: textInlines(heading.title) },
    ];
    return [...printedFrom(recordPlace('sections', id), first), ...blocks];
  };
  const order = pageOrder(brief);
  if (only !== null) {
    const all = [...order.opening, ...order.main, ...order.sources];
    const part = all.filter(({ id }) => id === only);
    return [...part.flatMap(print), ...(part[0]?.kind === 'bottom-line' ? judgments : [])];
  }
  return [
    ...opening,
    ...order.opening.flatMap(print),
    ...judgments,
    ...[...order.main, ...order.sources].flatMap(print),
  ];
}

function noteList(context: SectionContext): PublicationNote[] {
  const references = referenceContext(context);
  return context.notes.cited.map((source, index) =>
    notePrintedFrom(recordPlace('sources', source.id), {
      number: index + 1,
      content: sourceReference(source, references),
    }),
  );
}

const filled = (texts: readonly string[]): string[] => texts.map(trimmed).filter((text) => text !== '');

/**
 * Builds the printed product of a brief: title block, marking, key judgments, the sections that have content in page
 * order, and the cited sources as notes in the order in which they are first cited. `date` is the ISO moment taken as
 * "now"; the same brief and date give the same tree. Everything the brief says is in it, except review threads. With
 * `only`, the id of a section, the blocks are those of that section, numbered as on the whole page. `print` says
 * what is printed of the reasoning.
 */
export function buildPublication(
  given: Brief,
  options: { readonly date: string; readonly only?: string; readonly print?: PrintChoice },
): Publication {
  const brief = withLabelsWritten(given);
  const pass = goThrough(brief, options.print);
  const blocks = bodyBlocks(brief, pass, options.only ?? null);
  const title = trimmed(brief.title);
  const subtitle = trimmed(brief.subtitle);
  return {
    language: brief.language,
    title: title === '' ? 'Untitled brief' : title,
    subtitle: subtitle === title ? '' : subtitle,
    authors: filled(authorNames(brief)),
    organisation: trimmed(brief.organisation),
    serial: trimmed(brief.serial),
    keywords: filled(inOrder(brief.tags).map((tag) => tag.name)),
    date: options.date,
    titleLines: titleLines(brief),
    marking: pageMarking(brief.marking),
    blocks,
    notes: noteList(pass.context),
  };
}

/** What the page of a brief is numbered by; see `buildPublication`. */
export interface PageNumbers {
  /** The number each cited source is printed with, by its id, in the order in which the page first cites them. */
  readonly citations: ReadonlyMap<string, number>;
  /** The ids of the sections that print anything below their heading; `sectionHeadings` counts by them. */
  readonly filledSections: ReadonlySet<string>;
  /** The heading of each section that is printed with one, by its id, in the order of the page. */
  readonly headings: ReadonlyMap<string, SectionHeading>;
}

/** Numbers a brief without keeping what is printed. Sources that nobody cites and empty sections have no number. */
export function pageNumbers(brief: Brief): PageNumbers {
  const { context, headings, filled } = goThrough(brief);
  return {
    citations: new Map(context.notes.cited.map((source, index) => [source.id, index + 1])),
    filledSections: filled,
    headings,
  };
}
