import { ownRecord } from '../../brief/own-record.ts';
import { isOfferedLanguage } from '../../vocabulary/language.ts';
import { spelledVariety } from './variety.ts';

/** Tells the language of a passage by its ISO 639-1 code; empty if it cannot. */
export type LanguageDetector = (passage: string) => string;

/** A passage of this many letters is told right more often than not; a text of fewer is no ground for anything. */
const passageLetters = 80;
const fewestLetters = 120;
/** A sign that stands for a syllable or a word weighs as much as so many letters. */
const syllableWeight = 4;
/** More passages than these, spread over the text, tell nothing more. */
const mostPassages = 40;
/** The share of passages that must agree. */
const agreement = 0.6;

/* Numbers, codes and addresses are in no language. */
function wordsOf(text: string): string {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '' && !/[\d@/\\_]|www\./u.test(word))
    .join(' ');
}

function passagesOf(text: string): string[] {
  const passages: string[] = [];
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from + passageLetters);
    const to = space < 0 || space > from + passageLetters * 2 ? from + passageLetters : space;
    passages.push(text.slice(from, to));
    from = to;
  }
  const step = Math.max(1, passages.length / mostPassages);
  return Array.from({ length: Math.min(passages.length, mostPassages) }, (_, index) => {
    return passages[Math.floor(index * step)] ?? '';
  });
}

function mostNamed(passages: readonly string[], detect: LanguageDetector): string | null {
  const votes = new Map<string, number>();
  for (const passage of passages) {
    const code = detect(passage);
    votes.set(code, (votes.get(code) ?? 0) + passage.length);
  }
  const all = passages.reduce((sum, passage) => sum + passage.length, 0);
  const [code, most] = [...votes].toSorted(([, one], [, other]) => other - one)[0] ?? ['', 0];
  return code !== '' && most >= all * agreement ? code : null;
}

/* Detectors name the language, briefs the way it is written. */
const tags: Readonly<Record<string, string>> = { no: 'nb', en: 'en-GB', pt: 'pt-PT' };

/**
 * The language in which a text is written, as a tag that is offered for briefs (`en-US`, `de`). What the text does not
 * say stays as in `usual`: the language of a short or mixed text, and the variety of one that has no telling word.
 */
export function foundLanguage(text: string, usual: string, detect: LanguageDetector): string {
  const words = wordsOf(text);
  const syllables =
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? [];
  if (words.length + syllables.length * (syllableWeight - 1) < fewestLetters) return usual;
  const code = mostNamed(passagesOf(words), detect);
  if (code === null) return usual;
  const isUsual = usual.split('-')[0] === (ownRecord(tags, code) ?? code).split('-')[0];
  const tag = spelledVariety(text, code) ?? (isUsual ? usual : (ownRecord(tags, code) ?? code));
  return isOfferedLanguage(tag) || isUsual ? tag : usual;
}
