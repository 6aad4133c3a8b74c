import type { TextRange } from '../../prose/runs.ts';

/** A word of a sentence, as names are looked for among them. */
export interface NameWord extends TextRange {
  readonly text: string;
  /** What stands between it and the word before it. */
  readonly gap: string;
  /** Whether it is written as a part of a name: with a capital, or as in "al-Rashidi". */
  readonly isName: boolean;
  /** Whether all its letters are capitals, of which there are two or more. */
  readonly isAcronym: boolean;
  /** Whether the sentence, or a quotation in it, begins with it. */
  readonly isOpening: boolean;
}

const word =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:['’\-‐‑&]|\.(?=\p{L}))[\p{L}\p{M}\p{N}]+)*\+?|\d+(?:st|nd|rd|th)(?!\p{L})|\p{N}+/gu;
const possessive = /['’]s$/u;
const lowPrefix = /^(?:al|el|as|ash|ad|ar|at|az|an|bin|ibn|abu|ul|d|l|o)['’‐‑-]\p{Lu}/u;
const ordinal = /^\d+(?:st|nd|rd|th)$/u;

const isCapital = (text: string) =>
  /^[\p{Lu}\p{Lt}]/u.test(text) || lowPrefix.test(text) || ordinal.test(text);

/** The words of a sentence of a text. */
export function nameWords(text: string, { from, to }: TextRange): NameWord[] {
  let end = from;
  return [...text.slice(from, to).matchAll(word)].map(({ 0: found, index }) => {
    const own = found.replace(possessive, '');
    const start = from + index;
    const gap = text.slice(end, start);
    const isOpening = end === from || /["“„«:]\s*$/u.test(gap);
    end = start + own.length;
    return {
      text: own,
      from: start,
      to: end,
      gap,
      isName: isCapital(own),
      isAcronym: /^(?:\p{Lu}[.\p{Lu}\p{N}&-]*\p{Lu}\.?\+?|\p{Lu}\d+)$/u.test(own),
      isOpening,
    };
  });
}
