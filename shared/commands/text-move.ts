import { Mapping, StepMap } from '@tiptap/pm/transform';
import type { Prose } from '../brief/prose.ts';
import { proseDocument } from '../prose/document.ts';
import { stepsBetween } from '../prose/steps-between.ts';
import { sizeOfText } from '../queries/anchored.ts';

/** How a text moved: the maps forward and back, and its new size in positions. */
export interface TextMove {
  readonly mapping: Pick<Mapping, 'map'>;
  readonly back: Pick<Mapping, 'map'>;
  readonly size: number;
}

function commonStart(before: string, after: string): number {
  let length = 0;
  while (length < before.length && length < after.length && before[length] === after[length]) length += 1;
  return length;
}

function commonEnd(before: string, after: string, start: number): number {
  const longest = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < longest && before.at(-1 - length) === after.at(-1 - length)) length += 1;
  return length;
}

function mappingOf(before: string | Prose, after: string | Prose): Mapping {
  if (typeof before !== 'string' && typeof after !== 'string') {
    const steps = stepsBetween(proseDocument(before), proseDocument(after));
    return new Mapping(steps.map((step) => step.getMap()));
  }
  const [old, now] = [String(before), String(after)];
  const start = commonStart(old, now);
  const end = commonEnd(old, now, start);
  return new Mapping([new StepMap([start, old.length - end - start, now.length - end - start])]);
}

/** The map of a text that stays as it is. */
export const stays: Pick<Mapping, 'map'> = { map: (at) => at };

/** How one text moved to become another; null if it is the same. */
export function moveBetween(before: string | Prose | undefined, after: string | Prose): TextMove | null {
  if (before === after) return null;
  const isOther = before === undefined || typeof before !== typeof after;
  return {
    mapping: isOther ? stays : mappingOf(before, after),
    back: isOther ? stays : mappingOf(after, before),
    size: sizeOfText(after),
  };
}
