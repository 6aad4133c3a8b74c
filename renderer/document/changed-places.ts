import type { Brief } from '#shared/brief/brief.ts';
import { type CollectionName, collectionNames } from '#shared/brief/collections.ts';
import type { BriefHead } from '#shared/brief/head.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import type { Section, SectionKind } from '#shared/brief/kinds/section.ts';
import { inOrder } from '#shared/brief/order.ts';
import { proseTargetKey } from '#shared/commands/prose-target.ts';

/** A place on the page where one brief differs from another. */
export type ChangedPlace =
  | { readonly kind: 'head' }
  | { readonly kind: 'section'; readonly id: string }
  /** `key` as `proseTargetKey` writes it. */
  | { readonly kind: 'prose'; readonly key: string }
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string };

/** Fields of the head that stand in the title block; the others are shown by the inspector or with a section. */
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

function sectionOfKind(brief: Brief, kind: SectionKind | null): ChangedPlace[] {
  const section = inOrder(brief.sections).find((candidate) => candidate.kind === kind);
  return section ? [{ kind: 'section', id: section.id }] : [];
}

function headPlaces(before: Brief, after: Brief): ChangedPlace[] {
  const isInBlock = titleBlockFields.some((field) => before[field] !== after[field]);
  return [
    ...(isInBlock ? [{ kind: 'head' as const }] : []),
    ...(before.confidence !== after.confidence ? sectionOfKind(after, 'bottom-line') : []),
  ];
}

function sectionPlaces(before: Section | undefined, after: Section): ChangedPlace[] {
  const parts = (['lead', 'body'] as const).filter((part) => before && before[part] !== after[part]);
  if (parts.length === 0) return [{ kind: 'section', id: after.id }];
  return parts.map((part) => ({
    kind: 'prose',
    key: proseTargetKey({ in: 'section', sectionId: after.id, part }),
  }));
}

function recordPlaces(before: Brief, after: Brief, collection: CollectionName): ChangedPlace[] {
  if (before[collection] === after[collection]) return [];
  const old: Readonly<Record<string, unknown>> = before[collection];
  const now: Readonly<Record<string, unknown>> = after[collection];
  const changed = Object.keys(now).filter((id) => now[id] !== old[id]);
  if (changed.length > 0) return changed.map((id) => ({ kind: 'record', collection, id }));
  // What is gone can only be shown by where it stood.
  return sectionOfKind(after, kinds[collection].home);
}

/** Where two states of a brief differ, in the order of the page; both made by commands, so that what is equal is the same. */
export function changedPlaces(before: Brief, after: Brief): ChangedPlace[] {
  const sections = inOrder(after.sections).filter((section) => before.sections[section.id] !== section);
  return [
    ...headPlaces(before, after),
    ...sections.flatMap((section) => sectionPlaces(before.sections[section.id], section)),
    ...collectionNames
      .filter((collection) => collection !== 'sections')
      .flatMap((collection) => recordPlaces(before, after, collection)),
  ];
}
