import { ChangeSet, type TokenEncoder } from '@tiptap/pm/changeset';
import { type Fragment, type Mark, type Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step, StepMap } from '@tiptap/pm/transform';

const markTexts = new WeakMap<readonly Mark[], string>();

function marksText(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const known = markTexts.get(marks) ?? JSON.stringify(marks.map((mark) => mark.toJSON()));
  markTexts.set(marks, known);
  return known;
}

/** Letters and nodes are the same only if their marks and attributes are, too. */
const exactly: TokenEncoder<string> = {
  encodeCharacter: (letter, marks) => String.fromCharCode(letter) + marksText(marks),
  encodeNodeStart: (node) => `<${node.type.name} ${JSON.stringify(node.attrs)}${marksText(node.marks)}`,
  encodeNodeEnd: (node) => `>${node.type.name}`,
  compareTokens: (one, other) => one === other,
};

function sizeOf(nodes: readonly Node[]): number {
  return nodes.reduce((size, node) => size + node.nodeSize, 0);
}

/** How many nodes at the start of two lists are equal. */
function equalAtStart(old: readonly Node[], now: readonly Node[]): number {
  const differing = old.findIndex((node, index) => !now[index]?.eq(node));
  return differing < 0 ? old.length : differing;
}

function isOfOneShape(old: readonly Node[], now: readonly Node[]): boolean {
  if (old.length !== now.length) return false;
  return old.every((node, index) => !node.isInline && now[index]?.sameMarkup(node));
}

/** Collects where two contents differ, as `start, old size, new size`, block by block if they have the same shape. */
function collectDifferences(before: Fragment, after: Fragment, at: number, found: number[]): void {
  const start = equalAtStart(before.content, after.content);
  const [oldRest, newRest] = [before.content.slice(start), after.content.slice(start)];
  const end = equalAtStart(oldRest.toReversed(), newRest.toReversed());
  const old = oldRest.slice(0, oldRest.length - end);
  const now = newRest.slice(0, newRest.length - end);
  let position = at + sizeOf(before.content.slice(0, start));
  if (!isOfOneShape(old, now)) {
    found.push(position, sizeOf(old), sizeOf(now));
    return;
  }
  for (const [index, node] of old.entries()) {
    const content = now[index]?.content ?? node.content;
    if (!node.inlineContent) collectDifferences(node.content, content, position + 1, found);
    else if (!content.eq(node.content)) found.push(position + 1, node.content.size, content.size);
    position += node.nodeSize;
  }
}

/** Applies steps one after the other; null if one of them does not fit. */
export function withSteps(document: Node, steps: readonly Step[]): Node | null {
  let next = document;
  for (const step of steps) {
    try {
      const { doc } = step.apply(next);
      if (!doc) return null;
      next = doc;
    } catch (error) {
      // A position outside the document.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
  return next;
}

/**
 * The steps of the smallest differences. They may not fit if a difference ends inside a block; none are given where one
 * ends outside of a document, as differences of several lists and tables at once can.
 */
function finest(before: Node, after: Node): Step[] {
  const ranges: number[] = [];
  collectDifferences(before.content, after.content, 0, ranges);
  const changeSet = ChangeSet.create(before, undefined, exactly).addSteps(after, [new StepMap(ranges)], null);
  const isInside = changeSet.changes.every(
    ({ toA, toB }) => toA <= before.content.size && toB <= after.content.size,
  );
  if (!isInside) return [];
  return changeSet.changes
    .map(({ fromA, toA, fromB, toB }) => new ReplaceStep(fromA, toA, after.slice(fromB, toB)))
    .reverse();
}

/** One step that replaces everything from the first block that differs. */
function coarsest(before: Node, after: Node): Step[] {
  const start = equalAtStart(before.content.content, after.content.content);
  const from = sizeOf(before.content.content.slice(0, start));
  return [new ReplaceStep(from, before.content.size, new Slice(after.content.cut(from), 0, 0))];
}

/**
 * The steps that turn one document into another and leave alone what is the same in both, so that positions in it can
 * be followed. None if the documents are equal, and a single one if there would be more than `most`.
 */
export function stepsBetween(before: Node, after: Node, most = Number.POSITIVE_INFINITY): Step[] {
  if (before.eq(after)) return [];
  const steps = finest(before, after);
  const isFine = steps.length <= most && withSteps(before, steps)?.eq(after);
  return isFine ? steps : coarsest(before, after);
}
