import { groupBy } from '../../brief/group-by.ts';
import type { Implication } from '../../brief/kinds/implication.ts';
import { inOrder } from '../../brief/order.ts';
import { recordPlace } from '../../brief/place.ts';
import { implicationDomainNames } from '../../vocabulary/implication.ts';
import { bulletList, paragraph, textInlines, trimmed } from '../content.ts';
import { printedFrom } from '../origins.ts';
import type { Block } from '../publication.ts';
import { behind, markedInlines, recordText } from '../record-text.ts';
import { type SectionBuilder, type SectionContext, sectionProse } from '../section-context.ts';

/** The name of the domain an implication is printed under; empty if it has none. */
export function implicationLabel(item: Implication): string {
  return trimmed(item.label) || implicationDomainNames[item.domain];
}

/** Says whether an implication has anything to print. */
export function isWrittenImplication(item: Implication): boolean {
  return trimmed(item.text) !== '' || trimmed(item.label) !== '';
}

const placeOf = ({ id }: Implication) => recordPlace('implications', id);

function domainBlocks(context: SectionContext): Block[] {
  // The name of a domain of the analyst's own is printed even before anything is written under it.
  const items = inOrder(context.brief.implications).filter(
    (item) => trimmed(item.text) !== '' || trimmed(item.label) !== '',
  );
  return [...groupBy(items, implicationLabel)].flatMap(([label, all]) => {
    const group = all.filter(isWrittenImplication);
    const first = group[0];
    if (!first) return [paragraph(label, 'lead')];
    const listed = () =>
      bulletList(
        group.map((item) => {
          const words = markedInlines(recordText(item, 'text'), context.notes);
          return printedFrom(placeOf(item), [paragraph(words)]);
        }),
      );
    if (label === '') return listed();
    if (group.length === 1) {
      const text = behind(' ', recordText(first, 'text'));
      const words = [...textInlines(`${label}:`, ['bold']), ...markedInlines(text, context.notes)];
      return printedFrom(placeOf(first), [paragraph(words)]);
    }
    return [paragraph(label, 'lead'), ...listed()];
  });
}

/** What follows, in general and then by domain, with the name of each domain before its text. */
export const implicationsSection: SectionBuilder = (context, section) => [
  ...sectionProse(context, section, 'lead'),
  ...domainBlocks(context),
  ...sectionProse(context, section, 'body'),
];
