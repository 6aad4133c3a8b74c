import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import { authorNames } from '../brief/people.ts';
import type { SectionKind } from '../vocabulary/section.ts';
import { textInlines, trimmed } from './content.ts';
import { pageMarking } from './marking.ts';
import { isPrintedEmpty, pageOrder, sectionNumbering } from './page-order.ts';
import type { Block, Publication, PublicationNote } from './publication.ts';
import { makeSectionContext, type SectionBuilder, type SectionContext } from './section-context.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { bottomLineSection } from './sections/bottom-line.ts';
import { entitiesSection } from './sections/entities.ts';
import { hypothesesSection } from './sections/hypotheses.ts';
import { implicationsSection } from './sections/implications.ts';
import { keyJudgmentBlocks } from './sections/key-judgments.ts';
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

function makeSectionPrinter(context: SectionContext) {
  const headingOf = sectionNumbering();
  return (section: Section, isNeeded = false): Block[] => {
    const blocks = builders[section.kind](context, section);
    if (blocks.length === 0 && !isNeeded && !isPrintedEmpty(section)) return [];
    const { number, title } = headingOf(section);
    if (title === '') return blocks;
    return [{ kind: 'heading', level: 1, number, content: textInlines(title) }, ...blocks];
  };
}

function bodyBlocks(brief: Brief, context: SectionContext): Block[] {
  const print = makeSectionPrinter(context);
  const order = pageOrder(brief);
  return [
    ...order.opening.flatMap((section) => print(section)),
    ...keyJudgmentBlocks(context),
    ...order.main.flatMap((section) => print(section)),
    ...order.sources.flatMap((section) => print(section, context.notes.cited.length > 0)),
  ];
}

function noteList(context: SectionContext): PublicationNote[] {
  const references = referenceContext(context);
  return context.notes.cited.map((source, index) => ({
    number: index + 1,
    content: sourceReference(source, references),
  }));
}

const filled = (texts: readonly string[]): string[] => texts.map(trimmed).filter((text) => text !== '');

/**
 * Builds the printed product of a brief: title block, marking, key judgments, the sections that have content in page
 * order, and the cited sources as notes in the order in which they are first cited. `date` is the ISO moment that
 * stands for "now"; the same brief and date give the same tree. Everything the brief says is in it, review threads
 * aside.
 */
export function buildPublication(brief: Brief, options: { readonly date: string }): Publication {
  const context = makeSectionContext(brief);
  const blocks = bodyBlocks(brief, context);
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
    notes: noteList(context),
  };
}

/**
 * The number every cited source is printed with, by the source's id: the order in which the page first cites them, as
 * in `buildPublication`. Sources nobody cites have none.
 */
export function citationNumbers(brief: Brief): ReadonlyMap<string, number> {
  const context = makeSectionContext(brief);
  bodyBlocks(brief, context);
  return new Map(context.notes.cited.map((source, index) => [source.id, index + 1]));
}
