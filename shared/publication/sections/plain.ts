import { type SectionBuilder, sectionProse } from '../section-context.ts';

/** A section that holds nothing but prose. */
export const plainSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...sectionProse(context, section, 'body'),
];

/** Prose before the first heading of the page: its own headings start at level 1. */
export const openingSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead', 0),
  ...sectionProse(context, section, 'body', 0),
];
