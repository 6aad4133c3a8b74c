/**
 * The record of an id, where the map of records holds one itself; what every object has under names such as
 * `constructor` is none.
 */
export function ownRecord<Item>(records: Readonly<Record<string, Item>>, id: string): Item | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined;
}
