import type { Settings, SettingsChange } from './contract/settings.ts';
import { mostPinned, mostSavedSearches } from './settings-limits.ts';

type Fields<Value> = Readonly<Record<string, Value>>;

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/* What differs between `seen` and `wanted` is changed in `current`, field by field. */
function mergedFields<Value>(current: Fields<Value>, seen: Fields<Value>, wanted: Fields<Value>) {
  const merged = new Map(Object.entries(current));
  for (const name of Object.keys(seen)) if (!Object.hasOwn(wanted, name)) merged.delete(name);
  for (const [name, value] of Object.entries(wanted)) {
    if (Object.hasOwn(seen, name) && isSame(seen[name], value)) continue;
    // The one changed last comes last.
    if (!Object.hasOwn(current, name)) merged.delete(name);
    merged.set(name, value);
  }
  return Object.fromEntries(merged);
}

interface Lists<Item> {
  readonly current: readonly Item[];
  readonly seen: readonly Item[];
  readonly wanted: readonly Item[];
}

/* What differs between `seen` and `wanted` is added to, changed in and taken out of `current`, entry by entry. */
function mergedList<Item>(
  { current, seen, wanted }: Lists<Item>,
  idOf: (item: Item) => string,
  most: number,
) {
  const [seenById, wantedById] = [seen, wanted].map(
    (list) => new Map(list.map((item) => [idOf(item), item])),
  );
  const isThere = new Set(current.map(idOf));
  const isSeen = (item: Item) => seenById?.has(idOf(item)) ?? false;
  const isWanted = (item: Item) => wantedById?.has(idOf(item)) ?? false;
  const isChanged = (item: Item) => !isSame(seenById?.get(idOf(item)), item);
  const isMoved = !isSame(seen.filter(isWanted).map(idOf), wanted.filter(isSeen).map(idOf));
  if (isMoved) {
    const kept = wanted.filter((item) => isThere.has(idOf(item)) || isChanged(item));
    const addedElsewhere = current.filter((item) => !isSeen(item) && !isWanted(item));
    return [...kept, ...addedElsewhere].slice(0, most);
  }
  const merged = current
    .filter((item) => isWanted(item) || !isSeen(item))
    .map((item) => {
      const own = wantedById?.get(idOf(item));
      return own !== undefined && isChanged(own) ? own : item;
    });
  for (const [index, item] of wanted.entries()) {
    if (isThere.has(idOf(item)) || !isChanged(item) || merged.length >= most) continue;
    const before = wanted[index - 1];
    const place = before === undefined ? -1 : merged.findIndex((other) => idOf(other) === idOf(before));
    merged.splice(before === undefined ? 0 : place < 0 ? merged.length : place + 1, 0, item);
  }
  return merged;
}

/**
 * The fields to write for a change that a window wants. Of a field that holds several things (pins, saved searches, keys,
 * goals, reviews, briefs sent out, panes) only those are changed that the window changed in what it had seen, so that two windows that change the
 * same field keep the changes of both. What it had not seen is replaced as a whole.
 */
export function mergedSettings(
  current: Settings,
  { seen = {}, ...wanted }: SettingsChange,
): Omit<SettingsChange, 'seen'> {
  const { pinned, savedSearches, wordGoals, reviews, sentOut, shortcuts, panes } = wanted;
  return {
    ...wanted,
    ...(pinned &&
      seen.pinned && {
        pinned: mergedList(
          { current: current.pinned, seen: seen.pinned, wanted: pinned },
          (id) => id,
          mostPinned,
        ),
      }),
    ...(savedSearches &&
      seen.savedSearches && {
        savedSearches: mergedList(
          { current: current.savedSearches, seen: seen.savedSearches, wanted: savedSearches },
          ({ id }) => id,
          mostSavedSearches,
        ),
      }),
    ...(wordGoals &&
      seen.wordGoals && { wordGoals: mergedFields(current.wordGoals, seen.wordGoals, wordGoals) }),
    ...(reviews && seen.reviews && { reviews: mergedFields(current.reviews, seen.reviews, reviews) }),
    ...(sentOut && seen.sentOut && { sentOut: mergedFields(current.sentOut, seen.sentOut, sentOut) }),
    ...(shortcuts &&
      seen.shortcuts && { shortcuts: mergedFields(current.shortcuts, seen.shortcuts, shortcuts) }),
    ...(panes && seen.panes && { panes: { ...current.panes, ...changedPanes(seen.panes, panes) } }),
  };
}

function changedPanes(seen: Settings['panes'], wanted: Settings['panes']): Partial<Settings['panes']> {
  const changed = Object.entries(wanted).filter(([name, value]) => value !== Reflect.get(seen, name));
  return Object.fromEntries(changed);
}
