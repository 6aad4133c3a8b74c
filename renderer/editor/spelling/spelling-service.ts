import { mostWordsAtOnce } from '#shared/ipc/word-limit.ts';
import { spelledLanguageOf } from '#shared/vocabulary/language.ts';
import { workbench } from '../../platform/workbench.ts';
import type { PlacedWord } from './spelling-words.ts';
import { WordMemory } from './word-memory.ts';

/**
 * The spelling check of this window: the program's dictionaries, and one memory of judged words. The user's own words
 * in the library count as right. In a language without a dictionary no word is wrong.
 */
class SpellingService {
  #language = '';
  readonly #words = new WordMemory();
  readonly #listeners = new Set<() => void>();

  /** Takes another language; earlier judgments are forgotten. */
  async load(language: string): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    this.#words.forget();
    this.#tellForgotten();
    await this.loadAgain();
  }

  /** Takes the words of names (entities, aliases, tags) as right in this brief. */
  accept(names: readonly string[]): void {
    if (this.#words.accept(names)) this.#tellForgotten();
  }

  /** The words of a text that are wrong, as far as they were judged. */
  wrongIn(words: readonly PlacedWord[]): readonly PlacedWord[] {
    return words.filter(({ word }) => this.#words.isWrong(word) === true);
  }

  /** Has words judged that are not known yet. */
  async judge(words: readonly PlacedWord[]): Promise<void> {
    const language = this.#language;
    const unknown = this.#words.unknownOf(words.map(({ word }) => word));
    if (spelledLanguageOf(language) === null) this.#words.keep(unknown, []);
    else if (!(await this.#look(language, unknown))) return;
    if (this.#words.see(words)) this.#tellForgotten();
  }

  /** What a wrong word may have been meant to be, most likely first. */
  async suggest(word: string): Promise<readonly string[]> {
    const answer = await workbench.call('spelling.suggest', { language: this.#language, word });
    return answer.ok ? answer.value.suggestions : [];
  }

  /** Keeps a word as the user's own, in the library, for good. */
  async learn(word: string): Promise<void> {
    await workbench.call('dictionary.add', { word });
    await this.loadAgain();
  }

  /** Reads the user's own words again, since they have changed. */
  async loadAgain(): Promise<void> {
    const own = await workbench.call('dictionary.words', {});
    if (own.ok && this.#words.own(own.value.words)) this.#tellForgotten();
  }

  /** Announces when judgments were forgotten, so that texts must be looked at again. */
  onForgotten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /* False if the language has changed meanwhile: what was judged then says nothing. */
  async #look(language: string, words: readonly string[]): Promise<boolean> {
    for (let at = 0; at < words.length; at += mostWordsAtOnce) {
      const some = words.slice(at, at + mostWordsAtOnce);
      const answer = await workbench.call('spelling.check', { language, words: some });
      if (language !== this.#language) return false;
      if (answer.ok) this.#words.keep(some, answer.value.wrong);
    }
    return true;
  }

  #tellForgotten(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const spelling = new SpellingService();
