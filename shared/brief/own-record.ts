/**
 * The record with an id, if the map itself holds it. What every object inherits, under names such as `constructor`,
 * does not count.
 */
export function ownRecord<Item>(records: Readonly<Record<string, Item>>, id: string): Item | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
