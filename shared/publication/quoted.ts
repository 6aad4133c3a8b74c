import type { Evidence } from '../brief/kinds/evidence.ts';
import { textInlines, trimmed } from './content.ts';
import { failureText } from './failure-text.ts';
import type { NoteRegister } from './notes.ts';
import type { Inline } from './publication.ts';
import { behind, markedInlines, recordText } from './record-text.ts';

/** Says whether anything stands below the text of an item of evidence. */
export function hasBelow({ quotation, translation, translator, failure }: Evidence): boolean {
  return failure !== null || [quotation, translation, translator].some((text) => trimmed(text) !== '');
}

function translationOf(item: Evidence, notes: NoteRegister): Inline[] {
  const translation = recordText(item, 'translation');
  const translator = trimmed(item.translator);
  if (translation.text === '' && translator === '') return [];
  const before = `Translation${translator === '' ? '' : ` (${translator})`}`;
  if (translation.text === '') return textInlines(before);
  return [...markedInlines(behind(`${before}: “`, translation), notes), ...textInlines('”')];
}

/**
 * What stands below the text of an item of evidence: the words of its source, their translation and who made it, and
 * whether the item still holds. One line for each.
 */
export function belowEvidence(item: Evidence, notes: NoteRegister): Inline[][] {
  const quotation = trimmed(item.quotation);
  return [
    textInlines(quotation === '' ? '' : `“${quotation}”`),
    translationOf(item, notes),
    textInlines(failureText(item.failure)),
  ].filter((line) => line.length > 0);
}
