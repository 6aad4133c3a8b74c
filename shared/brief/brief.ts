import { z } from 'zod';
import { sectionKinds } from '../vocabulary/section.ts';
import { type CollectionName, collectionNames } from './collections.ts';
import { noConfidence } from './confidence.ts';
import { briefHead } from './head.ts';
import { briefId } from './ids.ts';
import { allKinds, type Kinds } from './kinds/all.ts';
import { makeSection, type Section } from './kinds/section.ts';
import { noMarking } from './marking.ts';
import { orderKeys } from './order.ts';
import { storedObject } from './stored-object.ts';

/**
 * The form of a brief that this program writes. A brief of an earlier form is brought to this one when it is read
 * (`stored/`); one of a later form opens read-only and keeps its bytes.
 */
export const briefFormatVersion = 11;

type CollectionShape = {
  readonly [Name in CollectionName]: z.ZodRecord<Kinds[Name]['schema']['shape']['id'], Kinds[Name]['schema']>;
};

/** The maps of records in a brief, one for each kind, keyed by id. */
const collections = Object.fromEntries(
  allKinds.map(({ collection, schema }) => [collection, z.record(briefId, schema)]),
) as unknown as CollectionShape;

/**
 * A brief: an immutable value, and the only truth about the product. Its records are kept in maps keyed by their id and
 * are sorted by their order key; they refer to each other by id.
 */
export const brief = storedObject({
  formatVersion: z.literal(briefFormatVersion),
  id: briefId,
  ...briefHead.shape,
  ...collections,
});

export type Brief = z.infer<typeof brief>;

const fixedSections = sectionKinds.filter((kind) => kind !== 'custom');

function makeSections(): Record<string, Section> {
  const keys = orderKeys(fixedSections.length);
  const sections: Record<string, Section> = {};
  for (const [index, kind] of fixedSections.entries()) {
    sections[kind] = makeSection(kind, keys[index] ?? 'a0');
  }
  return sections;
}

function emptyCollections(): Pick<Brief, CollectionName> {
  const empty: Record<string, object> = Object.fromEntries(collectionNames.map((name) => [name, {}]));
  return empty as Pick<Brief, CollectionName>;
}

/** Makes an empty brief with its fixed sections. `created` is an ISO moment. */
export function makeBrief(id: string, created: string): Brief {
  return {
    formatVersion: briefFormatVersion,
    id: briefId.parse(id),
    kind: 'brief',
    title: '',
    subtitle: '',
    question: '',
    authorIds: [],
    drafterIds: [],
    contributorIds: [],
    reviewerIds: [],
    organisation: '',
    serial: '',
    created,
    informationCutOff: null,
    published: null,
    status: 'draft',
    region: '',
    topic: '',
    language: 'en-GB',
    marking: noMarking,
    ladder: 'icd-203-row-1',
    hypothesisLabels: 'letters',
    confidence: noConfidence,
    sourceSummaryDraft: '',
    ...emptyCollections(),
    sections: makeSections(),
  };
}
