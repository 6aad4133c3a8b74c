import { focusRecord } from '../app/app-store.ts';
import { goToSection } from '../app/go-to.ts';
import type { MentionPlace } from './mentions.ts';

/** Goes to a place where an entity is named: the paragraph with the cursor in it, or the record. */
export function goToPlace(place: MentionPlace): void {
  const { target } = place;
  if (target === null) {
    const title = document.querySelector<HTMLElement>('[data-title-field]');
    title?.scrollIntoView({ block: 'center' });
    title?.focus({ preventScroll: true });
    return;
  }
  if (target.kind === 'prose') {
    goToParagraph(target.proseKey, target.paragraph);
    return;
  }
  if (target.collection === 'sections') goToSection(target.id);
  else focusRecord(target.collection, target.id);
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
