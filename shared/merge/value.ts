import type { Prose } from '../brief/prose.ts';
import { isSameJson } from '../queries/brief-differences.ts';
import type { FieldAt } from './conflict.ts';
import { mergeProse } from './prose.ts';
import { mergeWords } from './words.ts';

/** What a field of a record holds, as far as merging asks. */
export interface FieldForm {
  /** Whether a path of a record holds prose. */
  readonly isProse: (path: string) => boolean;
  /** Whether its text is written in sentences, so that its words are merged. */
  readonly isWords: boolean;
}

/** The three values of one field; `undefined` where a side has none. */
export interface Three<Value> {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const momentForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;

const isMoment = (value: unknown): value is string => typeof value === 'string' && momentForm.test(value);

/** A value of a field as words, as it is shown where somebody decides. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(shownValue).join(', ');
  if (!isFields(value)) return String(value);
  return Object.values(value)
    .map(shownValue)
    .filter((part) => part !== '')
    .join(' · ');
}

function askValue<Value>(at: FieldAt, { base, mine, theirs }: Three<unknown>, both?: Value): unknown {
  const told = { base: shownValue(base), mine: shownValue(mine), theirs: shownValue(theirs) };
  return at.conflicts.ask<unknown>(at, told, { mine, theirs, ...(both !== undefined && { both }) });
}

/* The entries of a list that nobody put in another order: what lies between those that all sides have. */
function gapsOf(entries: readonly string[], common: ReadonlySet<string>): string[][] {
  const gaps: string[][] = [[]];
  for (const entry of entries) {
    if (common.has(entry)) gaps.push([]);
    else gaps.at(-1)?.push(entry);
  }
  return gaps;
}

/* What both sides put into one gap: each entry once, in an order that does not depend on who came first. */
function bothIn(mine: readonly string[], theirs: readonly string[], gone: ReadonlySet<string>): string[] {
  const [here, there] = [mine, theirs].map((list) => list.filter((entry) => !gone.has(entry))) as [
    string[],
    string[],
  ];
  if (there.every((entry) => here.includes(entry))) return here;
  if (here.every((entry) => there.includes(entry))) return there;
  return [...new Set([...here, ...there])].sort();
}

/** Merges lists of different entries by their entries; null if both sides put those they share in another order. */
export function mergeEntries(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] | null {
  const [was, here, there] = [new Set(base), new Set(mine), new Set(theirs)];
  const gone = new Set(base.filter((entry) => !here.has(entry) || !there.has(entry)));
  const shared = mine.filter((entry) => there.has(entry));
  const inTheirs = theirs.filter((entry) => here.has(entry));
  const sharedSet = new Set(shared);
  const inBase = base.filter((entry) => sharedSet.has(entry));
  const isMine =
    isSameJson(shared, inTheirs) ||
    isSameJson(
      inTheirs.filter((entry) => was.has(entry)),
      inBase,
    );
  const isTheirs = isSameJson(
    shared.filter((entry) => was.has(entry)),
    inBase,
  );
  if (!isMine && !isTheirs) return null;
  const order = isMine ? shared : inTheirs;
  if (!isSameJson(shared, inTheirs)) {
    // One side moved entries: what the other one added stands behind them.
    const [moved, other] = isMine ? [mine, theirs] : [theirs, mine];
    const kept = moved.filter((entry) => !gone.has(entry));
    return [...kept, ...other.filter((entry) => !gone.has(entry) && !kept.includes(entry)).sort()];
  }
  const [own, others] = [gapsOf(mine, sharedSet), gapsOf(theirs, sharedSet)];
  return own.flatMap((gap, index) => [
    ...(index === 0 ? [] : order.slice(index - 1, index)),
    ...bothIn(gap, others[index] ?? [], gone),
  ]);
}

const isEntries = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((entry) => typeof entry === 'string') &&
  new Set(value).size === value.length;

const hasId = (entry: unknown): entry is Fields & { readonly id: string } =>
  isFields(entry) && typeof entry.id === 'string';

const isItems = (value: unknown): value is readonly (Fields & { readonly id: string })[] =>
  Array.isArray(value) && value.every(hasId) && new Set(value.map(({ id }) => id)).size === value.length;

/* Lists of things with ids: each is merged as a record is. */
function mergeItems(at: FieldAt, form: FieldForm, path: string, three: Three<unknown>): unknown {
  const { mine, theirs } = three;
  const base = three.base ?? [];
  if (!isItems(base) || !isItems(mine) || !isItems(theirs)) return askValue(at, three);
  const [was, here, there] = [base, mine, theirs].map(
    (items) => new Map(items.map((item) => [item.id, item])),
  );
  const changed = (items: typeof was, id: string) => !isSameJson(items?.get(id), was?.get(id));
  // What one side deleted stays where the other one changed it.
  const kept = (items: readonly { id: string }[], others: typeof was) =>
    items
      .map(({ id }) => id)
      .filter((id) => others?.has(id) || !was?.has(id) || changed(others === there ? here : there, id));
  const order = mergeEntries(
    base.map(({ id }) => id),
    kept(mine, there),
    kept(theirs, here),
  );
  if (!order) return askValue(at, three);
  return order.map((id) => {
    const [own, other] = [here?.get(id), there?.get(id)];
    if (!own || !other) return own ?? other;
    return mergeValue(at, form, path, { base: was?.get(id), mine: own, theirs: other });
  });
}

function mergeFields(at: FieldAt, form: FieldForm, path: string, three: Three<Fields | undefined>): unknown {
  const { base, mine = {}, theirs = {} } = three;
  const names = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const valueIn = (side: Fields | undefined) =>
      side && Object.hasOwn(side, name) ? side[name] : undefined;
    const values = { base: valueIn(base), mine: valueIn(mine), theirs: valueIn(theirs) };
    const value = mergeValue(at, form, `${path}.${name}`, values);
    if (value !== undefined)
      Object.defineProperty(merged, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return merged;
}

/* Whether an object holds several things, and is not one value of several numbers such as a likelihood. */
function holdsSeveral(
  path: string,
  form: FieldForm,
  values: readonly unknown[],
): values is readonly Fields[] {
  if (!values.every(isFields)) return false;
  const kinds = new Set(values.map((value) => String(Object.hasOwn(value, 'kind') ? value.kind : '')));
  const isLarger = values.some((value) =>
    Object.entries(value).some(
      ([name, inner]) => form.isProse(`${path}.${name}`) || (typeof inner === 'object' && inner !== null),
    ),
  );
  return kinds.size === 1 && isLarger;
}

/* What both sides changed, each otherwise. */
function mergeChanged(at: FieldAt, form: FieldForm, path: string, three: Three<unknown>): unknown {
  const { base, mine, theirs } = three;
  if (form.isProse(path) && isFields(mine) && isFields(theirs)) {
    // A field that its kind lists as prose holds prose, by the schema of the brief.
    return mergeProse(at, base as Prose | undefined, mine as unknown as Prose, theirs as unknown as Prose);
  }
  if (isMoment(mine) && isMoment(theirs)) return Date.parse(mine) < Date.parse(theirs) ? theirs : mine;
  if (form.isWords && typeof mine === 'string' && typeof theirs === 'string') {
    return mergeWords(at, typeof base === 'string' ? base : undefined, mine, theirs);
  }
  if (isEntries(mine) && isEntries(theirs)) {
    const entries = mergeEntries(
      isEntries(base) ? base : mine.filter((entry) => theirs.includes(entry)),
      mine,
      theirs,
    );
    return entries ?? askValue(at, three);
  }
  if (isItems(mine) && isItems(theirs)) return mergeItems(at, form, path, three);
  if (holdsSeveral(path, form, [mine, theirs])) {
    return mergeFields(at, form, path, {
      base: isFields(base) ? base : undefined,
      mine: isFields(mine) ? mine : undefined,
      theirs: isFields(theirs) ? theirs : undefined,
    });
  }
  return askValue(at, three);
}

/** Merges the values of a field: what one side changed, what both changed alike, and questions about the rest. */
export function mergeValue(at: FieldAt, form: FieldForm, path: string, three: Three<unknown>): unknown {
  const { base, mine, theirs } = three;
  if (mine === theirs || theirs === base || isSameJson(mine, theirs)) return mine;
  if (base !== undefined && isSameJson(theirs, base)) return mine;
  if (mine === base || (base !== undefined && isSameJson(mine, base))) return theirs;
  return mergeChanged(at, form, path, three);
}
