import type { CollectionName } from '#shared/brief/collections.ts';
import { focusRecord } from './app-store.ts';
import { goToSection } from './go-to.ts';

/** Where one can go on the page: a paragraph of prose, or a record. Null is the title block. */
export type PlaceToGo =
  | { readonly kind: 'prose'; readonly proseKey: string; readonly paragraph: number }
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string }
  | null;

/** Goes to a place of the page: the paragraph with the cursor in it, or the record. */
export function goToPlace(place: PlaceToGo): void {
  if (place === null) {
    const title = document.querySelector<HTMLElement>('[data-title-field]');
    title?.scrollIntoView({ block: 'center' });
    title?.focus({ preventScroll: true });
    return;
  }
  if (place.kind === 'prose') {
    goToParagraph(place.proseKey, place.paragraph);
    return;
  }
  if (place.collection === 'sections') goToSection(place.id);
  else focusRecord(place.collection, place.id);
}

/* Blocks stand on the page in the order in which they are stored. */
function goToParagraph(proseKey: string, paragraph: number): void {
  const field = document.querySelector<HTMLElement>(`[data-prose="${CSS.escape(proseKey)}"]`);
  const editor = field?.querySelector<HTMLElement>('[contenteditable]');
  if (!field || !editor) return;
  const block = editor.querySelectorAll('p, h1, h2, h3, h4, h5, h6')[paragraph] ?? editor;
  block.scrollIntoView({ block: 'center' });
  editor.focus({ preventScroll: true });
  const selection = window.getSelection();
  selection?.collapse(block, 0);
}
