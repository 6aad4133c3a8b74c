import { startOwnWorker } from '../../platform/own-worker.ts';
import { workbench } from '../../platform/workbench.ts';
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts';
import workerUrl from './spelling-worker.ts?worker&url';
import { WordMemory } from './word-memory.ts';

type Settle = (answer: SpellingAnswer) => void;

/**
 * The spelling check of this window: one worker, and one memory of judged words. The user's own words in the library
 * count as right.
 */
class SpellingService {
  #worker: Worker | null = null;
  #language = '';
  #next = 0;
  readonly #waiting = new Map<number, Settle>();
  readonly #words = new WordMemory();
  readonly #listeners = new Set<() => void>();

  /** Loads a language with the user's own words; earlier judgments are forgotten. */
  async load(language: string): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    const own = await workbench.call('dictionary.words', {});
    this.#post({ kind: 'load', language, ownWords: own.ok ? own.value.words : [] });
    this.#words.forget();
    this.#tellForgotten();
  }

  /** Takes the words of names (entities, aliases, tags) as right in this brief. */
  accept(names: readonly string[]): void {
    if (this.#words.accept(names)) this.#tellForgotten();
  }

  /** Whether a word is wrong; undefined while that is not known yet. */
  isWrong(word: string): boolean | undefined {
    return this.#words.isWrong(word);
  }

  /** Has words judged that are not known yet. */
  async judge(words: readonly string[]): Promise<void> {
    const unknown = this.#words.unknownOf(words);
    if (unknown.length === 0) return;
    const answer = await this.#ask((id) => ({ kind: 'check', id, words: unknown }));
    this.#words.keep(unknown, answer.kind === 'checked' ? answer.wrong : []);
  }

  /** What a wrong word may have been meant to be, most likely first. */
  async suggest(word: string): Promise<readonly string[]> {
    const answer = await this.#ask((id) => ({ kind: 'suggest', id, word }));
    return answer.kind === 'suggested' ? answer.suggestions : [];
  }

  /** Keeps a word as the user's own, in the library, for good. */
  async learn(word: string): Promise<void> {
    await workbench.call('dictionary.add', { word });
    await this.loadAgain();
  }

  /** Loads the language again, since the user's own words have changed. */
  async loadAgain(): Promise<void> {
    const language = this.#language;
    this.#language = '';
    if (language !== '') await this.load(language);
  }

  /** Announces when judgments were forgotten, so that texts must be looked at again. */
  onForgotten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tellForgotten(): void {
    for (const listener of this.#listeners) listener();
  }

  #ask(make: (id: number) => SpellingRequest): Promise<SpellingAnswer> {
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post(make(id));
    });
  }

  #post(request: SpellingRequest): void {
    if (!this.#worker) {
      this.#worker = startOwnWorker(workerUrl);
      this.#worker.onmessage = (event: MessageEvent<SpellingAnswer>) => {
        this.#waiting.get(event.data.id)?.(event.data);
        this.#waiting.delete(event.data.id);
      };
    }
    this.#worker.postMessage(request);
  }
}

export const spelling = new SpellingService();
