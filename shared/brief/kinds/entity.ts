import { z } from 'zod';
import { entityTypes } from '../../vocabulary/entity.ts';
import { extraction } from '../extraction.ts';
import { recordMarks } from '../field-marks.ts';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { recordKind } from '../record-kind.ts';
import { recordTags, taggedReferences } from '../record-tags.ts';
import { storedObject } from '../stored-object.ts';
import { line, text } from '../text.ts';

export const entityId = idOf('EntityId');
export type EntityId = z.infer<typeof entityId>;

export const entityType = z.enum(entityTypes);

/** How many other names an entity may have. */
export const mostAliases = 200;

/** A person, organisation, place or thing that matters to the brief; other names it goes by are aliases. */
export const entity = storedObject({
  id: entityId,
  order: orderKey,
  name: line,
  type: entityType.nullable(),
  role: text,
  aliases: z.array(line).max(mostAliases),
  notes: text,
  extraction,
  marks: recordMarks,
  tagIds: recordTags,
});

export type Entity = z.infer<typeof entity>;

/** Makes an entity with a name and nothing else. */
export function makeEntity(id: string, order: string, name = ''): Entity {
  return {
    id: entityId.parse(id),
    order,
    name,
    type: null,
    role: '',
    aliases: [],
    notes: '',
    extraction: null,
    marks: {},
    tagIds: [],
  };
}

/** Entities as the program knows them. */
export const entitiesKind = recordKind({
  collection: 'entities',
  schema: entity,
  make: makeEntity,
  commands: 'standard',
  home: 'entities',
  words: ['name', 'role', 'notes'],
  unspelled: [],
  prose: [],
  references: taggedReferences,
  fieldNames: {
    name: 'name',
    type: 'type',
    role: 'role',
    aliases: 'aliases',
    notes: 'notes',
    tagIds: 'tags',
  },
  label: ({ name }) => name,
  versions: [
    {
      form: 7,
      name: 'entities tell whether the program found them',
      changes: [{ kind: 'add', field: 'extraction', value: null }],
    },
  ],
});
