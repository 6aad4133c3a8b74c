import type { Brief } from '../brief/brief.ts';
import { collectionNames } from '../brief/collections.ts';
import { homeOf } from '../brief/kinds/all.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder, type Ordered } from '../brief/order.ts';
import type { Place } from '../brief/place.ts';
import { type SectionKind, sectionTitles } from '../vocabulary/section.ts';
import { isTitled, pageSections } from './page-order.ts';

/** The section in which a place is shown; undefined for the title block and for what is not shown on the page. */
export function sectionOfPlace(brief: Brief, { collection, id, field }: Place): Section | undefined {
  if (collection === 'head') {
    // The basis of the confidence is shown with the bottom line.
    return field === 'confidence.basis' ? sectionNamed(brief, 'bottom-line') : undefined;
  }
  if (collection === 'sections') return sectionNamed(brief, id);
  const home = homeOf(collection);
  return home === null || home === 'title-block' ? undefined : sectionNamed(brief, home);
}

function sectionNamed(brief: Brief, idOrKind: string): Section | undefined {
  return Object.values(brief.sections).find(
    (section) => section.id === idOrKind || section.kind === idOrKind,
  );
}

/** Says whether a place is a field of the title block, or a record shown there. */
function isInTitleBlock({ collection }: Place): boolean {
  if (collection === 'head') return true;
  return homeOf(collection) === 'title-block';
}

/** What a section without a title is called when it must be told from others. */
export function untitledName(kind: SectionKind): string {
  return kind === 'preamble' ? 'Before the first section' : 'After the last section';
}

/** What the part of the page with a place is called: the title of its section, or "Title block". */
export function placeTitle(brief: Brief, place: Place): string {
  const section = sectionOfPlace(brief, place);
  if (!section) return isInTitleBlock(place) ? 'Title block' : '';
  if (!isTitled(section)) return untitledName(section.kind);
  return section.title || sectionTitles[section.kind === 'sources' ? 'sources' : 'custom'];
}

/** The kinds of records in the order in which a section shows them. */
const layers: readonly string[] = collectionNames;

/** Gives the comparison that sorts places of a brief in the order of the page, from top to bottom. */
export function placeOrder(brief: Brief): (one: Place, other: Place) => number {
  const sections = new Map(pageSections(brief).map((section, index) => [section.id as string, index]));
  const ranks = new Map<string, number>();
  const rankOf = (place: Place): number => {
    if (place.collection === 'head') return 0;
    const known = ranks.get(place.collection + place.id);
    if (known !== undefined) return known;
    const records: Readonly<Record<string, Ordered>> = brief[place.collection];
    for (const [index, record] of inOrder(records).entries()) ranks.set(place.collection + record.id, index);
    return ranks.get(place.collection + place.id) ?? 0;
  };
  /** In a section its lead comes first, then its records kind by kind, then its body. */
  const layerOf = ({ collection, field }: Place): number => {
    if (collection !== 'sections') return 1 + layers.indexOf(collection);
    return field === 'body' ? collectionNames.length + 1 : 0;
  };
  const keysOf = (place: Place): readonly number[] => {
    const section = sectionOfPlace(brief, place);
    return [
      isInTitleBlock(place) && !section ? -1 : (sections.get(section?.id ?? '') ?? sections.size),
      layerOf(place),
      place.collection === 'sections' ? 0 : rankOf(place),
      place.block ?? -1,
      place.passage?.from ?? -1,
    ];
  };
  return (one, other) => {
    const [left, right] = [keysOf(one), keysOf(other)];
    for (const [index, key] of left.entries()) {
      const difference = key - (right[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}
