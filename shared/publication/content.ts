import { ladders } from '../standards/likelihood.ts';
import type { Block, Inline, InlineMark, ListItem } from './publication.ts';

/*
 * Small makers of the tree's parts. All text of a brief passes through `cleanText`, so that no writer meets characters
 * its format cannot hold (XML 1.0, section 2.2, allows the fewest).
 */

const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * Gives text that every format can hold: one kind of line break, spaces for tabs, no control characters, and U+FFFD
 * for half a character.
 */
export function cleanText(value: string): string {
  return value
    .replace(lineBreaks, '\n')
    .replace(/\t/g, ' ')
    .replace(unprintable, '')
    .replace(loneSurrogate, '\ufffd');
}

const terms = [...new Set(Object.values(ladders).flatMap((rungs) => rungs.map((rung) => rung.term)))]
  .sort((left, right) => right.length - left.length)
  .join('|');

const rangeOf = String.raw`(?:[≈<>]{0,2}\d{1,3}\s?[–-]\s?)?[≈<>]{0,2}\d{1,3}\s?%`;

/**
 * A range in brackets right after a likelihood term, as an analyst types it: "likely (55–80 %)"; with the analyst's own
 * numbers these are a second one: "likely (55–80 %; our estimate 58–68 %)".
 */
const rangeBehindTerm = new RegExp(
  String.raw`(?<=\b(?:${terms}) )\(${rangeOf}[);]|(?<=%; )our estimate ${rangeOf}\)`,
  'giu',
);

function lineInlines(line: string, marks: readonly InlineMark[]): Inline[] {
  // Most texts hold no range; looking for one is only worth it if there is a per cent sign before a closing bracket.
  if (!line.includes('%)')) return line === '' ? [] : [{ kind: 'text', text: line, marks }];
  const found: Inline[] = [];
  let at = 0;
  for (const match of line.matchAll(rangeBehindTerm)) {
    if (match.index > at) found.push({ kind: 'text', text: line.slice(at, match.index), marks });
    found.push({ kind: 'range', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < line.length) found.push({ kind: 'text', text: line.slice(at), marks });
  return found;
}

/** Makes inline content of plain text: line breaks become breaks, ranges after likelihood terms become ranges. */
export function textInlines(value: string, marks: readonly InlineMark[] = []): Inline[] {
  return cleanText(value)
    .split('\n')
    .flatMap((line, index) => {
      const content = lineInlines(line, marks);
      return index === 0 ? content : [{ kind: 'break' } satisfies Inline, ...content];
    });
}

/** Joins neighbouring texts that look the same: between them some formats would set signs that read as words. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    const isSame =
      last?.kind === 'text' && inline.kind === 'text' && last.marks.join() === inline.marks.join();
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    else joined.push(inline);
  }
  return joined;
}

/** Makes bold inline content of a label. */
export const boldInlines = (value: string): Inline[] => textInlines(value, ['bold']);

export type ParagraphStyle = 'body' | 'lead' | 'small';

/** Makes a paragraph of text or inline content. */
export function paragraph(content: string | readonly Inline[], style: ParagraphStyle = 'body'): Block {
  return { kind: 'paragraph', style, content: typeof content === 'string' ? textInlines(content) : content };
}

/** Makes a heading without a number. */
export function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, number: '', content: textInlines(text) };
}

/** Makes a bulleted list; gives nothing if there are no items. */
export function bulletList(items: readonly (readonly Block[])[]): Block[] {
  if (items.length === 0) return [];
  const listItems: ListItem[] = items.map((blocks) => ({ blocks }));
  return [{ kind: 'list', isOrdered: false, start: 1, items: listItems }];
}

/** The text of a record without spaces and breaks at its ends. */
export const trimmed = (value: string): string => cleanText(value).trim();

/* Not what begins an address, the name of a file or an abbreviation, whose case means something. */
const lowerCaseWord = /^\p{Ll}+(?![\p{L}\p{N}_]|:\/\/|[.@]\S)/u;

/**
 * Begins a text with a capital, as a sentence does. A word with capitals of its own ("iOS", "eNotam") stays as written,
 * and so does a letter whose capital is more than one letter.
 */
export function asSentence(text: string): string {
  const [first = ''] = text;
  const capital = first.toUpperCase();
  const isPlain = lowerCaseWord.test(text) && capital.toLowerCase() === first;
  return isPlain ? capital + text.slice(first.length) : text;
}

/** The text of a record as it stands alone, in a cell or an item of a list: without spaces at its ends, with a capital. */
export const standing = (value: string): string => asSentence(trimmed(value));

/** Ends a text with a full stop unless it already ends with a punctuation mark. */
export function withFullStop(value: string): string {
  const text = value.trim();
  return text === '' || /[.!?…:;][”’"')\]]*$/u.test(text) ? text : `${text}.`;
}

/** Puts details in brackets after a text, before its full stop. */
export function withDetails(text: string, details: string): string {
  if (details === '') return text;
  return text.endsWith('.') ? `${text.slice(0, -1)}${details}.` : `${text}${details}`;
}

/** Names joined as in a sentence: "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
