/** What is known of words: those the dictionary has judged, and names that are right in this brief. */
export class WordMemory {
  #judged = new Map<string, boolean>();
  #accepted: ReadonlySet<string> = new Set();

  /** Takes the words of names as right in this brief, instead of the former ones. False if they are the same. */
  accept(names: readonly string[]): boolean {
    const words = new Set(
      names.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u)).filter((word) => word !== ''),
    );
    if (words.size === this.#accepted.size && [...words].every((word) => this.#accepted.has(word))) {
      return false;
    }
    this.#accepted = words;
    return true;
  }

  /** Whether a word is wrong; undefined while that is not known yet. */
  isWrong(word: string): boolean | undefined {
    if (this.#accepted.has(word) || this.#accepted.has(word.replace(/[’']s?$/, ''))) return false;
    const isRight = this.#judged.get(word);
    return isRight === undefined ? undefined : !isRight;
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

  /** Forgets what was judged, as when the dictionary has changed. */
  forget(): void {
    this.#judged = new Map();
  }
}
