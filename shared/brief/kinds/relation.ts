import { z } from 'zod';
import { entityId, evidenceId, relationId } from '../ids.ts';
import { orderKey } from '../order-key.ts';
import { line } from '../text.ts';

/** How one entity stands to another ("supplies", "commands"), and the evidence for it. */
export const relation = z.strictObject({
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
