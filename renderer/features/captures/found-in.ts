/** No more places than this are looked for. */
const mostFound = 10_000;

/** Where words are in a text, whatever their case; no places for no words. */
export function foundIn(text: string, words: string): readonly number[] {
  if (words.trim() === '') return [];
  const places: number[] = [];
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(escaped, 'giu');
  for (let found = pattern.exec(text); found && places.length < mostFound; found = pattern.exec(text)) {
    places.push(found.index);
  }
  return places;
}
