import type { Brief } from '#shared/brief/brief.ts';
import { areSameMarks, type MarkedText } from '#shared/brief/field-marks.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import { carriedMarks } from '#shared/brief/marked-text.ts';
import type { CommandCall } from '#shared/commands/command.ts';
import { nameOfMarksChange } from '#shared/commands/marks-name.ts';
import { type FieldAddress, fieldText } from './field-address.ts';

/** A change of a text of a record, and whether it is typing, which goes on in the same step of undo. */
export interface FieldChange {
  readonly call: CommandCall;
  readonly isTyping: boolean;
}

/**
 * The call that makes a text of a record another one, with its marks; null if it is that already. Marks are given only if
 * they are not where the change of the text alone would carry them.
 */
export function fieldChange(brief: Brief, address: FieldAddress, next: MarkedText): FieldChange | null {
  const { collection, id, field } = address;
  const now = fieldText(brief, address);
  const isSameText = now?.text === next.text;
  const carried = now ? carriedMarks(now.marks, now.text, next.text) : [];
  const isCarried = areSameMarks(carried, next.marks);
  if (isSameText && isCarried) return null;
  const fields = {
    ...(isSameText ? {} : { [field]: next.text }),
    ...(isCarried ? {} : { marks: { [field]: [...next.marks] } }),
  };
  const call = { name: `${kinds[collection].name}.change`, args: { id, fields } };
  return { call, isTyping: now === undefined || nameOfMarksChange(now, next) === null };
}
