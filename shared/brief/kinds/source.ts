import { z } from 'zod';
import { reliabilities } from '../../vocabulary/admiralty.ts';
import { sourceTypes } from '../../vocabulary/source.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { day, line, text } from '../text.ts';

export const sourceId = idOf('SourceId');
export type SourceId = z.infer<typeof sourceId>;

export const reliability = z.enum(reliabilities);

/** Something the brief draws on, with the fields of ICD 206 and ICS 206-01; `derivedFromIds` are the sources it repeats. */
export const source = storedObject({
  id: sourceId,
  order: orderKey,
  title: line,
  originator: line,
  publisher: line,
  reference: line,
  published: day.nullable(),
  accessed: day.nullable(),
  archivedHash: line,
  language: line,
  type: z.enum(sourceTypes).nullable(),
  access: z.enum(['direct', 'indirect']).nullable(),
  reliability: reliability.nullable(),
  bias: text,
  descriptor: text,
  derivedFromIds: z.array(sourceId),
  tagIds: recordTags,
});

export type Source = z.infer<typeof source>;

/** Makes a source with a title and nothing else. */
export function makeSource(id: string, order: string, title = ''): Source {
  return {
    id: sourceId.parse(id),
    order,
    title,
    originator: '',
    publisher: '',
    reference: '',
    published: null,
    accessed: null,
    archivedHash: '',
    language: '',
    type: null,
    access: null,
    reliability: null,
    bias: '',
    descriptor: '',
    derivedFromIds: [],
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
  unspelled: ['originator', 'publisher', 'reference', 'language', 'archivedHash'],
  prose: [],
  references: { derivedFromIds: { to: 'sources', whenGone: 'detach' }, ...taggedReferences },
  fieldNames: {
    title: 'title',
    reference: 'reference',
    reliability: 'reliability',
    published: 'date',
    tagIds: 'tags',
  },
  label: ({ title }) => title.trim(),
});
