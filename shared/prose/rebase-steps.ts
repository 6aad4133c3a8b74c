import type { Node, Slice } from '@tiptap/pm/model';
import {
  Mapping,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type StepMap,
  Transform,
} from '@tiptap/pm/transform';
import { mapStretches, noMove, type ProseMove, type Stretch } from './prose-move.ts';
import { withSteps } from './steps-between.ts';

/** What became of some steps on the prose as it is now. */
export interface RebasedSteps {
  readonly steps: readonly Step[];
  /** The document with them. */
  readonly document: Node;
  /**
   * Steps that write something and have no place any more, because what they were written into was deleted elsewhere.
   */
  readonly withoutPlace: readonly Step[];
  /** How the prose moved for somebody who saw it after these steps. */
  moveAfter(): ProseMove;
  /** Counts them as made, so that the steps that follow are placed after them. */
  keep(): void;
}

/* The parts between the stretches, from last to first, so that replacing one does not move the others. */
function around(whole: Stretch, stretches: readonly Stretch[]): Stretch[] {
  const pieces: Stretch[] = [];
  let from = whole.from;
  for (const stretch of stretches) {
    pieces.push({ from, to: Math.max(from, stretch.from) });
    from = Math.max(from, stretch.to);
  }
  pieces.push({ from, to: Math.max(from, whole.to) });
  return pieces.reverse();
}

function textOf({ content }: Slice): string {
  return content.textBetween(0, content.size, '', ({ type }) => `<${type.name}>`);
}

/* Fitting a slice in may leave out what does not fit. */
function brings(steps: readonly Step[], slice: Slice): boolean {
  const made = steps.map((step) => (step instanceof ReplaceStep ? textOf(step.slice) : ''));
  return steps.length > 0 && made.join('').includes(textOf(slice));
}

