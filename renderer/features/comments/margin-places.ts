import type { EditorView } from '@tiptap/pm/view';
import type { Brief } from '#shared/brief/brief.ts';
import { fieldOf, type Place, placeKey, recordOfPlace } from '#shared/brief/place.ts';
import { sectionOfPlace } from '#shared/queries/place-order.ts';
import type { ReviewThread } from '#shared/queries/review/review-threads.ts';
import { proseViewIn, shownAt } from '../../editor/comments/show-place.ts';
import { sectionElementId } from '../../window/go-to.ts';

/** A thread with how far down the page its place is, in pixels. */
export interface PlacedThread {
  readonly thread: ReviewThread;
  readonly top: number;
}

/** Pixels above and below what is in sight in which comments are placed, too. */
const reach = 600;

/** The parts of the page that are in sight or nearly: sections by id, and the title block as an empty id. */
export function partsInSight(scroller: HTMLElement): readonly string[] {
  const { top, bottom } = scroller.getBoundingClientRect();
  const isNear = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > top - reach && box.top < bottom + reach;
  };
  const sections = [...scroller.querySelectorAll<HTMLElement>('section[data-place^="sections:"]')];
  const near = sections.filter(isNear).map(({ id }) => id);
  return scroller.scrollTop < reach ? ['', ...near] : near;
}

function topIn(view: EditorView, { passage }: Place): number {
  const at = Math.min(passage?.from ?? 0, view.state.doc.content.size);
  return view.coordsAtPos(at).top;
}

function topOf(place: Place, elements: ReadonlyMap<string, Element>, part: Element): number {
  const own = elements.get(placeKey(fieldOf(place)));
  const element = own ?? elements.get(placeKey(recordOfPlace(place))) ?? part;
  const view = own && place.passage ? proseViewIn(own) : null;
  return view ? topIn(view, place) : element.getBoundingClientRect().top;
}

/** The elements of some parts of the page that show places, by the keys of the places. */
export function elementsIn(parts: readonly Element[]): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const part of parts) {
    for (const element of [part, ...part.querySelectorAll('[data-place]')]) {
      const key = element.getAttribute('data-place') ?? '';
      if (!found.has(key)) found.set(key, element);
    }
  }
  return found;
}

/** The part of the page in which each thread is shown: the id of a section's element, empty for the title block. */
export function threadsByPart(
  brief: Brief,
  threads: readonly ReviewThread[],
): ReadonlyMap<string, readonly ReviewThread[]> {
  const byPart = new Map<string, ReviewThread[]>();
  for (const thread of threads) {
    const section = sectionOfPlace(brief, shownAt(thread));
    const part = section ? sectionElementId(section.id) : '';
    const known = byPart.get(part);
    if (known) known.push(thread);
    else byPart.set(part, [thread]);
  }
  return byPart;
}

/** Where the threads of some parts of the page stand, from top to bottom, counted from the top of the page. */
export function placedThreads(
  scroller: HTMLElement,
  parts: readonly { readonly element: Element; readonly threads: readonly ReviewThread[] }[],
  elements: ReadonlyMap<string, Element>,
): readonly PlacedThread[] {
  const origin = scroller.getBoundingClientRect().top - scroller.scrollTop;
  return parts
    .flatMap(({ element, threads }) =>
      threads.map((thread) => ({ thread, top: topOf(shownAt(thread), elements, element) - origin })),
    )
    .sort((one, other) => one.top - other.top);
}
