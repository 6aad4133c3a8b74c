import { z } from 'zod';
import { idOf } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { missingId, recordKind } from '../record-kind.ts';
import { storedObject } from '../stored-object.ts';
import { line } from '../text.ts';
import { entityId } from './entity.ts';
import { evidenceId } from './evidence.ts';

export const relationId = idOf('RelationId');
export type RelationId = z.infer<typeof relationId>;

/** How one entity is connected to another ("supplies", "commands"), and the evidence for it. */
export const relation = storedObject({
  id: relationId,
  order: orderKey,
  fromEntityId: entityId,
  toEntityId: entityId,
  name: line,
  evidenceIds: z.array(evidenceId),
});

export type Relation = z.infer<typeof relation>;

/** Makes an unnamed relation between two entities. */
export function makeRelation(id: string, order: string, from: string, to: string): Relation {
  return {
    id: relationId.parse(id),
    order,
    fromEntityId: entityId.parse(from),
    toEntityId: entityId.parse(to),
    name: '',
    evidenceIds: [],
  };
}

/** Relations as the program knows them. */
export const relationsKind = recordKind({
  collection: 'relations',
  schema: relation,
  make: (id, order) => makeRelation(id, order, missingId, missingId),
  commands: 'standard',
  home: 'entities',
  words: ['name'],
  unspelled: [],
  prose: [],
  references: {
    fromEntityId: { to: 'entities', whenGone: 'remove' },
    toEntityId: { to: 'entities', whenGone: 'remove' },
    evidenceIds: { to: 'evidence', whenGone: 'detach' },
  },
  fieldNames: { name: 'name' },
});
