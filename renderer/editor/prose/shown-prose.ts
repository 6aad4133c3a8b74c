import { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Brief } from '#shared/brief/brief.ts';
import type { Prose } from '#shared/brief/prose.ts';
import { mostProseSteps, type ProseSteps } from '#shared/commands/prose-edit.ts';
import { fittingProse, proseDocument } from '#shared/prose/document.ts';
import { proseSchema } from '#shared/prose/schema.ts';
import { stepsBetween } from '#shared/prose/steps-between.ts';
import { isStorable } from '#shared/prose/storable.ts';
import { leafWords } from '#shared/queries/labels-in-prose.ts';

/** Steps as they are handed in: plain JSON that nothing else holds. */
export function stepsJson(steps: readonly Step[]): ProseSteps {
  return steps.map((step) => JSON.parse(JSON.stringify(step.toJSON())));
}

/** The steps that turn stored prose into what an editor shows; null if a brief cannot hold that. */
export function stepsToShown(prose: Prose, shown: Node): ProseSteps | null {
  if (!isStorable(shown)) return null;
  const wanted = Node.fromJSON(proseSchema, JSON.parse(JSON.stringify(shown.toJSON())));
  return stepsJson(stepsBetween(proseDocument(prose), wanted, mostProseSteps));
}

/** The words of the blocks in which an editor shows something else than what is stored. */
export function unsavedWords(prose: Prose | undefined, shown: Node, brief: Brief): string {
  const textOf = (from: number, to: number) =>
    shown.textBetween(from, to, '\n', (leaf) => leafWords(leaf, brief));
  if (!prose) return textOf(0, shown.content.size);
  const stored = Node.fromJSON(shown.type.schema, fittingProse(prose));
  const start = shown.content.findDiffStart(stored.content);
  const end = shown.content.findDiffEnd(stored.content);
  if (start === null || !end) return '';
  const [first, last] = [shown.resolve(start), shown.resolve(Math.max(start, end.a))];
  const from = first.posAtIndex(first.index(0), 0);
  const behind = Math.min(shown.childCount, last.indexAfter(0));
  return textOf(from, Math.max(from, last.posAtIndex(behind, 0)));
}
