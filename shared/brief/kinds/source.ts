import { z } from 'zod';
import { reliabilities } from '../../vocabulary/admiralty.ts';
import { lineages } from '../../vocabulary/lineage.ts';
import { sourceTypes } from '../../vocabulary/source.ts';
import { failure } from '../failure.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, moment, text } from '../text.ts';

export const sourceId = idOf('SourceId');
export type SourceId = z.infer<typeof sourceId>;

export const reliability = z.enum(reliabilities);

/** A grade the source had before, until when, who gave it another one then, and why. */
export const formerReliability = storedObject({
  reliability: reliability.nullable(),
  at: moment,
  by: line,
  reason: line,
});

/** What was made by artificial intelligence, to be disclosed: system, version of the model, parameters (ICS 206-01). */
export const artificialIntelligence = storedObject({
  system: line,
  version: line,
  parameters: line,
}).nullable();

/**
 * Something the brief draws on, with the fields of ICD 206 and ICS 206-01. `derivedFromIds` are the sources it repeats;
 * a `lineage` of null means what these tell. `language` is that of the original; what was read may be a translation by
 * `translator`, a person or a program.
 */
export const source = storedObject({
  id: sourceId,
  order: orderKey,
  title: line,
  originalTitle: line,
  originator: line,
  publisher: line,
  reference: line,
  published: day.nullable(),
  accessed: day.nullable(),
  archivedHash: line,
  language: line,
  translator: line,
  type: z.enum(sourceTypes).nullable(),
  access: z.enum(['direct', 'indirect']).nullable(),
  reliability: reliability.nullable(),
  reliabilityHistory: z.array(formerReliability).max(1_000),
  bias: text,
  descriptor: text,
  derivedFromIds: z.array(sourceId),
  lineage: z.enum(lineages).nullable(),
  artificialIntelligence,
  failure,
  tagIds: recordTags,
});

export type Source = z.infer<typeof source>;

/** Makes a source with a title and nothing else. */
export function makeSource(id: string, order: string, title = ''): Source {
  return {
    id: sourceId.parse(id),
    order,
    title,
    originalTitle: '',
    originator: '',
    publisher: '',
    reference: '',
    published: null,
    accessed: null,
    archivedHash: '',
    language: '',
    translator: '',
    type: null,
    access: null,
    reliability: null,
    reliabilityHistory: [],
    bias: '',
    descriptor: '',
    derivedFromIds: [],
    lineage: null,
    artificialIntelligence: null,
    failure: null,
    tagIds: [],
  };
}

/** Sources as the program knows them. */
export const sourcesKind = recordKind({
  collection: 'sources',
  schema: source,
  make: makeSource,
  commands: 'standard',
  home: 'sources',
  words: ['title', 'originator', 'publisher', 'descriptor', 'bias'],
  unspelled: [
    'originalTitle',
    'originator',
    'publisher',
    'reference',
    'language',
    'translator',
    'archivedHash',
  ],
  prose: [],
  references: { derivedFromIds: { to: 'sources', whenGone: 'detach' }, ...taggedReferences },
  fieldNames: {
    title: 'title',
    reference: 'reference',
    reliability: 'reliability',
    published: 'date',
    lineage: 'lineage',
    artificialIntelligence: 'use of artificial intelligence',
    failure: 'standing',
    tagIds: 'tags',
  },
  label: ({ title }) => title.trim(),
  versions: [
    {
      form: 7,
      name: 'sources keep their lineage, their grades of before, translations and the use of artificial intelligence',
      changes: [
        { kind: 'add', field: 'originalTitle', value: '' },
        { kind: 'add', field: 'translator', value: '' },
        { kind: 'add', field: 'reliabilityHistory', value: [] },
        { kind: 'add', field: 'lineage', value: null },
        { kind: 'add', field: 'artificialIntelligence', value: null },
        { kind: 'add', field: 'failure', value: null },
      ],
    },
  ],
});
