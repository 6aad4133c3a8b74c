import type { Node } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import { documentTypedIn, insertedText, nameOfMarks, nameOfStructure, nameOfText } from './edit-name.ts';

/** What an edit of prose is, as undo and history describe it. */
export interface EditKind {
  /** Its name; null for plain typing. */
  readonly name: string | null;
  /** The paragraph or heading it ends in, counted from 0. */
  readonly block: number;
  /** How many words it completes. */
  readonly words: number;
}

const spaces = (text: string) => text.match(/\s+/g)?.length ?? 0;

function blockAt(document: Node, position: number): number {
  let count = -1;
  document.nodesBetween(0, Math.min(position, document.content.size), (node) => {
    if (node.isTextblock) count += 1;
    return !node.isTextblock;
  });
  return Math.max(0, count);
}

function endOf(steps: readonly Step[], after: Node): number {
  let end = 0;
  steps
    .at(-1)
    ?.getMap()
    .forEach((_from, _to, _newFrom, newTo) => {
      end = newTo;
    });
  return Math.min(end, after.content.size);
}

/* The block that steps end in which only add or delete letters inside blocks; null if they do more than that. */
function blockTypedIn(before: Node, steps: readonly Step[]): number | null {
  const last = steps.at(-1);
  const document = documentTypedIn(before, steps);
  return document && last instanceof ReplaceStep ? blockAt(document, last.from) : null;
}

/**
 * Says what the steps from one document to another did. `after` makes the other document; typing does not need it, and
 * to make it of a long text costs more than the rest of a key.
 */
export function editKind(before: Node, steps: readonly Step[], after: () => Node): EditKind {
  const words = steps.reduce((sum, step) => sum + spaces(insertedText(step)), 0);
  const marks = nameOfMarks(steps);
  if (marks !== null) return { name: marks, block: blockAt(after(), endOf(steps, after())), words: 0 };
  const typedIn = blockTypedIn(before, steps);
  if (typedIn !== null) return { name: nameOfText(steps), block: typedIn, words };
  const made = after();
  return { name: nameOfStructure(before, made), block: blockAt(made, endOf(steps, made)), words };
}
