import type { Brief } from '../brief/brief.ts';
import { type CollectionName, collectionNames } from '../brief/collections.ts';
import type { BriefHead } from '../brief/head.ts';
import { kinds } from '../brief/kinds/all.ts';
import type { Section } from '../brief/kinds/section.ts';
import { inOrder } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { recordsNaming } from '../brief/people.ts';
import { headPlace, type Place, placeKey, recordPlace } from '../brief/place.ts';
import type { RecordHome } from '../brief/record-kind.ts';
import { pageSections } from './page-order.ts';

/** Fields of the head that are shown in the title block; the inspector or a section shows the others. */
const titleBlockFields: readonly (keyof BriefHead)[] = [
  'title',
  'subtitle',
  'question',
  'authorIds',
  'published',
  'informationCutOff',
  'status',
  'marking',
];

function placeOfHome(brief: Brief, home: RecordHome | null): Place[] {
  if (home === 'title-block') return [headPlace()];
  const section = inOrder(brief.sections).find((candidate) => candidate.kind === home);
  return section ? [recordPlace('sections', section.id)] : [];
}

function headPlaces(before: Brief, after: Brief): Place[] {
  const isInBlock = titleBlockFields.some((field) => before[field] !== after[field]);
  return [
    ...(isInBlock ? [headPlace()] : []),
    ...(before.confidence !== after.confidence ? placeOfHome(after, 'bottom-line') : []),
  ];
}

function sectionPlaces(before: Section | undefined, after: Section): Place[] {
  const parts = (['lead', 'body'] as const).filter((part) => before && before[part] !== after[part]);
  if (parts.length === 0) return [recordPlace('sections', after.id)];
  return parts.map((part) => recordPlace('sections', after.id, part));
}

function recordPlaces(before: Brief, after: Brief, collection: CollectionName): Place[] {
  if (before[collection] === after[collection]) return [];
  const old: Readonly<Record<string, unknown>> = before[collection];
  const now: Readonly<Record<string, unknown>> = after[collection];
  const changed = Object.keys(now).filter((id) => ownRecord(now, id) !== ownRecord(old, id));
  if (changed.length > 0) return changed.flatMap((id) => shownPlace(after, collection, id));
  // For a record that is gone, only its former home can be shown.
  return placeOfHome(after, kinds[collection].home);
}

const shownElsewhere: ReadonlySet<CollectionName> = new Set(['ratings', 'estimates']);

/** A person is shown in the title block, or where records name them. */
function placesOfPerson(brief: Brief, id: string): Place[] {
  if (brief.authorIds.some((author) => author === id)) return [headPlace()];
  const naming = recordsNaming(brief, id).filter(({ collection }) => !shownElsewhere.has(collection));
  return naming.length > 0 ? naming.map((at) => recordPlace(at.collection, at.id)) : [headPlace()];
}

/** A rating is shown with its evidence, and an estimate with its hypothesis. */
function shownPlace(brief: Brief, collection: CollectionName, id: string): Place[] {
  if (collection === 'people') return placesOfPerson(brief, id);
  if (collection === 'estimates') {
    const estimate = Object.values(brief.estimates).find((candidate) => candidate.id === id);
    return estimate ? [recordPlace('hypotheses', estimate.hypothesisId)] : [];
  }
  if (collection !== 'ratings') return [recordPlace(collection, id)];
  const rating = Object.values(brief.ratings).find((candidate) => candidate.id === id);
  return rating ? [recordPlace('evidence', rating.evidenceId)] : [];
}

/**
 * Where two states of a brief differ, in the order of the page. Both must be made by commands, so that what is equal is
 * the same object.
 */
export function changedPlaces(before: Brief, after: Brief): Place[] {
  const sections = pageSections(after).filter(
    (section) => ownRecord(before.sections, section.id) !== section,
  );
  const places = [
    ...headPlaces(before, after),
    ...sections.flatMap((section) => sectionPlaces(ownRecord(before.sections, section.id), section)),
    ...collectionNames
      .filter((collection) => collection !== 'sections')
      .flatMap((collection) => recordPlaces(before, after, collection)),
  ];
  const keys = places.map(placeKey);
  return places.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
