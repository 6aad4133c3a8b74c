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
  const { statuses, regions, confidences, tags, entities, collections, since } = filter;
  const lists = [statuses, regions, confidences, tags, entities, collections];
  return since === null && lists.every((list) => list.length === 0);
}

/** Says whether a filter narrows by names and collections alone, outside the trash. */
export function asksOnlyForMembers(filter: LibraryFilter): boolean {
  return !filter.isTrash && isPlain({ ...filter, tags: [], entities: [], collections: [] });
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

/**
 * The conditions of a filter on rows that a brief can have several of, each called `n` here: every one of the tags and
 * entities (an entity also by its aliases), and any of the collections.
 */
export function memberConditions(filter: LibraryFilter): (Condition & { readonly from: string })[] {
  const named = (kinds: string) => (name: string) => ({
    from: 'brief_names n',
    sql: `n.kind IN (${kinds}) AND n.key = ?`,
    values: [nameKey(name)],
  });
  const collected = {
    from: 'collected_briefs n',
    sql: `n.collection_id IN (SELECT k.id FROM brief_collections k
      WHERE k.removed IS NULL AND k.id IN (SELECT value FROM json_each(?)))`,
    values: [JSON.stringify(filter.collections)],
  };
  return [
    ...filter.tags.map(named("'tag'")),
    ...filter.entities.map(named("'entity', 'alias'")),
    ...(filter.collections.length > 0 ? [collected] : []),
  ];
}

/** All conditions of a filter. */
export function listConditions(filter: LibraryFilter): Condition {
  const members = memberConditions(filter).map(({ from, sql, values }) => ({
    sql: `b.id IN (SELECT n.brief_id FROM ${from} WHERE ${sql})`,
    values,
  }));
  return joined([headConditions(filter), ...members]);
}
