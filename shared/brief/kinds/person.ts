import type { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const personId = idOf('PersonId');
export type PersonId = z.infer<typeof personId>;

/** Somebody who had a part in the brief: author, drafter, contributor, reviewer, rater. All of them refer to the id. */
export const person = storedObject({
  id: personId,
  order: orderKey,
  name: line,
  organisation: line,
  contact: text,
});

export type Person = z.infer<typeof person>;

/** Makes a person with a name and nothing else. */
export function makePerson(id: string, order: string, name = ''): Person {
  return { id: personId.parse(id), order, name, organisation: '', contact: '' };
}

/** People who had a part in the brief. They stand in the title block; `people.assign` gives them their parts. */
export const peopleKind = recordKind({
  collection: 'people',
  schema: person,
  make: makePerson,
  commands: 'standard',
  home: null,
  words: ['contact'],
  unspelled: ['name', 'organisation', 'contact'],
  prose: [],
  references: {},
  fieldNames: { name: 'name', organisation: 'organisation', contact: 'contact' },
  label: ({ name }) => name,
});
