import { z } from 'zod';
import { type CollectionName, collectionNames } from './collections.ts';
import { confidence, noConfidence } from './confidence.ts';
import { briefId } from './ids.ts';
import { allKinds, type Kinds } from './kinds/all.ts';
import { hypothesisLabelStyle } from './kinds/hypothesis.ts';
import { makeSection, type Section, sectionKinds } from './kinds/section.ts';
import { marking, noMarking } from './marking.ts';
import { orderKeys } from './order.ts';
import { briefStatuses } from './status.ts';
import { day, line, moment } from './text.ts';

/** The version of the brief's form that this program writes. A higher one opens read-only. */
export const briefFormatVersion = 1;

export const briefStatus = z.enum(briefStatuses);

/** The likelihood ladders of `shared/standards/likelihood.ts` a brief can be written in. */
export const ladderNames = ['icd-203-row-1', 'icd-203-row-2', 'phia'] as const;
export const ladderName = z.enum(ladderNames);
export type LadderName = z.infer<typeof ladderName>;

/** The fields of identity and product, without the records. */
export const briefHead = z.strictObject({
  /** `digest` for daily products made of short insights, `brief` for everything else. */
  kind: z.enum(['brief', 'digest']),
  title: line,
  /** The report line of the seed form ("Intelligence Report: …"), mostly a source headline. */
  subtitle: line,
  question: line,
  authors: z.array(line).max(100),
  organisation: line,
  /** The house's own number of the product. */
  serial: line,
  created: moment,
  informationCutOff: moment.nullable(),
  published: day.nullable(),
  status: briefStatus,
  region: line,
  topic: line,
  /** A BCP 47 tag such as `en-GB`: language of the prose, for spelling and for exported files. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  marking,
  ladder: ladderName,
  hypothesisLabels: hypothesisLabelStyle,
  confidence,
});

export type BriefHead = z.infer<typeof briefHead>;

type CollectionShape = {
  readonly [Name in CollectionName]: z.ZodRecord<Kinds[Name]['schema']['shape']['id'], Kinds[Name]['schema']>;
};

/** The keyed maps of a brief, one for each kind of record. */
const collections = Object.fromEntries(
  allKinds.map(({ collection, schema }) => [collection, z.record(briefId, schema)]),
) as unknown as CollectionShape;

/**
 * A brief: an immutable value, and the only truth about the product. Records stand in maps keyed by their id and are
 * sorted by their order key; they refer to each other by id.
 */
export const brief = z.strictObject({
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
    authors: [],
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
    ...emptyCollections(),
    sections: makeSections(),
  };
}
