import { type FieldMark, fieldLooks, type MarkedText } from '../brief/field-marks.ts';

const lookNames = {
  bold: 'Bold',
  italic: 'Italic',
  underline: 'Underline',
  strike: 'Strikethrough',
} as const;

const references = [
  ['citation', 'citation'],
  ['mention', 'mention'],
] as const;

const ofType = (marks: readonly FieldMark[], type: FieldMark['type']) =>
  marks.filter((mark) => mark.type === type);

const letters = (marks: readonly FieldMark[]): number =>
  marks.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * What undo calls a change of the marks over a text, as it calls the same change of prose: "Bold", "Insert citation". Null
 * where words were typed, or nothing else than their place changed.
 */
export function nameOfMarksChange(before: MarkedText, after: MarkedText): string | null {
  for (const [type, noun] of references) {
    const [old, now] = [ofType(before.marks, type), ofType(after.marks, type)];
    if (now.length !== old.length) return now.length > old.length ? `Insert ${noun}` : `Delete ${noun}`;
    if (before.text === after.text && JSON.stringify(old) !== JSON.stringify(now)) return `Change ${noun}`;
  }
  if (before.text !== after.text) return null;
  const names = fieldLooks.flatMap((look) => {
    const [old, now] = [ofType(before.marks, look), ofType(after.marks, look)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    const name = lookNames[look];
    return [letters(now) < letters(old) ? `Remove ${name.toLowerCase()}` : name];
  });
  const added = names.filter((name) => !name.startsWith('Remove '));
  return added.length > 1 ? 'Format' : (added[0] ?? names[0] ?? null);
}
