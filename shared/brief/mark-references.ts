import type { FieldMark, MarkedText } from './field-marks.ts';
import { editedText, type TextEdit } from './marked-text.ts';
import { text } from './text.ts';

const mostLetters = text.maxLength ?? Number.POSITIVE_INFINITY;

/** Marks without mentions of entities; their names stay as words. The same list if there were none. */
export function withoutMentions(
  marks: readonly FieldMark[],
  isGone: (entityId: string) => boolean,
): readonly FieldMark[] {
  const kept = marks.filter((mark) => mark.type !== 'mention' || !isGone(mark.entityId));
  return kept.length === marks.length ? marks : kept;
}

/** Marks whose citations cite only sources that are kept; a citation without any is left out. */
export function withoutCitations(
  marks: readonly FieldMark[],
  isGone: (sourceId: string) => boolean,
): readonly FieldMark[] {
  let isChanged = false;
  const kept = marks.flatMap((mark) => {
    if (mark.type !== 'citation' || !mark.sourceIds.some(isGone)) return [mark];
    isChanged = true;
    const sourceIds = mark.sourceIds.filter((id) => !isGone(id));
    return sourceIds.length === 0 ? [] : [{ ...mark, sourceIds }];
  });
  return isChanged ? kept : marks;
}

/**
 * A text in which every reference names something that is there, and how many were taken out. Of a citation without
 * sources the page or passage stays, in brackets, as far as the text has room.
 */
export function withSoundReferences(
  given: MarkedText,
  isThere: { readonly entity: (id: string) => boolean; readonly source: (id: string) => boolean },
): MarkedText & { readonly taken: number } {
  const isGone = { entity: (id: string) => !isThere.entity(id), source: (id: string) => !isThere.source(id) };
  const taken = given.marks.reduce((sum, mark) => {
    if (mark.type === 'mention') return sum + (isGone.entity(mark.entityId) ? 1 : 0);
    return sum + (mark.type === 'citation' ? mark.sourceIds.filter(isGone.source).length : 0);
  }, 0);
  if (taken === 0) return { ...given, taken };
  let room = mostLetters - given.text.length;
  const left: TextEdit[] = given.marks.flatMap((mark) => {
    if (mark.type !== 'citation' || mark.sourceIds.some(isThere.source)) return [];
    const locator = mark.locator.trim().replace(/\s+/g, ' ');
    const added = ` (${locator})`;
    if (locator === '' || added.length > room) return [];
    room -= added.length;
    return [{ from: mark.from, to: mark.from, text: added }];
  });
  const marks = withoutCitations(withoutMentions(given.marks, isGone.entity), isGone.source);
  return { ...editedText({ text: given.text, marks }, left, { isGrowing: false }), taken };
}
