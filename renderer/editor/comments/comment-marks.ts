import type { EditorView } from '@tiptap/pm/view';
import { groupBy } from '#shared/brief/group-by.ts';
import { fieldOf, type Passage, placeKey } from '#shared/brief/place.ts';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';
import { textRange } from '../../window/text-range.ts';
import type { MarkKind } from '../passages/mark-kind.ts';
import type { PagePassage } from '../passages/page-passage.ts';
import { paintMarks, wipeMarks } from '../passages/painted-marks.ts';
import { markedProse, marksInProse } from '../passages/prose-marks.ts';
import styles from './comment-marks.module.css';
import { proseViewIn } from './show-place.ts';

/*
 * What somebody commented on is marked quietly: in prose by marks that follow what is written, in texts of records by paint
 * that is put on again when editing pauses.
 */

const commented: MarkKind = { name: 'comment', className: styles.commented ?? '' };
const open: MarkKind = { name: 'comment-open', className: styles.open ?? '' };
const painted = { commented: 'comments', open: 'comment-open' };

const isMarked = ({ thread, at, cell }: ReviewThread, activeId: string | null) =>
  cell === null &&
  at.passage !== null &&
  at.passage.from < at.passage.to &&
  (!thread.isResolved || thread.id === activeId);

const byField = (threads: readonly ReviewThread[]) => groupBy(threads, ({ at }) => placeKey(fieldOf(at)));

const passagesOf = (threads: readonly ReviewThread[]) => threads.flatMap(({ at }) => at.passage ?? []);

function areSame(marks: readonly Passage[], passages: readonly Passage[]): boolean {
  const wanted = passages.toSorted((one, other) => one.from - other.from || one.to - other.to);
  return (
    marks.length === wanted.length &&
    marks.every(({ from, to }, at) => wanted[at]?.from === from && wanted[at]?.to === to)
  );
}

function mark(view: EditorView, kind: MarkKind, threads: readonly ReviewThread[]): void {
  const { size } = view.state.doc.content;
  const passages = passagesOf(threads).filter(({ to }) => to <= size);
  // Marks follow what is written, so most are where they should be.
  if (areSame(marksInProse(view.state, kind), passages)) return;
  view.dispatch(markedProse(view.state, kind, passages));
}

/** The editors of prose in which something is marked; an editor that is gone is not kept. */
let marked = new Set<EditorView>();

/** Marks what threads are about in all prose of the page, that of the open thread more clearly. */
export function markProse(threads: readonly ReviewThread[], activeId: string | null): void {
  const fields = byField(threads.filter((one) => isMarked(one, activeId)));
  const now = new Set<EditorView>();
  if (fields.size === 0 && marked.size === 0) return;
  for (const element of document.querySelectorAll('main [data-place]')) {
    const members = fields.get(element.getAttribute('data-place') ?? '') ?? [];
    const view = members.length > 0 ? proseViewIn(element) : null;
    if (!view) continue;
    now.add(view);
    const isOpen = ({ thread }: ReviewThread) => thread.id === activeId;
    mark(
      view,
      commented,
      members.filter((one) => !isOpen(one)),
    );
    mark(view, open, members.filter(isOpen));
  }
  for (const view of marked) {
    if (now.has(view) || view.isDestroyed) continue;
    mark(view, commented, []);
    mark(view, open, []);
  }
  marked = now;
}

/* The words in a text of a record, whether a text area or an editor of lines shows it. */
function passageInField(element: Element, { at: { passage } }: ReviewThread): PagePassage[] {
  if (!passage) return [];
  const field = element.querySelector('[data-field-editor], textarea, input') ?? element;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    return [{ kind: 'field', element: field, ...passage }];
  }
  const isEditor = field instanceof HTMLElement && field.matches('[data-field-editor]');
  const range = isEditor ? textRange(field, passage) : null;
  return range && isEditor ? [{ kind: 'prose', element: field, range }] : [];
}

/** Paints what threads are about in the texts of records that some elements show, by the keys of their places. */
export function paintFields(
  threads: readonly ReviewThread[],
  elements: ReadonlyMap<string, Element>,
  activeId: string | null,
): void {
  const inFields = threads.filter((one) => {
    const element = elements.get(placeKey(fieldOf(one.at)));
    return isMarked(one, activeId) && element && !proseViewIn(element);
  });
  const found = (isOpen: boolean) =>
    inFields.flatMap((one) => {
      const element = elements.get(placeKey(fieldOf(one.at)));
      return element && (one.thread.id === activeId) === isOpen ? passageInField(element, one) : [];
    });
  paintMarks(painted.commented, found(false));
  paintMarks(painted.open, found(true));
}

/** The thread about the marked words of prose at a point of the window; undefined if none are there. */
export function threadUnder(
  threads: readonly ReviewThread[],
  { target, clientX: left, clientY: top }: MouseEvent,
): ReviewThread | undefined {
  if (!(target instanceof Element) || !target.closest(`[data-mark^="${commented.name}"]`)) return undefined;
  const field = target.closest('[data-place]');
  const view = field && proseViewIn(field);
  const at = view?.posAtCoords({ left, top })?.pos;
  const key = field?.getAttribute('data-place');
  return threads.find(
    ({ thread, at: place }) =>
      at !== undefined &&
      !thread.isResolved &&
      placeKey(fieldOf(place)) === key &&
      place.passage !== null &&
      place.passage.from <= at &&
      at <= place.passage.to,
  );
}

/** Takes every mark of comments off the page. */
export function wipeComments(): void {
  markProse([], null);
  wipeMarks(painted.commented);
  wipeMarks(painted.open);
}
