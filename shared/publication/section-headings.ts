import type { Brief } from '../brief/brief.ts';
import type { Section } from '../brief/kinds/section.ts';
import { pageSections } from '../queries/page-order.ts';
import { sectionTitles } from '../vocabulary/section.ts';
import { trimmed } from './content.ts';

/** The heading of a printed section; the number is empty if it has none. */
export interface SectionHeading {
  readonly number: string;
  readonly title: string;
}

/**
 * The title of a section as printed, empty for none. The section of the sources always has one, since the notes need
 * it.
 */
export function printedTitle(section: Pick<Section, 'kind' | 'title'>): string {
  return trimmed(section.title) || (section.kind === 'sources' ? sectionTitles.sources : '');
}

/*
 * An empty section is printed for its title alone if the analyst wrote that title, as over a group of sections. The
 * sections every brief has are printed only once something is in them.
 */
function isPrintedEmpty({ kind, title }: Section): boolean {
  return kind === 'custom' && trimmed(title) !== '' && title !== sectionTitles.custom;
}

/**
 * The headings of a brief by the ids of their sections, in the order of the page: the one numbering of sections, for
 * window and exports alike. `isFilled` says whether anything is printed below the heading. Sections without a title and
 * those that are not printed have no heading and are not counted.
 */
export function sectionHeadings(
  brief: Brief,
  isFilled: (section: Section) => boolean,
): ReadonlyMap<string, SectionHeading> {
  const headings = new Map<string, SectionHeading>();
  let count = 0;
  for (const section of pageSections(brief)) {
    const title = printedTitle(section);
    if (title === '' || !(isFilled(section) || isPrintedEmpty(section))) continue;
    if (section.isNumbered) count += 1;
    headings.set(section.id, { number: section.isNumbered ? String(count) : '', title });
  }
  return headings;
}
