import { startOwnWorker } from '../../platform/own-worker.ts';
import { workbench } from '../../platform/workbench.ts';
import type { SpellingAnswer, SpellingRequest } from './spelling-messages.ts';
import workerUrl from './spelling-worker.ts?worker&url';

type Settle = (answer: SpellingAnswer) => void;

/**
 * The spelling check of this window: one worker, one memory of words already judged. Words the library calls the user's
 * own are right.
 */
class SpellingService {
  #worker: Worker | null = null;
  #language = '';
  #next = 0;
  readonly #waiting = new Map<number, Settle>();
  #judged = new Map<string, boolean>();
  #accepted: ReadonlySet<string> = new Set();
  readonly #listeners = new Set<() => void>();

  /** Loads a language with the user's own words; what was judged before is forgotten. */
  async load(language: string): Promise<void> {
    if (language === this.#language) return;
    this.#language = language;
    const own = await workbench.call('dictionary.words', {});
    this.#post({ kind: 'load', language, ownWords: own.ok ? own.value.words : [] });
    this.#forget();
  }

  /** Takes the words of names (entities, aliases, tags) as right in this brief. */
  accept(names: readonly string[]): void {
    const words = new Set(
      names.flatMap((name) => name.split(/[^\p{L}\p{M}]+/u)).filter((word) => word !== ''),
    );
    if (words.size === this.#accepted.size && [...words].every((word) => this.#accepted.has(word))) return;
    this.#accepted = words;
    for (const listener of this.#listeners) listener();
  }

  /** Whether a word is wrong; undefined while that is not known yet. */
  isWrong(word: string): boolean | undefined {
    if (this.#accepted.has(word) || this.#accepted.has(word.replace(/[’']s?$/, ''))) return false;
    const isRight = this.#judged.get(word);
    return isRight === undefined ? undefined : !isRight;
  }

  /** Has words judged that are not known yet. */
  async judge(words: readonly string[]): Promise<void> {
    const unknown = [...new Set(words)].filter((word) => !this.#judged.has(word));
    if (unknown.length === 0) return;
    const answer = await this.#ask((id) => ({ kind: 'check', id, words: unknown }));
    const wrong = new Set(answer.kind === 'checked' ? answer.wrong : []);
    for (const word of unknown) this.#judged.set(word, !wrong.has(word));
  }

  /** What a wrong word may have been meant to be, likeliest first. */
  async suggest(word: string): Promise<readonly string[]> {
    const answer = await this.#ask((id) => ({ kind: 'suggest', id, word }));
    return answer.kind === 'suggested' ? answer.suggestions : [];
  }

  /** Keeps a word as the user's own, in the library, for good. */
  async learn(word: string): Promise<void> {
    await workbench.call('dictionary.add', { word });
    const language = this.#language;
    this.#language = '';
    await this.load(language);
  }

  /** Tells when judgments were forgotten, so that texts are to be looked at again. */
  onForgotten(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #forget(): void {
    this.#judged = new Map();
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
