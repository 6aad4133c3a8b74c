import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import { type SectionKind, sectionTitles } from '../vocabulary/section.ts';
import { trimmed } from './content.ts';

/** The sections of a brief in printed order: what stands before the key judgments, the rest, and the sources. */
export interface PageOrder {
  readonly opening: readonly Section[];
  readonly main: readonly Section[];
  readonly sources: readonly Section[];
}

const ofKind = (sections: readonly Section[], kind: SectionKind): Section[] =>
  sections.filter((section) => section.kind === kind);

/**
 * The page's order: preamble, key judgments, then all other sections as ordered, sources last, so that the notes
 * follow their heading wherever they are printed at the end.
 */
export function pageOrder(brief: Brief): PageOrder {
  const sections = inOrder(brief.sections);
  return {
    opening: ofKind(sections, 'preamble'),
    main: sections.filter((section) => section.kind !== 'preamble' && section.kind !== 'sources'),
    sources: ofKind(sections, 'sources'),
  };
}

/**
 * Says whether a section is printed although nothing stands in it. The title of an own section is the analyst's word,
 * as over a group of sections; those every brief has wait for what belongs in them.
 */
export function isPrintedEmpty({ kind, title }: Section): boolean {
  return kind === 'custom' && trimmed(title) !== '' && title !== sectionTitles.custom;
}

/** A printed section's title and number, both empty where it has none. */
export interface SectionHeading {
  readonly number: string;
  readonly title: string;
}

/**
 * Gives the headings of sections one after the other. Sections that are not printed are not counted. The section of the sources has a title even where the brief has none,
 * since the notes need one.
 */
export function sectionNumbering(): (section: Section) => SectionHeading {
  let count = 0;
  return (section) => {
    const title = trimmed(section.title) || (section.kind === 'sources' ? sectionTitles.sources : '');
    if (title === '' || !section.isNumbered) return { number: '', title };
    count += 1;
    return { number: String(count), title };
  };
}
