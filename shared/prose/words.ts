const word = /[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu;

/** Counts words as a writer would: "U.S." and "12,000" are one, a dash between spaces is none. */
export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

/** Reading time in whole minutes at 220 words a minute, at least 1 where there is anything to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 220));
}
