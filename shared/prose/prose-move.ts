import { Mapping, type Step, type StepMap } from '@tiptap/pm/transform';

/** A stretch of a document, by positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How one piece of prose was changed elsewhere, as far as matters to somebody whose changes were made on the prose
 * before: where each position went, and which words came in.
 */
export interface ProseMove {
  readonly mapping: Mapping;
  /** The stretches that were written elsewhere, by their positions after the move; in order, none touching another. */
  readonly written: readonly Stretch[];
}

/** The move of a prose that nobody changed. */
export const noMove: ProseMove = { mapping: new Mapping(), written: [] };

/** Where stretches are after a change. Those that are gone are left out; those that touch become one. */
export function mapStretches(
  stretches: readonly Stretch[],
  mapping: Pick<Mapping, 'map'>,
  more: readonly Stretch[] = [],
): readonly Stretch[] {
  const mapped = stretches.map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) }));
  const inOrder = [...mapped, ...more]
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from);
  const joined: Stretch[] = [];
  for (const stretch of inOrder) {
    const last = joined.at(-1);
    if (!last || last.to < stretch.from) joined.push(stretch);
    else joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) };
  }
  return joined;
}

function insertedBy(map: StepMap): Stretch[] {
  const inserted: Stretch[] = [];
  map.forEach((_oldFrom, _oldTo, from, to) => {
    inserted.push({ from, to });
  });
  return inserted;
}

/** What steps made elsewhere mean to everybody else. */
export function moveOfSteps(steps: readonly Step[]): ProseMove {
  const mapping = new Mapping();
  let written: readonly Stretch[] = [];
  for (const step of steps) {
    const map = step.getMap();
    mapping.appendMap(map);
    written = mapStretches(written, map, insertedBy(map));
  }
  return { mapping, written };
}

/** Two moves, one after the other, joined into one. */
export function joinMoves(first: ProseMove, second: ProseMove): ProseMove {
  const mapping = new Mapping();
  mapping.appendMapping(first.mapping);
  mapping.appendMapping(second.mapping);
  return { mapping, written: mapStretches(first.written, second.mapping, second.written) };
}
