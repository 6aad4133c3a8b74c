/*
 * Text on its way to the page: what no page can show is taken out or named, the rest stays as it is. Nothing is ever
 * markup to the typesetter, which gets strings and prints them as strings.
 */

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const controls = /[\p{Cc}\ufeff]/gu;
/** Joiners, variation selectors and the like change how their neighbours look and have no look of their own. */
const shapeless = /\p{Default_Ignorable_Code_Point}/u;
const unpaired = /[\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;

/** The name of a code point as Unicode writes it, as in "U+0041". */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A string as it can be printed. Line ends become "\n" and tabs spaces; control characters and byte order marks are
 * left out, since they have no shape. A lone surrogate, a noncharacter or a character of `unprintable` is written as
 * its code point in brackets, "[U+1F1FA]", so that the reader sees that something is there, and `onNamed` is called for
 * each. What of `unprintable` has no shape anyway is left out silently.
 */
export function printableText(
  value: string,
  unprintable: ReadonlySet<number> = new Set(),
  onNamed: (codePoint: number) => void = () => {},
): string {
  const named = (character: string): string => {
    const codePoint = character.codePointAt(0) ?? 0;
    onNamed(codePoint);
    return `[${codePointName(codePoint)}]`;
  };
  const cleaned = value
    .replace(lineEnds, '\n')
    .replaceAll('\t', ' ')
    .replace(controls, (character) => (character === '\n' ? character : ''))
    .replace(unpaired, (character) => named(character));
  if (unprintable.size === 0) return cleaned;
  return Array.from(cleaned, (character) => {
    if (!unprintable.has(character.codePointAt(0) ?? 0)) return character;
    return shapeless.test(character) ? '' : named(character);
  }).join('');
}

/** Runs in which no line can end. CJK may break anywhere; joined scripts must not be cut. */
const solidRun =
  /[^\s\-/\u00ad\u200b\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Syriac}]+/gu;

/** How many letters of a text are in words of more than a thousand letters, which keep the typesetter busy for long. */
export function lettersInLongWords(text: string): number {
  if (text.length <= longWord) return 0;
  return Array.from(text.matchAll(solidRun), ([word]) => (word.length > longWord ? word.length : 0)).reduce(
    (sum, length) => sum + length,
    0,
  );
}

const longWord = 1_000;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const pieceLength = 6;

const narrow = /[ijlrtfI.,:;'’!|()[\]]/u;
const wide = /[mwMW@%—\p{Script=Han}]/u;
const capital = /[\p{Lu}\p{Nd}&#$€]/u;

/** About how wide a text is in ems of the fonts used; good enough to decide by, not to measure with. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) {
    if (narrow.test(character)) width += 0.3;
    else if (wide.test(character)) width += 0.87;
    else width += capital.test(character) ? 0.66 : 0.56;
  }
  return width;
}

/** No character is wider than this many ems, so shorter words need no closer look. */
const widestCharacter = 1;

/**
 * A text cut where a line may end inside a word that is wider than `widest` ems, so that an address or a string without
 * spaces wraps instead of running off the page. Joined again, the pieces are the text, unchanged.
 */
export function wrapPieces(value: string, widest: number): string[] {
  if (value.length * widestCharacter <= widest) return [value];
  const cuts: number[] = [];
  for (const run of value.matchAll(solidRun)) {
    if (run[0].length * widestCharacter <= widest || widthInEms(run[0]) <= widest) continue;
    let count = 0;
    for (const { index } of graphemes.segment(run[0])) {
      if (count > 0 && count % pieceLength === 0) cuts.push(run.index + index);
      count += 1;
    }
  }
  const ends = [...cuts, value.length];
  return ends.map((end, index) => value.slice(index === 0 ? 0 : ends[index - 1], end));
}
