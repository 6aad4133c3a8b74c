import type { LibraryFilter } from '#shared/ipc/contract/library.ts';
import { nameKey } from './name-key.ts';

/** A piece of SQL over the list of briefs, called `b` here, and its values in order. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly string[];
}

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

function joined(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map((condition) => condition.sql).join(' AND '),
    values: conditions.flatMap((condition) => condition.values),
  };
}

/** The conditions of a filter on what every brief has once: the trash, one of the statuses, regions and confidences, a
 * day. The indexes of the list hold all of it.
 */
export function headConditions(filter: LibraryFilter): Condition {
  const { since } = filter;
  return joined([
    { sql: filter.isTrash ? 'b.trashed IS NOT NULL' : 'b.trashed IS NULL', values: [] },
    ...anyOf('b.status', filter.statuses),
    ...anyOf('b.region_key', filter.regions.map(nameKey)),
    ...anyOf('b.confidence', filter.confidences),
    ...(since === null ? [] : [{ sql: 'b.updated >= ?', values: [since] }]),
  ]);
}

/** The conditions of a filter on names: every one of the tags and entities (an entity also by its aliases). */
export function nameConditions(filter: LibraryFilter): Condition[] {
  const named = (kinds: string) => (name: string) => ({
    sql: `n.kind IN (${kinds}) AND n.key = ?`,
    values: [nameKey(name)],
  });
  return [...filter.tags.map(named("'tag'")), ...filter.entities.map(named("'entity', 'alias'"))];
}

/** All conditions of a filter. */
export function listConditions(filter: LibraryFilter): Condition {
  const names = nameConditions(filter).map(({ sql, values }) => ({
    sql: `b.id IN (SELECT n.brief_id FROM brief_names n WHERE ${sql})`,
    values,
  }));
  return joined([headConditions(filter), ...names]);
}
