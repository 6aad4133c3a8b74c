/** A word to be judged, with its place in a text. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/*
 * A whole address, or a word. An address begins where its letters begin, and its parts have limits: tried at every
 * letter of a text without spaces, such as a picture as text, the pattern would otherwise take for ever.
 */
const pattern =
  /(?<address>(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,30}:\/\/\S+|www\.\S+|(?<![\p{L}\d-])(?:[\p{L}\d-]{1,63}\.){1,20}\p{L}{2,63}\/\S*|(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d.-]+)|\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*/giu;

/* The longest word of the dictionaries has 29 letters; names of places have 58. */
const longestWord = 60;

/* Codes and initialisms are in no dictionary. */
function isJudged(word: string, before: string, after: string): boolean {
  if (word.length < 2 || word.length > longestWord) return false;
  if (/^[\p{Lu}\p{N}]+$/u.test(word)) return false;
  if (/[\p{N}@/\\_.]$/u.test(before) && !/[.]$/.test(before)) return false;
  return !/^[\p{N}@/\\_]/u.test(after);
}

/**
 * Lists the words of a text that a spelling check can judge: no initialisms, no parts of addresses or codes, nothing
 * longer than words are. Takes time in proportion to the length of the text.
 */
export function spellingWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (const match of text.matchAll(pattern)) {
    if (match.groups?.address !== undefined) continue;
    const from = match.index;
    const to = from + match[0].length;
    if (isJudged(match[0], text.slice(Math.max(0, from - 1), from), text.slice(to, to + 1))) {
      words.push({ word: match[0], from, to });
    }
  }
  return words;
}
