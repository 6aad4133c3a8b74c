import { inOrder } from '../../brief/order.ts';
import { paragraph, trimmed } from '../content.ts';
import { type SectionBuilder, sectionProse } from '../section-context.ts';

/** The tags on one line. */
export const tagsSection: SectionBuilder = (context, section) => {
  const names = inOrder(context.brief.tags)
    .map((tag) => trimmed(tag.name))
    .filter((name) => name !== '');
  return [
    ...sectionProse(context, section, 'lead'),
    ...(names.length === 0 ? [] : [paragraph(names.join(', '))]),
    ...sectionProse(context, section, 'body'),
  ];
};
