import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { recordPlace } from '../brief/place.ts';
import { evidenceLabels, hypothesisLabels } from '../brief/queries.ts';
import { NoteRegister } from './notes.ts';
import { type PrintChoice, usualPrintChoice } from './print-choice.ts';
import { proseBlocks } from './prose-blocks.ts';
import type { Block } from './publication.ts';

/** What every section is built from. */
export interface SectionContext {
  readonly brief: Brief;
  readonly notes: NoteRegister;
  readonly hypothesisLabels: ReadonlyMap<string, string>;
  readonly evidenceLabels: ReadonlyMap<string, string>;
  /** What is printed of the reasoning. */
  readonly print: PrintChoice;
}

/** Builds what a section prints below its heading: prose and records in reading order; nothing if it is empty. */
export type SectionBuilder = (context: SectionContext, section: Section) => Block[];

/** Makes the context for printing a brief, with no source cited yet; with what was chosen to be printed. */
export function makeSectionContext(brief: Brief, print: PrintChoice = usualPrintChoice): SectionContext {
  return {
    brief,
    notes: new NoteRegister(brief.sources),
    hypothesisLabels: hypothesisLabels(brief),
    evidenceLabels: evidenceLabels(brief),
    print,
  };
}

/** Makes blocks of one of a section's two texts, below its heading of level 1 or, at the beginning of a page, below none. */
export function sectionProse(
  { notes }: SectionContext,
  section: Section,
  field: 'lead' | 'body',
  levelAbove: 0 | 1 = 1,
): Block[] {
  const place = recordPlace('sections', section.id, field);
  return proseBlocks(section[field], { notes, levelAbove, field: place });
}

/** The labels of records by id, in the order of the map of labels; unknown ids are passed over. */
export function labelsOf(ids: readonly string[], labels: ReadonlyMap<string, string>): string[] {
  return [...labels].filter(([id]) => ids.includes(id)).map(([, label]) => label);
}
