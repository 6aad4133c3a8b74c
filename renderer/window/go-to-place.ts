import { headPlace, type Place, parsePlace, placeKey, recordPlace } from '#shared/brief/place.ts';
import { focusRecord } from './app-store.ts';
import { goToSection } from './go-to.ts';

/** The attribute by which the page says what place of the brief an element shows. */
export function placeProps(place: Place): { readonly 'data-place': string } {
  return { 'data-place': placeKey(place) };
}

/** The selector of the elements that show a place. A record can stand on the page more than once. */
export function placeSelector(place: Place): string {
  return `[data-place="${CSS.escape(placeKey(place))}"]`;
}

/** The selector of the elements that show sections of the page. */
export const sectionSelector = 'section[data-place^="sections:"]';

/** The selector of the elements that show records and their fields. */
export const recordSelector = '[data-place]:not([data-place^="sections:"], [data-place^="head:"])';

/** The place that an element, or what it stands in, shows; undefined outside of all. */
export function placeAround(element: Element, selector = '[data-place]'): Place | undefined {
  return parsePlace(element.closest(selector)?.getAttribute('data-place') ?? '');
}

/** Goes to a place of the page: the paragraph with the cursor in it, the record, the section, or the title. */
export function goToPlace(place: Place): void {
  if (place.collection === 'head') goToTitle();
  else if (place.block !== null && place.field !== null) goToBlock(place, place.field, place.block);
  else if (place.collection === 'sections') goToSection(place.id);
  else focusRecord(place.collection, place.id);
}

function goToTitle(): void {
  const title = document.querySelector<HTMLElement>(placeSelector(headPlace('title')));
  title?.scrollIntoView({ block: 'center' });
  title?.focus({ preventScroll: true });
}

/* Blocks stand on the page in the order in which they are stored. */
function goToBlock({ collection, id }: Place, field: string, block: number): void {
  if (collection === 'head') return;
  const prose = document.querySelector<HTMLElement>(placeSelector(recordPlace(collection, id, field)));
  const editor = prose?.querySelector<HTMLElement>('[contenteditable]');
  if (!prose || !editor) return;
  const element = editor.querySelectorAll('p, h1, h2, h3, h4, h5, h6')[block] ?? editor;
  element.scrollIntoView({ block: 'center' });
  editor.focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.collapse(element, 0);
}
