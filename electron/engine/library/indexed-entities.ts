import { z } from 'zod';
import type { Brief } from '#shared/brief/brief.ts';
import { type EntityId, entityType } from '#shared/brief/kinds/entity.ts';
import { inOrder } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { mentionIndex, mentionPlaces } from '#shared/queries/mentions.ts';
import { nameKey } from './name-key.ts';

/** What the record of an entity says, as it is kept beside the number of its mentions. */
export const entityRecord = z.strictObject({
  name: z.string(),
  type: entityType.nullable(),
  role: z.string(),
  notes: z.string(),
  aliases: z.array(z.string()),
  /** How it stands to others: from it to another, or from another to it. */
  relations: z.array(z.strictObject({ isFrom: z.boolean(), name: z.string(), words: z.string() })),
});
export type EntityRecord = z.infer<typeof entityRecord>;

/** An entity of a brief with where it is named in it. */
export interface IndexedEntity {
  readonly id: string;
  /** Of its name. */
  readonly key: string;
  /** Of its name and its aliases, each once. */
  readonly keys: readonly string[];
  readonly places: number;
  readonly mentions: number;
  readonly record: EntityRecord;
}

type Relations = EntityRecord['relations'];

/** How each entity stands to others, by its id. */
function relationsIn(brief: Brief): ReadonlyMap<string, Relations> {
  const found = new Map<string, Relations>();
  const nameOf = (id: EntityId) => ownRecord(brief.entities, id)?.name ?? '';
  const note = (id: EntityId, relation: Relations[number]) => {
    const known = found.get(id);
    if (known) known.push(relation);
    else found.set(id, [relation]);
  };
  for (const { fromEntityId, toEntityId, name: words } of inOrder(brief.relations)) {
    note(fromEntityId, { isFrom: true, name: nameOf(toEntityId), words });
    note(toEntityId, { isFrom: false, name: nameOf(fromEntityId), words });
  }
  return found;
}

/**
 * So many characters are looked through for names of entities, each name anew: more than any brief that people write
 * needs. A foreign brief of many names and much text keeps nobody from saving; what comes after is not counted.
 */
const mostCompared = 100_000_000;

/** The day from which the information of a brief is: its cut-off, or the day it was published or made. */
export function informedOn({ informationCutOff, published, created }: Brief): string {
  return (informationCutOff ?? published ?? created).slice(0, 10);
}

/** The entities of a brief, each with its names and how often it is named; those without a name are left out. */
export function indexedEntities(brief: Brief): IndexedEntity[] {
  const entities = inOrder(brief.entities).filter(({ name }) => nameKey(name) !== '');
  if (entities.length === 0) return [];
  const index = mentionIndex(brief);
  const relations = relationsIn(brief);
  let compared = 0;
  return entities.map((entity) => {
    const { id, name, type, role, notes, aliases } = entity;
    compared += (1 + aliases.length) * index.all.length;
    const places = compared > mostCompared ? [] : mentionPlaces(index, entity);
    const keys = [name, ...aliases].map(nameKey).filter((key) => key !== '');
    return {
      id,
      key: nameKey(name),
      keys: [...new Set(keys)],
      places: places.length,
      mentions: places.reduce((sum, { count }) => sum + count, 0),
      record: { name, type, role, notes, aliases, relations: relations.get(id) ?? [] },
    };
  });
}
