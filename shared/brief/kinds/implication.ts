import { z } from 'zod';
import { type ImplicationDomain, implicationDomains } from '../../vocabulary/implication.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const implicationId = idOf('ImplicationId');
export type ImplicationId = z.infer<typeof implicationId>;

export const implicationDomain = z.enum(implicationDomains);

/**
 * What follows in one domain. `label` is the name of a domain the analyst added, or an imported variant of a standard
 * name.
 */
export const implication = storedObject({
  id: implicationId,
  order: orderKey,
  domain: implicationDomain,
  label: line,
  text,
  marks: recordMarks,
  tagIds: recordTags,
});

export type Implication = z.infer<typeof implication>;

/** Makes an empty implication in a domain. */
export function makeImplication(id: string, order: string, domain: ImplicationDomain = 'own'): Implication {
  return { id: implicationId.parse(id), order, domain, label: '', text: '', marks: {}, tagIds: [] };
}

/** Implications as the program knows them. */
export const implicationsKind = recordKind({
  collection: 'implications',
  schema: implication,
  make: makeImplication,
  commands: 'standard',
  home: 'implications',
  words: ['label', 'text'],
  unspelled: ['label'],
  prose: [],
  references: taggedReferences,
  fieldNames: { text: 'text', domain: 'domain', label: 'domain', tagIds: 'tags' },
});
