import { applyCall } from '#shared/commands/registry.ts';
import {
  emptyHistory,
  type History,
  historyChange,
  recordChange,
} from '../../../renderer/document/history.ts';
import type { QueuedChange } from '../../../renderer/document/save-queue.ts';
import { turnBack } from '../../../renderer/document/take-back.ts';
import { anyCall } from '../../fixtures/any-call.ts';
import type { Chance } from '../../fixtures/random.ts';
import { fullBrief, wanted } from './full-brief.ts';
import { wordOf } from './words.ts';

type Waiting = Omit<QueuedChange, 'at'>;

/** Somebody who writes any changes, and takes some back and makes them again, before anything of it is saved. */
export class UnsavedWriter {
  brief = fullBrief;
  readonly waiting: Waiting[] = [];
  readonly #chance: Chance;
  #history: History = emptyHistory;
  #lastId = 0;
  #words = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** Does something that is drawn. */
  act(): void {
    if (this.#chance.in100(70)) this.#write();
    else this.#turn(this.#chance.in100(60) ? 'undo' : 'redo');
  }

  readonly #nextId = (): number => {
    this.#lastId += 1;
    return this.#lastId;
  };

  readonly #newWord = (): string => {
    this.#words += 1;
    return wordOf(0, this.#words);
  };

  #write(): void {
    const call = anyCall(this.brief, this.#chance, this.#newWord);
    // One that puts another brief in the place of this one has no place on any that changed.
    if (!call || JSON.stringify(call).includes('"brief.replace"')) return;
    const { brief, inverse } = wanted(applyCall(this.brief, call));
    const id = this.#nextId();
    const changes = [historyChange(id, inverse, brief)];
    this.#history = recordChange(this.#history, { label: call.name, changes, group: null, words: 0, at: id });
    this.#take([{ id, call, label: call.name, takesBack: null, after: brief }]);
  }

  #turn(from: 'undo' | 'redo'): void {
    const turned = turnBack(this.#history, from, this.brief, this.#nextId);
    if (!turned?.isTaken) return;
    this.#history = turned.history;
    this.#take(turned.made);
  }

  #take(made: readonly Waiting[]): void {
    this.waiting.push(...made);
    this.brief = made.at(-1)?.after ?? this.brief;
  }
}
