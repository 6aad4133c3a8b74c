import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { nameKey } from './name-key.ts';

/** A piece of SQL over the list of briefs, called `b` here, and its values in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

const hasName = (kinds: string) =>
  `b.id IN (SELECT brief_id FROM brief_names WHERE kind IN (${kinds}) AND key = ?)`;

function anyOf(column: string, values: readonly string[]): Condition[] {
  if (values.length === 0) return [];
  return [{ sql: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(values)] }];
}

/** Says whether a filter narrows only to what is in the trash, or to what is not. */
export function isPlain(filter: LibraryFilter): boolean {
  const { statuses, regions, confidences, tags, entities, since } = filter;
  const lists = [statuses, regions, confidences, tags, entities];
  return since === null && lists.every((list) => list.length === 0);
}

/**
 * Turns a filter into conditions: one of the statuses, regions and confidences, and every one of the tags and entities
 * (an entity also by its aliases).
 */
export function listConditions(filter: LibraryFilter): Condition {
  const since = filter.since;
  const conditions: Condition[] = [
    { sql: filter.isTrash ? 'b.trashed IS NOT NULL' : 'b.trashed IS NULL', values: [] },
    ...anyOf('b.status', filter.statuses),
    ...anyOf('b.region_key', filter.regions.map(nameKey)),
    ...anyOf('b.confidence', filter.confidences),
    ...filter.tags.map((tag) => ({ sql: hasName("'tag'"), values: [nameKey(tag)] })),
    ...filter.entities.map((name) => ({ sql: hasName("'entity', 'alias'"), values: [nameKey(name)] })),
    ...(since === null ? [] : [{ sql: 'b.updated >= ?', values: [since] }]),
  ];
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}
