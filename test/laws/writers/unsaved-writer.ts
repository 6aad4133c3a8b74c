import type { CommandCall } from '#shared/commands/command.ts';
import { type RebasedBrief, rebaseWaiting } from '#shared/commands/rebase/rebase-waiting.ts';
import { applyCall } from '#shared/commands/registry.ts';
import {
  emptyHistory,
  type History,
  historyChange,
  recordChange,
} from '../../../renderer/document/history.ts';
import { rebasedHistory } from '../../../renderer/document/rebased-history.ts';
import type { QueuedChange } from '../../../renderer/document/save-queue.ts';
import { turnBack } from '../../../renderer/document/take-back.ts';
import { anyCall } from '../../fixtures/any-call.ts';
import type { Chance } from '../../fixtures/random.ts';
import { fullBrief, wanted } from './full-brief.ts';
import { wordOf } from './words.ts';

type Waiting = Omit<QueuedChange, 'at'>;

/** Somebody who writes any changes, takes some back and makes them again, and has not saved all of it. */
export class UnsavedWriter {
  brief = fullBrief;
  /** The brief as it was saved last. */
  saved = fullBrief;
  waiting: Waiting[] = [];
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
    else this.turn(this.#chance.in100(60) ? 'undo' : 'redo');
  }

  /** Saves everything. */
  save(): void {
    this.saved = this.brief;
    this.waiting = [];
  }

  /** Takes in what was changed elsewhere; gives back what has no place any more. */
  take(elsewhere: readonly CommandCall[]): RebasedBrief['lost'] {
    const rebased = wanted(rebaseWaiting(this.saved, elsewhere, this.waiting));
    this.#history = rebasedHistory(this.#history, rebased);
    this.brief = rebased.brief;
    return rebased.lost;
  }

  /** Takes something back, or makes it again; false where nothing is left. */
  turn(from: 'undo' | 'redo'): boolean {
    const turned = turnBack(this.#history, from, this.brief, this.#nextId);
    if (!turned) return false;
    this.#history = turned.history;
    this.#take(turned.made);
    return true;
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

  #take(made: readonly Waiting[]): void {
    this.waiting.push(...made);
    this.brief = made.at(-1)?.after ?? this.brief;
  }
}
