import { firstOf, type Listed, membersOf, textIn } from './json-lists.ts';

/** A rating as it stands in JSON, by the places of its item and its hypothesis. */
export interface WrittenRating {
  readonly item: number;
  readonly hypothesis: number;
  readonly text: string;
  readonly reason: string;
}

type Places = ReadonlyMap<string, number>;

const valueNames = ['rating', 'value', 'score', 'consistency', 'evaluation', 'assessment'];
const hypothesisNames = ['hypothesisid', 'hypothesis', 'h', 'hid', 'hypothesisindex'];
const itemNames = ['evidenceid', 'evidence', 'itemid', 'item', 'e', 'eid', 'evidenceindex'];
const reasonNames = ['reason', 'rationale', 'note', 'notes', 'comment', 'reasoning'];

/** The longest name of a cell that is looked into. */
const mostInName = 400;

/** Where the entries of a list stand, by all they may be called by; a name that two share names none. */
export function placesOf(list: readonly Listed<unknown>[]): Places {
  const places = new Map<string, number>();
  const shared = new Set<string>();
  // An id counts before a text, and a text before a place in the list.
  const most = list.reduce((count, { keys }) => Math.max(count, keys.length), 0);
  for (let rank = 0; rank < most; rank += 1) {
    const ofRank = new Map<string, number>();
    for (const [place, { keys }] of list.entries()) {
      const key = keys[rank];
      if (key === undefined) continue;
      if (ofRank.has(key)) shared.add(key);
      ofRank.set(key, place);
    }
    for (const [key, place] of ofRank) if (!places.has(key) && !shared.has(key)) places.set(key, place);
  }
  return places;
}

/** Reads ratings in the ways in which programs lay them out: a list, tables in tables, names with two ids in them. */
export class RatingFinder {
  readonly found: WrittenRating[] = [];
  readonly #hypotheses: Places;
  readonly #items: Places;
  readonly #size: { readonly hypotheses: number; readonly items: number };

  constructor(hypotheses: readonly Listed<unknown>[], items: readonly Listed<unknown>[]) {
    this.#hypotheses = placesOf(hypotheses);
    this.#items = placesOf(items);
    this.#size = { hypotheses: hypotheses.length, items: items.length };
  }

  /** Ratings of all items in one value. */
  take(value: unknown): void {
    if (Array.isArray(value)) this.#list(value);
    else for (const [name, member] of Object.entries(Object(value))) this.#named(name, member);
  }

  /** Ratings that stand in the entry of one item, by hypothesis. */
  ofItem(item: number, value: unknown): void {
    this.#row(value, (hypothesis, cell) => this.#add(item, hypothesis, cell));
  }

  /** Ratings that stand in the entry of one hypothesis, by item. */
  ofHypothesis(hypothesis: number, value: unknown): void {
    this.#row(value, (item, cell) => this.#add(item, hypothesis, cell), 'items');
  }

  #list(list: readonly unknown[]): void {
    const { hypotheses, items } = this.#size;
    if (list.every(Array.isArray)) {
      const isByItem = list.length === items && list.every((row) => row.length <= hypotheses);
      for (const [at, row] of list.entries()) isByItem ? this.ofItem(at, row) : this.ofHypothesis(at, row);
      return;
    }
    for (const entry of list) {
      const members = membersOf(entry);
      const item = this.#items.get(textIn(firstOf(members, itemNames)));
      const hypothesis = this.#hypotheses.get(textIn(firstOf(members, hypothesisNames)));
      if (item !== undefined && hypothesis !== undefined) this.#add(item, hypothesis, entry);
      else if (item !== undefined) this.ofItem(item, firstOf(members, ['ratings', 'values', 'scores']));
    }
  }

  /* A member of an object of ratings: the row of an item, of a hypothesis, or a cell whose name holds both. */
  #named(name: string, member: unknown): void {
    const item = this.#items.get(name);
    const hypothesis = this.#hypotheses.get(name);
    const isRow = typeof member === 'object';
    if (item !== undefined && isRow) this.ofItem(item, member);
    else if (hypothesis !== undefined && isRow) this.ofHypothesis(hypothesis, member);
    else this.#namedByBoth(name, member);
  }

  #namedByBoth(name: string, member: unknown): void {
    // Two ids are short; a name without end would be parted in as many ways.
    if (name.length > mostInName) return;
    for (const sign of ['|', ':', '/', '-', '_', ',']) {
      const parts = name.split(sign);
      for (let at = 1; at < parts.length; at += 1) {
        const [one, other] = [parts.slice(0, at).join(sign), parts.slice(at).join(sign)];
        if (this.#pair(one, other, member) || this.#pair(other, one, member)) return;
      }
    }
  }

  #pair(itemKey: string, hypothesisKey: string, member: unknown): boolean {
    const [item, hypothesis] = [this.#items.get(itemKey), this.#hypotheses.get(hypothesisKey)];
    if (item === undefined || hypothesis === undefined) return false;
    this.#add(item, hypothesis, member);
    return true;
  }

  #row(
    value: unknown,
    add: (at: number, cell: unknown) => void,
    by: 'hypotheses' | 'items' = 'hypotheses',
  ): void {
    const places = by === 'hypotheses' ? this.#hypotheses : this.#items;
    const names = by === 'hypotheses' ? hypothesisNames : itemNames;
    if (Array.isArray(value)) {
      for (const [index, cell] of value.entries()) {
        const named = places.get(textIn(firstOf(membersOf(cell), names)));
        const at = named ?? (index < this.#size[by] ? index : undefined);
        if (at !== undefined) add(at, cell);
      }
      return;
    }
    for (const [name, cell] of Object.entries(Object(value))) {
      const at = places.get(name);
      if (at !== undefined) add(at, cell);
    }
  }

  #add(item: number, hypothesis: number, cell: unknown): void {
    const members = membersOf(cell);
    const text = typeof cell === 'object' ? textIn(firstOf(members, valueNames)) : textIn(cell);
    this.found.push({ item, hypothesis, text, reason: textIn(firstOf(members, reasonNames)) });
  }
}
