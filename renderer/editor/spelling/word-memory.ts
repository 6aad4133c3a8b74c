import type { PlacedWord } from './spelling-words.ts';

/** The words of names, and the user's own words. */
function wordsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u)).filter((word) => word !== ''));
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

const withoutGenitive = (word: string) => word.replace(/[’']s?$/, '');

/**
 * What is known of words: those the dictionary has judged, the user's own, and names. Names are the entities of the
 * brief, and words the dictionary does not know that were seen inside a sentence with a capital.
 */
export class WordMemory {
  #judged = new Map<string, boolean>();
  #accepted: ReadonlySet<string> = new Set();
  #own: ReadonlySet<string> = new Set();
  #seen = new Set<string>();

  /** Takes the words of names as right in this brief, instead of the former ones. False if they are the same. */
  accept(names: readonly string[]): boolean {
    const words = wordsOf(names);
    if (isSame(words, this.#accepted)) return false;
    this.#accepted = words;
    return true;
  }

  /** Takes the user's own words as right, instead of the former ones. False if they are the same. */
  own(words: readonly string[]): boolean {
    const own = wordsOf(words);
    if (isSame(own, this.#own)) return false;
    this.#own = own;
    return true;
  }

  /** Whether a word is wrong; undefined while that is not known yet. */
  isWrong(word: string): boolean | undefined {
    if (this.#isKnown(word) || this.#isKnown(withoutGenitive(word))) return false;
    const isRight = this.#judged.get(word);
    return isRight === undefined ? undefined : !isRight;
  }

  /**
   * Takes words that stand where names do and that the dictionary does not know as names, wherever else they stand.
   * False if there is no new one among them.
   */
  see(words: readonly PlacedWord[]): boolean {
    const before = this.#seen.size;
    for (const { word, isNamed } of words) {
      if (isNamed && this.isWrong(word) === true) this.#seen.add(withoutGenitive(word));
    }
    return this.#seen.size > before;
  }

  /** The given words that were not judged yet, each once. */
  unknownOf(words: readonly string[]): string[] {
    return [...new Set(words)].filter((word) => !this.#judged.has(word));
  }

  /** Keeps what was judged of words: `wrong` ones and the others. */
  keep(words: readonly string[], wrong: readonly string[]): void {
    const wrongOnes = new Set(wrong);
    for (const word of words) this.#judged.set(word, !wrongOnes.has(word));
  }

  /** Forgets what was judged and the names that were seen, as when the language has changed. */
  forget(): void {
    this.#judged = new Map();
    this.#seen = new Set();
  }

  #isKnown(word: string): boolean {
    if (this.#accepted.has(word) || this.#own.has(word) || this.#seen.has(word)) return true;
    // One's own word begins with a capital where a sentence does.
    return this.#own.has(`${word.charAt(0).toLowerCase()}${word.slice(1)}`);
  }
}
