import { type FieldLook, type FieldMark, fieldLooks, type MarkedText } from '../brief/field-marks.ts';
import { markedText } from '../brief/marked-fields.ts';
import { carriedMarks, cutText, joinedText, trimmedText } from '../brief/marked-text.ts';
import { asSentence, cleanText, textInlines, withDetails, withFullStop } from './content.ts';
import { joinNotes, type NoteRegister } from './notes.ts';
import type { Inline } from './publication.ts';

/*
 * Texts of records as they are printed: with the looks of their words and with their citations. Each function that makes
 * other words of a text says so once for the string; here the marks go with it.
 */

/** A text with other words, to which its marks are carried. What is added looks like nothing. */
export function rewritten(given: MarkedText, rewrite: (text: string) => string): MarkedText {
  const text = rewrite(given.text);
  if (text === given.text) return given;
  return { text, marks: carriedMarks(given.marks, given.text, text, { isGrowing: false }) };
}

/* Cleaned stretch by stretch, so that marks stay where they are. */
function cleaned(given: MarkedText): MarkedText {
  const whole = cleanText(given.text);
  if (whole === given.text || given.marks.length === 0) return { text: whole, marks: given.marks };
  const borders = [...new Set([0, ...given.marks.flatMap(({ from, to }) => [from, to]), given.text.length])];
  const places = new Map<number, number>();
  let text = '';
  for (const [index, border] of borders.sort((one, other) => one - other).entries()) {
    text += cleanText(given.text.slice(borders[index - 1] ?? 0, border));
    places.set(border, text.length);
  }
  const marks = given.marks.map((mark) => ({
    ...mark,
    from: places.get(mark.from) ?? 0,
    to: places.get(mark.to) ?? text.length,
  }));
  return { text, marks };
}

/** A text of a record without spaces and breaks at its ends, with its marks. */
export function recordText(record: object, field: string): MarkedText {
  return trimmedText(cleaned(markedText(record, field)));
}

/** The same as it stands alone, with a capital. */
export const standingText = (record: object, field: string): MarkedText =>
  rewritten(recordText(record, field), asSentence);

/** A text that ends with a full stop. */
export const withStop = (given: MarkedText): MarkedText => rewritten(given, withFullStop);

/** A text with details in brackets before its full stop. */
export const withBrackets = (given: MarkedText, details: string): MarkedText =>
  rewritten(given, (text) => withDetails(text, details).trim());

/** The lines of a text, without spaces at their ends and without empty ones. */
export function linesOfText(given: MarkedText): MarkedText[] {
  const lines: MarkedText[] = [];
  let at = 0;
  for (const line of given.text.split('\n')) {
    lines.push(trimmedText(cutText(given, at, at + line.length)));
    at += line.length + 1;
  }
  return lines.filter(({ text }) => text !== '');
}

/** A text with words before it that have no marks. */
export const behind = (words: string, given: MarkedText): MarkedText =>
  joinedText([{ text: words, marks: [] }, given]);

/* Gives what each stretch looks like, asked from left to right; ranges of one look are in order and apart. */
function looksInTurn(marks: readonly FieldMark[]): (from: number, to: number) => FieldLook[] {
  const ranges = fieldLooks.map((look) => ({ look, own: marks.filter(({ type }) => type === look), at: 0 }));
  return (from, to) =>
    ranges.flatMap((each) => {
      while ((each.own[each.at]?.to ?? Number.POSITIVE_INFINITY) <= from) each.at += 1;
      const range = each.own[each.at];
      return range && range.from <= from && to <= range.to ? [each.look] : [];
    });
}

/** Inline content of a text of a record: its words with their looks, and its citations as notes. */
export function markedInlines({ text, marks }: MarkedText, notes: NoteRegister): Inline[] {
  if (marks.length === 0) return textInlines(text);
  // The name of a mention is printed like the words around it, and is no piece of its own.
  const shown = marks.filter(({ type }) => type !== 'mention');
  const borders = [...new Set([0, ...shown.flatMap(({ from, to }) => [from, to]), text.length])];
  const cited = marks.filter((mark) => mark.type === 'citation');
  let next = 0;
  const citedAt = (at: number): Inline[] => {
    const found: Inline[] = [];
    for (let mark = cited[next]; mark?.from === at; mark = cited[next]) {
      found.push(...notes.cite(mark.sourceIds, mark.locator));
      next += 1;
    }
    return found;
  };
  const looksAt = looksInTurn(marks);
  let start = 0;
  const inlines = borders
    .sort((one, other) => one - other)
    .flatMap((border): Inline[] => {
      const from = start;
      start = border;
      const looks = from < border ? looksAt(from, border) : [];
      return [...textInlines(text.slice(from, border), looks), ...citedAt(border)];
    });
  return joinNotes(inlines);
}
