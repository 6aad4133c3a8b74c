import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { ownRecord } from '../brief/own-record.ts';

const markNames: Readonly<Record<string, string>> = {
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strike: 'Strikethrough',
  subscript: 'Subscript',
  superscript: 'Superscript',
  link: 'Link',
};

/**
 * What an edit is called that leaves more of a node, and what one that leaves fewer. The first node whose number
 * differs gives the name.
 */
const nodeNames: readonly (readonly [node: string, more: string, less: string])[] = [
  ['table', 'Insert table', 'Delete table'],
  ['tableRow', 'Insert row', 'Delete row'],
  ['cell', 'Insert column', 'Delete column'],
  ['citation', 'Insert citation', 'Delete citation'],
  ['mention', 'Insert mention', 'Delete mention'],
  ['bulletList', 'Bulleted list', 'Remove list'],
  ['orderedList', 'Numbered list', 'Remove list'],
  ['listDepth', 'Indent', 'Outdent'],
  ['blockquote', 'Quote', 'Remove quote'],
  ['heading', 'Heading', 'Paragraph'],
];

/** No single key deletes more letters than this at once. */
const mostDeletedAtOnce = 10;

/** What formatting is called; null for steps that do more. */
export function nameOfMarks(steps: readonly Step[]): string | null {
  const names = steps.map((step) => {
    if (!(step instanceof AddMarkStep || step instanceof RemoveMarkStep)) return null;
    const name = ownRecord(markNames, step.mark.type.name) ?? 'Format';
    return step instanceof AddMarkStep ? name : `Remove ${name.toLowerCase()}`;
  });
  if (names.length === 0 || names.includes(null)) return null;
  const added = names.filter((name) => name !== null && !name.startsWith('Remove '));
  return new Set(added).size > 1 ? 'Format' : (added[0] ?? names[0] ?? null);
}

function countNodes(document: Node): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, count: number) => counts.set(name, (counts.get(name) ?? 0) + count);
  const visit = (node: Node, lists: number) => {
    const { name } = node.type;
    const isList = name === 'bulletList' || name === 'orderedList';
    if (name === 'tableCell' || name === 'tableHeader') add('cell', 1);
    else add(name, 1);
    if (node.isTextblock) add('textblock', 1);
    if (node.isTextblock && lists > 1) add('listDepth', lists - 1);
    if (node.isText) add('letters', node.nodeSize);
    for (const child of node.content.content) visit(child, lists + (isList ? 1 : 0));
  };
  visit(document, 0);
  return counts;
}

function headingLevels(document: Node): string {
  const levels: unknown[] = [];
  document.descendants((node) => {
    if (node.type.name === 'heading') levels.push(node.attrs.level);
  });
  return levels.join();
}

/** What a change of blocks is called; null if it has no name of its own. */
export function nameOfStructure(before: Node, after: Node): string | null {
  const [old, now] = [countNodes(before), countNodes(after)];
  const change = (name: string) => (now.get(name) ?? 0) - (old.get(name) ?? 0);
  const isOtherList = change('bulletList') + change('orderedList') === 0 && change('bulletList') !== 0;
  if (isOtherList) return change('bulletList') > 0 ? 'Bulleted list' : 'Numbered list';
  for (const [node, more, less] of nodeNames) {
    if (change(node) !== 0) return change(node) > 0 ? more : less;
  }
  if (headingLevels(before) !== headingLevels(after)) return 'Heading';
  const [blocks, letters] = [change('textblock'), change('letters')];
  if (blocks > 0 && letters > 0) return 'Insert text';
  return blocks < 0 && letters < 0 ? 'Delete' : null;
}

/** The text a step brings. */
export function insertedText(step: Step): string {
  if (!(step instanceof ReplaceStep)) return '';
  return step.slice.content.textBetween(0, step.slice.content.size, ' ', ' ');
}

/* Whether the steps only add or delete letters inside one block. */
function isInOneBlock(step: Step, document: Node): boolean {
  if (!(step instanceof ReplaceStep) || step.slice.openStart > 0 || step.slice.openEnd > 0) return false;
  let isText = true;
  step.slice.content.forEach((node) => {
    if (!node.isText) isText = false;
  });
  let isWhole = true;
  document.nodesBetween(step.from, step.to, (node) => {
    if (node.isInline && !node.isText) isWhole = false;
  });
  const $from = document.resolve(step.from);
  return isText && isWhole && $from.parent.isTextblock && $from.sameParent(document.resolve(step.to));
}

/** What typing is called: nothing, unless it deletes a passage. */
export function nameOfText(steps: readonly Step[]): string | null {
  const written = steps.reduce((sum, step) => sum + insertedText(step).length, 0);
  const deleted = steps.reduce(
    (sum, step) => sum + (step instanceof ReplaceStep ? step.to - step.from : 0),
    0,
  );
  return written === 0 && deleted > mostDeletedAtOnce ? 'Delete' : null;
}

/** The document in which the last of some steps is made that only add or delete letters inside blocks; else null. */
export function documentTypedIn(before: Node, steps: readonly Step[]): Node | null {
  let document = before;
  for (const [index, step] of steps.entries()) {
    if (!isInOneBlock(step, document)) return null;
    if (index === steps.length - 1) return document;
    document = step.apply(document).doc ?? document;
  }
  return null;
}

/** Says what undo calls the steps from one document to another, which `after` makes if need be; null for plain typing. */
export function editName(before: Node, steps: readonly Step[], after: () => Node): string | null {
  const marks = nameOfMarks(steps);
  if (marks !== null) return marks;
  return documentTypedIn(before, steps) ? nameOfText(steps) : nameOfStructure(before, after());
}
