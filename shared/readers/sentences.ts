import type { TextRange } from '../prose/runs.ts';

/** Abbreviations after which a sentence goes on. */
const alwaysInside = new Set(
  `mr mrs ms dr prof gen col lt maj sgt capt cpt adm sen rep gov hon rev mt vs cf approx e.g i.e viz ca`.split(
    ' ',
  ),
);

/** Abbreviations that may also end a sentence, depending on the word after them. */
const mayEnd =
  /^(?:(?:\p{L}\.)+\p{L}|\p{L}|etc|inc|ltd|co|corp|jr|sr|bros|st|no|nos|al|fig|figs|est|dept|univ|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/iu;

const opensSentence =
  /^["“‘'(]?(?:The|This|That|These|Those|It|Its|In|On|At|However|But|And|Key|Supporting|Contradict\w+|Evidence|Indicators?|Hypothesis|Confidence|Overall|Moderate|High|Low|Recommended|Using|There|He|She|They|We|If|When|While|As|A|An|Both|Another|Such|Any|No|Moreover|Furthermore|Additionally|Meanwhile|Conversely)\b/;

const ending = /[.!?…]["”’')\]»]*\s+|[。！？]/gu;

function endsHere(text: string, at: number, length: number): boolean {
  const sign = text[at] ?? '';
  if (/[。！？]/.test(sign)) return true;
  const next = text.slice(at + length, at + length + 24);
  if (!/^["“‘'([«]?(?:\p{Lu}|\p{Lo}|\d)/u.test(next)) return false;
  if (sign !== '.') return true;
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 14), at))?.[0] ?? '';
  if (alwaysInside.has(before.toLowerCase())) return false;
  return !mayEnd.test(before) || opensSentence.test(next);
}

/** The sentences of a text as ranges without the space between them. "U.S. officials" and "Dr. Ilven" are not split. */
export function sentenceRanges(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let from = 0;
  const push = (to: number) => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    const start = from + (part.length - part.trimStart().length);
    if (trimmed !== '') ranges.push({ from: start, to: start + trimmed.length });
    from = to;
  };
  for (const found of text.matchAll(ending)) {
    if (endsHere(text, found.index, found[0].length)) push(found.index + found[0].length);
  }
  push(text.length);
  return ranges;
}

/** The sentences of a text. */
export function sentencesOf(text: string): string[] {
  return sentenceRanges(text).map(({ from, to }) => text.slice(from, to));
}

/** A list item without the one full stop or semicolon at its end, which the written form adds again. */
export function withoutStop(text: string): string {
  const trimmed = text.trim();
  return /[.;]$/.test(trimmed) && !/\.\.$/.test(trimmed) ? trimmed.slice(0, -1).trimEnd() : trimmed;
}

/** Splits "a; b; c." at semicolons outside brackets, each item without its stop; empty items are dropped. */
export function semicolonItems(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth = Math.max(0, depth - 1);
    else if (sign === ';' && depth === 0) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  items.push(text.slice(from));
  return items.map(withoutStop).filter((item) => /[\p{L}\p{N}]/u.test(item));
}

/** The words of a text: runs of letters and digits in lower case. None of them may be lost in an import. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Says whether two texts have the same words, whatever is between them. */
export function hasSameWords(left: string, right: string): boolean {
  return wordsOf(left).join(' ') === wordsOf(right).join(' ');
}
