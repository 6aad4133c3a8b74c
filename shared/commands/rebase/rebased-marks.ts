import type { Brief } from '../../brief/brief.ts';
import { type FieldMarks, fieldMarks } from '../../brief/field-marks.ts';
import { allKinds } from '../../brief/kinds/all.ts';
import { carriedMarks } from '../../brief/marked-text.ts';
import { recordAt, recordPlace } from '../../brief/place.ts';
import type { CommandCall } from '../command.ts';

/**
 * A call with the marks it gives where they belong in texts that were changed elsewhere since `before`, unless it gives the
 * text as well; the same call if it gives none.
 */
export function withFollowedMarks(call: CommandCall, before: Brief, now: Brief): CommandCall {
  const kind = allKinds.find(({ name }) => call.name === `${name}.change`);
  const { id, fields } = Object(call.args);
  const given = kind ? fieldMarks.safeParse(Object(fields).marks).data : undefined;
  if (!kind || !given) return call;
  const place = recordPlace(kind.collection, String(id));
  const [old, present] = [recordAt(before, place), recordAt(now, place)];
  if (!old || !present || old === present) return call;
  const marks: FieldMarks = {};
  for (const [field, list] of Object.entries(given)) {
    const [was, is] = [Reflect.get(old, field), Reflect.get(present, field)];
    const isGivenText = Object.hasOwn(fields, field);
    const follows = !isGivenText && typeof was === 'string' && typeof is === 'string';
    marks[field] = follows ? [...carriedMarks(list, was, is)] : list;
  }
  return { name: call.name, args: { ...(call.args as object), fields: { ...fields, marks } } };
}
