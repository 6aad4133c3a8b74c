import {
  fieldOf,
  headPlace,
  type Passage,
  type Place,
  parsePlace,
  placeKey,
  recordPlace,
} from '#shared/brief/place.ts';
import { focusRecord, inspect } from './app-store.ts';
import { goToSection } from './go-to.ts';
import { textRange } from './text-range.ts';

/** The attribute by which an element of the page says which place of the brief it shows. */
export function placeProps(place: Place): { readonly 'data-place': string } {
  return { 'data-place': placeKey(place) };
}

/** The selector of the elements that show a place. A record can be shown on the page more than once. */
export function placeSelector(place: Place): string {
  return `[data-place="${CSS.escape(placeKey(place))}"]`;
}

/** The selector of the elements that show sections of the page. */
export const sectionSelector = 'section[data-place^="sections:"]';

/** The selector of the elements that show records and their fields. */
export const recordSelector = '[data-place]:not([data-place^="sections:"], [data-place^="head:"])';

/** The place that an element, or an element around it, shows; undefined if none does. */
export function placeAround(element: Element, selector = '[data-place]'): Place | undefined {
  return parsePlace(element.closest(selector)?.getAttribute('data-place') ?? '');
}

/**
 * Goes to a place of the page and puts the cursor there: the paragraph, the field, the record, the section, or the
 * title. A passage is selected.
 */
export function goToPlace(place: Place): void {
  if (place.block !== null && goToBlock(place, place.block)) return;
  if (place.field !== null && goToField(place)) return;
  if (place.collection === 'head') goToField(headPlace('title'));
  else if (place.collection === 'sections') goToSection(place.id);
  else focusRecord(place.collection, place.id);
}

/** The selector of the paragraphs and headings of prose, in the order in which they are stored. */
export const blockSelector = 'p, h1, h2, h3, h4, h5, h6';

const writable = 'textarea, input:not([type="checkbox"], [aria-hidden])';

/* The element that shows a place on the page itself, not beside it. */
function shown(place: Place): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main ${placeSelector(place)}`);
}

/* A field that is not on the page, such as an empty one, cannot be gone to. */
function goToField(place: Place): boolean {
  const element = shown(fieldOf(place));
  const field = element?.matches(writable) ? element : element?.querySelector<HTMLElement>(writable);
  const target = field ?? element?.querySelector<HTMLElement>('button, [contenteditable]');
  if (!target) return false;
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  if (place.collection !== 'head' && place.collection !== 'sections') inspect(place.collection, place.id);
  const isText = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
  if (isText && place.passage) target.setSelectionRange(place.passage.from, place.passage.to);
  if (target.matches('[data-field-editor]') && place.passage) select(target, place.passage);
  return true;
}

/* Blocks are on the page in the order in which they are stored. */
function goToBlock({ collection, id, field, passage }: Place, block: number): boolean {
  if (collection === 'head') return false;
  const editor = shown(recordPlace(collection, id, field))?.querySelector<HTMLElement>('[contenteditable]');
  if (!editor) return false;
  const element = editor.querySelectorAll(blockSelector)[block] ?? editor;
  element.scrollIntoView({ block: 'center' });
  editor.focus({ preventScroll: true });
  select(element, passage);
  return true;
}

function select(element: Element, passage: Passage | null): void {
  const selection = window.getSelection();
  const range = passage && textRange(element, passage);
  if (!range) selection?.collapse(element, 0);
  else {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }
}
