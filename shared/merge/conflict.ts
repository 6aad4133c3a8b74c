import type { CollectionName } from '../brief/collections.ts';

/** What can become of a conflict. Left for later, the brief keeps what it has, and what came back is kept beside it. */
export const choices = ['mine', 'theirs', 'both', 'later'] as const;
export type Choice = (typeof choices)[number];

/**
 * What kind of conflict it is:
 * - `words`: both sides changed the same words of a text.
 * - `value`: both sides gave a field another value.
 * - `deleted-here`: what was deleted here was changed, or is used, by the other side.
 * - `deleted-there`: what the other side deleted was changed, or is used, here.
 */
export const conflictKinds = ['words', 'value', 'deleted-here', 'deleted-there'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Something that both sides changed, each otherwise, as it is shown to whoever decides. */
export interface Conflict {
  /** The same for the same conflict of the same briefs, so that a choice finds it. */
  readonly key: string;
  /** Which of the returns it is from, as they were given. */
  readonly of: number;
  readonly kind: ConflictKind;
  readonly collection: CollectionName | 'head';
  /** The id of the record; empty for the title block. */
  readonly id: string;
  readonly field: string | null;
  /** The words before and behind it that both sides have. */
  readonly before: string;
  readonly after: string;
  /** What was sent, what the brief has now, and what came back, as words. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  readonly canKeepBoth: boolean;
  readonly choice: Choice;
}

/** What a conflict can become. */
export interface Sides<Value> {
  readonly mine: Value;
  readonly theirs: Value;
  /** Both, one after the other, where that can be. */
  readonly both?: Value;
}

type Told = Pick<Conflict, 'base' | 'mine' | 'theirs'> & Partial<Pick<Conflict, 'before' | 'after' | 'kind'>>;

/** Collects the conflicts of one return, and says what each of them becomes. */
export class Conflicts {
  readonly #of: number;
  readonly #chosen: Readonly<Record<string, Choice>>;
  readonly #counts = new Map<string, number>();
  readonly list: Conflict[] = [];

  constructor(of: number, chosen: Readonly<Record<string, Choice>>) {
    this.#of = of;
    this.#chosen = chosen;
  }

  /** Where the list stands, to go back to. */
  get mark(): number {
    return this.list.length;
  }

  /** Forgets the conflicts since a mark, where something larger is asked about in their place. */
  backTo(mark: number): void {
    for (const { key } of this.list.splice(mark)) {
      const at = key.slice(0, key.lastIndexOf('#'));
      this.#counts.set(at, (this.#counts.get(at) ?? 1) - 1);
    }
  }

  /** Notes a conflict; gives what it becomes by the choice that was made, and what is mine without one. */
  ask<Value>(at: Pick<Conflict, 'collection' | 'id' | 'field'>, told: Told, sides: Sides<Value>): Value {
    const place = `${this.#of}:${at.collection}:${at.id}:${at.field ?? ''}`;
    const count = this.#counts.get(place) ?? 0;
    this.#counts.set(place, count + 1);
    const key = `${place}#${count}`;
    const canKeepBoth = sides.both !== undefined;
    const wanted = Object.hasOwn(this.#chosen, key) ? (this.#chosen[key] ?? 'later') : 'later';
    const choice = wanted === 'both' && !canKeepBoth ? 'later' : wanted;
    const { collection, id, field } = at;
    this.list.push({
      key,
      of: this.#of,
      kind: 'value',
      before: '',
      after: '',
      ...told,
      collection,
      id,
      field,
      canKeepBoth,
      choice,
    });
    if (choice === 'both' && sides.both !== undefined) return sides.both;
    return choice === 'theirs' ? sides.theirs : sides.mine;
  }
}

/** The field that is being merged, and where its conflicts go. */
export interface FieldAt {
  readonly conflicts: Conflicts;
  readonly collection: CollectionName | 'head';
  readonly id: string;
  readonly field: string;
}