/** Replaces a range, sparing what was written into it elsewhere; null if that cannot be done. */
function replaceAround(
  step: ReplaceStep,
  inside: readonly Stretch[],
  document: Node,
): readonly Step[] | null {
  const transform = new Transform(document);
  const pieces = around(step, inside);
  try {
    for (const [index, { from, to }] of pieces.entries()) {
      if (index === pieces.length - 1) transform.replace(from, to, step.slice);
      else if (from < to) transform.delete(from, to);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return brings(transform.steps, step.slice) ? transform.steps : null;
}

/* A change of form keeps its middle, but may take away the words before and after it. */
function takesAway({ from, gapFrom, gapTo, to }: ReplaceAroundStep, written: readonly Stretch[]): boolean {
  return written.some(
    (stretch) => (stretch.from < gapFrom && stretch.to > from) || (stretch.from < to && stretch.to > gapTo),
  );
}

interface Placed {
  readonly steps: readonly Step[];
  readonly document: Node;
}

/** Places a step with correct positions on a document, sparing what was written elsewhere; null if it does not fit. */
function place(step: Step, written: readonly Stretch[], document: Node): Placed | null {
  if (step instanceof ReplaceStep && step.from === step.to && step.slice.size === 0) return null;
  if (step instanceof ReplaceAroundStep && takesAway(step, written)) return null;
  const inside =
    step instanceof ReplaceStep
      ? written.filter(({ from, to }) => from < step.to && to > step.from && step.from < step.to)
      : [];
  const steps =
    step instanceof ReplaceStep && inside.length > 0 ? replaceAround(step, inside, document) : [step];
  if (!steps) return null;
  const next = withSteps(document, steps);
  return next ? { steps, document: next } : null;
}

/** How prose moved by the maps from `next` on; the maps before it are of steps that are still to come. */
function moveFrom(maps: Mapping, next: number, end: number, written: readonly Stretch[]): ProseMove {
  const mapping = new Mapping();
  for (let index = next; index < end; index += 1) {
    const mirror = maps.getMirror(index);
    const isMirror = mirror !== undefined && mirror < index && mirror >= next;
    const map = maps.maps[index];
    if (map) mapping.appendMap(map, isMirror ? mirror - next : undefined);
  }
  return { mapping, written };
}

/** Whether a step brings in words or other content, and not only another form of what is there. */
export function writes(step: Step): boolean {
  const isReplacing = step instanceof ReplaceStep || step instanceof ReplaceAroundStep;
  return isReplacing && textOf(step.slice) !== '';
}

/* What a step brings in, so that another one that brings in the same can be known; null where it brings in nothing. */
function broughtBy(step: Step): string | null {
  const isReplacing = step instanceof ReplaceStep || step instanceof ReplaceAroundStep;
  if (!isReplacing || step.slice.size === 0) return null;
  return JSON.stringify([step.slice, step instanceof ReplaceAroundStep ? step.insert : null]);
}

/** For each of some steps, the index of the one among others, each named once, that brings in the same; undefined where none does. */
function counterparts(steps: readonly Step[], others: readonly Step[]): readonly (number | undefined)[] {
  const free = new Map<string, number[]>();
  for (const [index, other] of [...others.entries()].reverse()) {
    const brought = broughtBy(other);
    if (brought === null) continue;
    const same = free.get(brought);
    if (same) same.push(index);
    else free.set(brought, [index]);
  }
  return steps.map((step) => free.get(broughtBy(step) ?? '')?.pop());
}

/**
 * Brings steps that were made on one piece of prose onto that prose as it is after a move: each is placed where it
 * would have been made if its author had seen the prose as it is now. The steps are handed in one after the other, in
 * order.
 */
export class StepRebase {
  /** Back through the steps that were not handed in yet, through the move, and through the results of the others. */
  #mapping = new Mapping();
  /** The index of the first map that counts for the next step, after those of steps that are still to come. */
  #next: number;
  #written: readonly Stretch[];

  /** `made` are the maps of all steps to be rebased. */
  constructor(made: readonly StepMap[], move: ProseMove) {
    for (const map of made.toReversed()) this.#mapping.appendMap(map.invert());
    this.#mapping.appendMapping(move.mapping);
    this.#next = made.length;
    this.#written = move.written;
  }

  /** A copy that goes on independently, to return to if a part of a change cannot be made. */
  copy(): StepRebase {
    const copy = new StepRebase([], noMove);
    copy.#mapping = this.#mapping.slice();
    copy.#next = this.#next;
    copy.#written = this.#written;
    return copy;
  }

  /**
   * How the prose moved for somebody who saw it after the steps handed in so far; worked out only when it is asked for.
   */
  moveSoFar(): () => ProseMove {
    const [maps, next, end, written] = [this.#mapping, this.#next, this.#mapping.maps.length, this.#written];
    return () => moveFrom(maps, next, end, written);
  }

  /** Places the next steps on the document as it is now. Nothing counts as made before `keep`. */
  rebase(steps: readonly Step[], document: Node): RebasedSteps {
    const mapping = this.#mapping.slice();
    let { document: now, written, next } = { document, written: this.#written, next: this.#next };
    const made: Step[] = [];
    const withoutPlace: Step[] = [];
    for (const step of steps) {
      const mapped = step.map(mapping.slice(next));
      next -= 1;
      const placed = mapped && place(mapped, written, now);
      if (!placed) {
        if (writes(step)) withoutPlace.push(step);
        continue;
      }
      // Places in what a step brings in are found again in what it brings in now, also where it was cut into pieces.
      const again = placed.steps[0] === mapped ? [0] : counterparts(placed.steps, [mapped]);
      for (const [index, each] of placed.steps.entries()) {
        mapping.appendMap(each.getMap(), again[index] === undefined ? undefined : next);
        written = mapStretches(written, each.getMap());
        made.push(each);
      }
      now = placed.document;
    }
    const keep = () => {
      this.#mapping = mapping;
      this.#next = next;
      this.#written = written;
    };
    const moveAfter = () => moveFrom(mapping, next, mapping.maps.length, written);
    return { steps: made, document: now, withoutPlace, moveAfter, keep };
  }

  /**
   * Passes over steps that were made in another way, or not at all: the old ones became `made`. Places in what both bring
   * in are found again.
   */
  pass(old: readonly Step[], made: readonly Step[]): void {
    const first = this.#next - 1;
    this.#next -= old.length;
    if (made.length === 0) return;
    // A slice of its own, because a copy may share the one before.
    this.#mapping = this.#mapping.slice();
    const again = counterparts(made, old);
    for (const [index, step] of made.entries()) {
      const counterpart = again[index];
      this.#mapping.appendMap(step.getMap(), counterpart === undefined ? undefined : first - counterpart);
      this.#written = mapStretches(this.#written, step.getMap());
    }
  }
}
