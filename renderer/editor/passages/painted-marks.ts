import { leaveCopies, rangeOverField } from './field-copy.ts';
import type { PagePassage } from './page-passage.ts';

/** Takes every painted mark of a name off the page. */
export function wipeMarks(name: string): void {
  CSS.highlights.delete(name);
  leaveCopies(name);
}

/**
 * Paints passages of the page in place of those of the same name, for marks that come and go together, such as what a
 * search found. The text is not touched: prose and fields alike are painted by the style of `::highlight` with that
 * name. The marks do not follow an edit.
 */
export function paintMarks(name: string, passages: readonly PagePassage[]): void {
  wipeMarks(name);
  const ranges = passages.map((passage) =>
    passage.kind === 'prose'
      ? passage.range
      : rangeOverField(passage.element, passage.from, passage.to, name),
  );
  CSS.highlights.set(name, new Highlight(...ranges));
}
