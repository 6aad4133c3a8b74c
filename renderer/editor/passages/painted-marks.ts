import type { MarkKind } from './mark-kind.ts';
import type { PagePassage } from './page-passage.ts';

const paintedFields = new Map<string, readonly Element[]>();

/** Takes every painted mark of a kind off the page. */
export function wipeMarks({ name, className }: MarkKind): void {
  CSS.highlights.delete(name);
  for (const field of paintedFields.get(name) ?? []) field.classList.remove(className);
  paintedFields.delete(name);
}

/**
 * Paints passages of the page in place of those of the same kind, for marks that come and go together, such as what a
 * search found. The text is not touched: prose is painted by the style of `::highlight` with the name of the kind, a
 * field as a whole by its class. The marks do not follow an edit.
 */
export function paintMarks(kind: MarkKind, passages: readonly PagePassage[]): void {
  wipeMarks(kind);
  const ranges = passages.flatMap((passage) => (passage.kind === 'prose' ? [passage.range] : []));
  CSS.highlights.set(kind.name, new Highlight(...ranges));
  const fields = passages.flatMap(({ kind: where, element }) => (where === 'field' ? [element] : []));
  for (const field of fields) field.classList.add(kind.className);
  paintedFields.set(kind.name, fields);
}
