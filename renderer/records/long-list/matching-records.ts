import type { Tag } from '#shared/brief/kinds/tag.ts';
import type { Ordered } from '#shared/brief/order.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { tagIdsOf } from '#shared/brief/record-tags.ts';

type Tags = Readonly<Record<string, Tag>>;

/* Without accents and case, as people type what they look for. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/* Texts, names, states and tags; ids and order keys are nobody's words. */
function wordsOf(record: Ordered, tags: Tags): string {
  const texts = Object.entries(record).flatMap(([field, value]): string[] => {
    if (typeof value !== 'string' || field === 'id' || field === 'order' || field.endsWith('Id')) return [];
    return [value, value.replaceAll('-', ' ')];
  });
  const names = tagIdsOf(record).map((id) => ownRecord(tags, id)?.name ?? '');
  return plain([...texts, ...names].join(' '));
}

/** The ids of the records that hold all words of a query, in their texts, their names, their state or their tags. */
export function matchingRecords(records: readonly Ordered[], query: string, tags: Tags): ReadonlySet<string> {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matching = records.filter((record) => {
    const text = wordsOf(record, tags);
    return words.every((word) => text.includes(word));
  });
  return new Set(matching.map(({ id }) => id));
}
