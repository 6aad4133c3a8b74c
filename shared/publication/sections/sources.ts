import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { bulletList, heading, joinNames, paragraph, trimmed, withFullStop } from '../content.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';
import { type ReferenceContext, sourceReference } from '../source-reference.ts';

/** How references name other sources: by note number once cited, else by title. */
export function referenceContext(context: SectionContext): ReferenceContext {
  const { brief, notes } = context;
  const titles = new Map<string, string>(
    Object.values(brief.sources).map((source) => [source.id, source.title]),
  );
  return {
    language: brief.language,
    nameOf: (id) => {
      const number = notes.numberOf(id);
      if (number !== null) return `note ${number}`;
      return trimmed(titles.get(id) ?? '') || null;
    },
  };
}

function furtherSources(context: SectionContext): Block[] {
  const references = inOrder(context.brief.sources)
    .filter((source) => context.notes.numberOf(source.id) === null)
    .map((source): Block[] => {
      const content = sourceReference(source, referenceContext(context));
      return content.length === 0 ? [] : printedFrom(recordPlace('sources', source.id), [paragraph(content)]);
    })
    .filter((blocks) => blocks.length > 0);
  if (references.length === 0) return [];
  return [
    // If some sources are cited, those consulted only for background get a list of their own (ICD 206, appended
    // references).
    ...(context.notes.cited.length > 0 ? [heading(2, 'Further sources consulted')] : []),
    ...bulletList(references),
  ];
}

const independenceHeading = 'Independent of each other';

/* Why origins are thought to know of a thing independently of each other. */
function independenceBlocks(context: SectionContext): Block[] {
  const { nameOf } = referenceContext(context);
  const items = inOrder(context.brief.independences).flatMap(({ id, oneSourceId, otherSourceId, reason }) => {
    const why = trimmed(reason);
    if (why === '') return [];
    const names = [oneSourceId, otherSourceId].map((source) => nameOf(source) ?? 'a source without a title');
    const sentence = withFullStop(`${joinNames(names).replace(/^note /, 'Note ')}: ${why}`);
    return [printedFrom(recordPlace('independences', id), [paragraph(sentence)])];
  });
  return items.length === 0 ? [] : [paragraph(independenceHeading, 'lead'), ...bulletList(items)];
}

/**
 * What is said of the sources as a whole, and the sources that no passage cites. The cited ones follow, below a heading
 * of their own if anything comes before them.
 */
export const sourcesSection: SectionBuilder = (context, section) => {
  const lead = sectionProse(context, section, 'lead');
  const body = sectionProse(context, section, 'body');
  const blocks = [...lead, ...body, ...independenceBlocks(context), ...furtherSources(context)];
  const isCitedListApart = blocks.length > 0 && context.notes.cited.length > 0;
  return isCitedListApart ? [...blocks, heading(2, 'Sources cited')] : blocks;
};
