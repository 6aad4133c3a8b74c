import type { Ordered } from '#shared/brief/order.ts';

/* Without accents and case, as people type what they look for. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/* Texts, names and states; ids and order keys are nobody's words. */
function wordsOf(record: Ordered): string {
  const texts = Object.entries(record).flatMap(([field, value]): string[] => {
    if (typeof value !== 'string' || field === 'id' || field === 'order' || field.endsWith('Id')) return [];
    return [value, value.replaceAll('-', ' ')];
  });
  return plain(texts.join(' '));
}

/** The ids of the records that hold all words of a query, in their texts, their names or their state. */
export function matchingRecords(records: readonly Ordered[], query: string): ReadonlySet<string> {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const matching = records.filter((record) => {
    const text = wordsOf(record);
    return words.every((word) => text.includes(word));
  });
  return new Set(matching.map(({ id }) => id));
}
