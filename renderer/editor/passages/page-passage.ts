import { proseViewOf } from './prose-marks.ts';
import { passageInField, passageInProse, type ShownPassage } from './shown-passage.ts';

/** A passage found on the page: in prose, by its letters, or in a field. */
export type PagePassage =
  | { readonly kind: 'prose'; readonly element: HTMLElement; readonly range: Range }
  | {
      readonly kind: 'field';
      readonly element: HTMLTextAreaElement | HTMLInputElement;
      readonly from: number;
      readonly to: number;
    };

/** A passage of the page with what can be done with it; null if its editor is gone. */
export function shownPassage(passage: PagePassage): ShownPassage | null {
  if (passage.kind === 'field') return passageInField(passage.element, passage);
  const { element, range } = passage;
  const view = proseViewOf(element);
  if (!view || view.isDestroyed) return null;
  const from = view.posAtDOM(range.startContainer, range.startOffset);
  const to = view.posAtDOM(range.endContainer, range.endOffset);
  return passageInProse(view, { from, to });
}
