import { SentencePlace } from './sentence-place.ts';

/** A word to be judged, with its place in a text. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** True where only a name is written with a capital: inside a sentence that is no title. */
  readonly isNamed: boolean;
}

/* The longest word of the dictionaries has 29 letters; names of places have 58. */
const longestWord = 60;

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:[’'][\p{L}\p{M}]+)*/gu;

/* What ends in this is a file or a host on the network, whatever stands before. */
const endings =
  'docx?|dotx|xlsx?|pptx?|pdf|txt|rtf|odt|csv|tsv|md|html?|xml|json|zip|7z|rar|exe|dll|png|jpe?g|gif|tiff?|svg|mp[34]|mov|brief|com|org|net|gov|mil|int|edu|info|example|onion|[a-z]{2}';
const dotted = new RegExp(`[\\p{L}\\d_-]\\.(?:${endings})(?![\\p{L}\\d])`, 'u');

/*
 * Addresses of pages and people, handles, paths, file names, and whatever has digits or underscores in it (CVE-2021-1,
 * F-16s) are not written by the rules of a language.
 */
function isCode(token: string): boolean {
  return /[\p{N}@_\\#/]|^www\./u.test(token) ? !isPlainChoice(token) : dotted.test(token);
}

/* “Port/haven”, with nothing else in it that an address has. */
const isPlainChoice = (token: string) => /^[^\p{N}@_\\#/.:]+(?:\/[^\p{N}@_\\#/.:]+)+[.:]?$/u.test(token);

/* Initialisms are in no dictionary, and neither are words with a capital inside (MiG, OpSec). */
function isJudged(word: string, before: string, after: string): boolean {
  if (word.length < 2 || word.length > longestWord) return false;
  if (/^\p{Lu}+(?:[’']?s)?$/u.test(word) || /\p{Ll}\p{Lu}/u.test(word)) return false;
  return before !== '/' && after !== '/';
}

const isCapitalised = (part: string) => /^\p{Lu}[\p{Ll}\p{M}]/u.test(part);

/* An article may be tied to a name: l’Istravie. */
function isNameAt(word: string, isFirst: boolean): boolean {
  return word.split(/[’']/).some((part, index) => isCapitalised(part) && !(isFirst && index === 0));
}

/**
 * Lists the words of a text that a spelling check can judge: no initialisms, no addresses, file names or codes, nothing
 * longer than words are; and says which of them stand where names do. Takes time in proportion to the length of the
 * text.
 */
export function spellingWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  const place = new SentencePlace(text);
  for (const { 0: token, index } of text.matchAll(/\S+/gu)) {
    place.enter(index);
    if (!isCode(token)) {
      let isFirst = place.isAtStart;
      for (const { 0: word, index: at } of token.matchAll(wordPattern)) {
        const from = index + at;
        const to = from + word.length;
        if (isJudged(word, token.charAt(at - 1), token.charAt(at + word.length))) {
          words.push({ word, from, to, isNamed: !place.isTitle && isNameAt(word, isFirst) });
        }
        isFirst = false;
      }
    }
    place.leave(token);
  }
  return words;
}
