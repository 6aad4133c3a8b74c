import type { Brief } from '../../brief/brief.ts';
import type { FieldMark } from '../../brief/field-marks.ts';
import { mapMarkedTexts } from '../../brief/marked-fields.ts';
import { editedText, type TextEdit } from '../../brief/marked-text.ts';
import { joinNotes, NoteRegister } from '../notes.ts';
import { inlineWords } from './text-blocks.ts';

/* Citations that stand side by side are one note. */
function notesIn(marks: readonly FieldMark[], register: NoteRegister): TextEdit[] {
  const places = new Map<number, ReturnType<NoteRegister['cite']>>();
  for (const mark of marks) {
    if (mark.type !== 'citation') continue;
    const before = places.get(mark.from) ?? [];
    places.set(mark.from, [...before, ...register.cite(mark.sourceIds, mark.locator)]);
  }
  return [...places].map(([at, inlines]) => ({ from: at, to: at, text: inlineWords(joinNotes(inlines)) }));
}

/**
 * A brief whose texts of records hold their citations as words, "[1, p. 4]", for a form that has only letters. `numbers`
 * are those of the page.
 */
export function withCitationsWritten(brief: Brief, numbers: ReadonlyMap<string, number>): Brief {
  const register = new NoteRegister(brief.sources);
  for (const id of numbers.keys()) register.cite([id]);
  return mapMarkedTexts(brief, ({ text, marks }) => ({
    text: editedText({ text, marks }, notesIn(marks, register)).text,
    marks: [],
  }));
}
