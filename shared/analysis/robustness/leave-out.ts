import { inconsistencyOf, isSameSet, leastOf, type Weighed } from '../inconsistency.ts';
import { parentsOf, reached } from '../lineage.ts';
import type { CellAt, Matrix } from '../matrix.ts';
import { wholeOf } from '../whole-of.ts';
import { stepped } from './steps.ts';

/** What would be least inconsistent without some items. */
export interface LeftOut {
  /** The indexes of the items that are left out. */
  readonly items: readonly number[];
  /** The hypotheses that are least inconsistent without them. */
  readonly least: readonly number[];
}

/** A source whose loss would change which hypotheses are least inconsistent. */
export interface SourceLeftOut extends LeftOut {
  readonly sourceId: string;
  /** Whether nothing is recorded or known behind it: the loss of an origin takes all that comes from it along. */
  readonly isOrigin: boolean;
}

/** The ranked hypotheses, and which of them are least inconsistent. */
interface Ranking {
  readonly ranked: readonly number[];
  readonly least: readonly number[];
}

function leastWithout(
  { scores, counts }: Weighed,
  ranked: readonly number[],
  items: readonly number[],
): number[] {
  const without = scores.map((score, hypothesis) =>
    items.reduce((sum, item) => sum - (counts[hypothesis]?.[item] ?? 0), score),
  );
  return leastOf(without, ranked);
}

/**
 * The items each of which, if it alone is left out, changes which hypotheses are least inconsistent: they carry the
 * ranking. Which hypotheses are ranked stays as it is.
 */
export function itemsThatCarry({ items }: Matrix, weighed: Weighed, { ranked, least }: Ranking): LeftOut[] {
  return [...items.keys()].flatMap((item) => {
    const others = leastWithout(weighed, ranked, [item]);
    return isSameSet(others, least) ? [] : [{ items: [item], least: others }];
  });
}

/**
 * The indexes of the items that fall with a source: everything derived from it falls, and an item falls if no source of
 * it is left. An item that cites no source falls with none.
 */
export function itemsOfSource(
  { items, lineage }: Pick<Matrix, 'items' | 'lineage'>,
  sourceId: string,
): number[] {
  return itemsThatFall(items, sourceId, derivedFrom(lineage));
}

type Derived = ReadonlyMap<string, readonly string[]>;

function derivedFrom(lineage: Matrix['lineage']): Derived {
  const derived = new Map<string, string[]>();
  for (const { id, lineage: from } of lineage) {
    for (const parent of parentsOf(from)) {
      const known = derived.get(parent);
      if (known) known.push(id);
      else derived.set(parent, [id]);
    }
  }
  return derived;
}

function itemsThatFall(items: Matrix['items'], sourceId: string, derived: Derived): number[] {
  const gone = reached([sourceId], (id) => derived.get(id) ?? []);
  return items.flatMap(({ sourceIds }, item) =>
    sourceIds.length > 0 && sourceIds.every((id) => gone.has(id)) ? [item] : [],
  );
}

/**
 * The sources and origins each of which, if it is left out with everything derived from it, changes which hypotheses
 * are least inconsistent. An origin that has no record of its own is among them by its id.
 */
export function sourcesThatCarry(
  { items, lineage }: Matrix,
  weighed: Weighed,
  { ranked, least }: Ranking,
): SourceLeftOut[] {
  const parents = new Map(lineage.map(({ id, lineage: from }) => [id, parentsOf(from)]));
  const derived = derivedFrom(lineage);
  const cited = reached(
    items.flatMap(({ sourceIds }) => sourceIds),
    (id) => parents.get(id) ?? [],
  );
  return [...cited].flatMap((sourceId) => {
    const fallen = itemsThatFall(items, sourceId, derived);
    const others = fallen.length === 0 ? least : leastWithout(weighed, ranked, fallen);
    if (isSameSet(others, least)) return [];
    return [{ sourceId, isOrigin: (parents.get(sourceId) ?? []).length === 0, items: fallen, least: others }];
  });
}

/** One cell one step up or down, and who would be least inconsistent then. */
export interface Flip extends CellAt {
  readonly direction: 1 | -1;
  readonly least: readonly number[];
}

/** The cells that by one step up or down, alone, change which hypotheses are least inconsistent. */
export function singleFlips(...given: Parameters<typeof singleFlipsInParts>): Flip[] {
  return wholeOf(singleFlipsInParts(...given));
}

/** The same in parts, one for each hypothesis. */
export function* singleFlipsInParts(
  { cells }: Pick<Matrix, 'cells'>,
  weighed: Weighed,
  ranking: Ranking,
): Generator<undefined, Flip[]> {
  const flips: Flip[][] = [];
  for (const hypothesis of ranking.ranked) {
    flips.push(flipsOf(hypothesis, cells[hypothesis] ?? [], weighed, ranking));
    yield;
  }
  return flips.flat();
}

function flipsOf(
  hypothesis: number,
  row: Matrix['cells'][number],
  { weights, scores }: Weighed,
  { ranked, least }: Ranking,
): Flip[] {
  const flips: Flip[] = [];
  // What a step does to a score depends on the weight and on what the rating becomes; few of them differ.
  const known = new Map<number, readonly number[]>();
  const leastAt = (change: number): readonly number[] => {
    const found =
      known.get(change) ?? leastOf(scores.with(hypothesis, (scores[hypothesis] ?? 0) + change), ranked);
    known.set(change, found);
    return found;
  };
  row.forEach((rating, item) => {
    for (const direction of [1, -1] as const) {
      const change = changeBy(rating, direction) * (weights[item] ?? 0);
      const others = change === 0 ? least : leastAt(change);
      if (!isSameSet(others, least)) flips.push({ hypothesis, item, direction, least: others });
    }
  });
  return flips;
}

function changeBy(rating: Matrix['cells'][number][number], direction: 1 | -1): number {
  const to = stepped(rating, direction);
  return rating === null || to === null ? 0 : inconsistencyOf[to] - inconsistencyOf[rating];
}
