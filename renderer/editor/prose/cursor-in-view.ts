import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

const scrollers = new WeakMap<EditorView, HTMLElement | null>();

function scrollerOf(view: EditorView): HTMLElement | null {
  const known = scrollers.get(view);
  if (known?.isConnected) return known;
  let element = view.dom.parentElement;
  while (element && !/auto|scroll/.test(getComputedStyle(element).overflowY)) element = element.parentElement;
  scrollers.set(view, element);
  return element;
}

function isInTable({ $head }: TextSelection): boolean {
  for (let depth = $head.depth; depth > 0; depth -= 1) {
    if ($head.node(depth).type.spec.tableRole !== undefined) return true;
  }
  return false;
}

/**
 * Says whether the cursor of an editor is in sight, so that a key press need not ask every element around it whether to
 * scroll. False if that takes more than a look: for tables, which scroll by themselves, and for selected nodes.
 */
export function isCursorInView(view: EditorView): boolean {
  const { selection } = view.state;
  if (!(selection instanceof TextSelection) || isInTable(selection)) return false;
  const scroller = scrollerOf(view);
  if (!scroller) return false;
  const cursor = view.coordsAtPos(selection.head, 1);
  const frame = scroller.getBoundingClientRect();
  return (
    cursor.top >= frame.top &&
    cursor.bottom <= frame.top + scroller.clientHeight &&
    cursor.left >= frame.left &&
    cursor.right <= frame.right
  );
}
