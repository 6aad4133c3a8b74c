import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { fieldOf, headPlace, type Place, recordOfPlace, recordPlace } from '#shared/brief/place.ts';
import type { ThreadPlace } from '#shared/queries/review/thread-place.ts';
import { goToPlace, placeSelector } from '../../window/go-to-place.ts';
import { proseViewOf } from '../passages/prose-marks.ts';

/** The place of the page where a thread is shown: a cell of the matrix with its evidence. */
export function shownAt({ at, cell }: Pick<ThreadPlace, 'at' | 'cell'>): Place {
  return cell ? recordPlace('evidence', cell.evidenceId) : at;
}

/** The editor of prose among what shows a field; a text of a record that has an editor is none. */
export function proseViewIn(element: Element): EditorView | null {
  const editor = element.querySelector<HTMLElement>('.ProseMirror:not([data-field-editor])');
  return editor ? proseViewOf(editor) : null;
}

const onPage = (place: Place) => document.querySelector(`main ${placeSelector(place)}`);

/** The element of the page that shows a place, or what is around it; null if nothing does now. */
export function elementAt(place: Place): Element | null {
  return onPage(fieldOf(place)) ?? onPage(recordOfPlace(place));
}

function isWholeBrief({ collection, field }: Place): boolean {
  return collection === 'head' && field === null;
}

function showInProse(view: EditorView, place: Place, takesKeys: boolean): void {
  const { size } = view.state.doc.content;
  const from = Math.min(place.passage?.from ?? 0, size);
  const to = Math.min(place.passage?.to ?? from, size);
  const { node } = view.domAtPos(from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
  if (!takesKeys) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(from), doc.resolve(to))));
  view.focus();
}

/** Scrolls to what a thread is about. With `takesKeys` the cursor goes there, and selects its passage. */
export function showThreadPlace(thread: Pick<ThreadPlace, 'at' | 'cell'>, takesKeys: boolean): void {
  const place = shownAt(thread);
  if (isWholeBrief(place)) {
    document.querySelector('main[data-brief]')?.scrollTo({ top: 0 });
    if (takesKeys) goToPlace(headPlace('title'));
    return;
  }
  const element = elementAt(place);
  const view = element && place.field !== null ? proseViewIn(element) : null;
  if (view) showInProse(view, place, takesKeys);
  else if (takesKeys || !element) goToPlace(place);
  else element.scrollIntoView({ block: 'center' });
}
