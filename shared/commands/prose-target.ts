import type { WritableDraft } from 'immer';
import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import { sectionId } from '../brief/kinds/section.ts';
import { techniqueId } from '../brief/kinds/technique.ts';
import { ownRecord } from '../brief/own-record.ts';
import { type Place, recordPlace } from '../brief/place.ts';
import type { Prose } from '../brief/prose.ts';
import {
  type ProseAddress,
  type ProseField,
  proseField,
  proseFields,
  withProseField,
} from '../brief/prose-fields.ts';

/** Names one piece of prose in a brief: the lead or body of a section, or the output of a technique. */
export const proseTarget = z.discriminatedUnion('in', [
  z.strictObject({ in: z.literal('section'), sectionId, part: z.enum(['lead', 'body']) }),
  z.strictObject({ in: z.literal('technique'), techniqueId }),
]);

export type ProseTarget = z.infer<typeof proseTarget>;

/** The key of a target: a short text, equal for equal targets. */
export function proseTargetKey(target: ProseTarget): string {
  return target.in === 'section'
    ? `section:${target.sectionId}:${target.part}`
    : `technique:${target.techniqueId}`;
}

/** The field of a record that a target names. */
function fieldOf(target: ProseTarget): ProseAddress {
  return target.in === 'section'
    ? { collection: 'sections', id: target.sectionId, field: target.part }
    : { collection: 'techniques', id: target.techniqueId, field: 'output.prose' };
}

function targetOf({ collection, id, field }: ProseField): ProseTarget {
  return proseTarget.parse(
    collection === 'sections'
      ? { in: 'section', sectionId: id, part: field }
      : { in: 'technique', techniqueId: id },
  );
}

/** The place of the prose a target names. */
export function placeOfTarget(target: ProseTarget): Place {
  const { collection, id, field } = fieldOf(target);
  return recordPlace(collection, id, field);
}

/** The target of the prose at a place; null if no target can name it. */
export function targetAt({ collection, id, field }: Place): ProseTarget | null {
  const target =
    collection === 'sections'
      ? { in: 'section', sectionId: id, part: field }
      : { in: 'technique', techniqueId: collection === 'techniques' ? id : null };
  const parsed = proseTarget.safeParse(target);
  return parsed.success ? parsed.data : null;
}

/** The prose a target names; undefined if its section or technique is gone. */
export function proseAt(brief: Brief, target: ProseTarget): Prose | undefined {
  return proseField(brief, fieldOf(target));
}

/** The brief with other prose at a target; the same brief if the target is gone. */
export function withProseAt(brief: Brief, target: ProseTarget, prose: Prose): Brief {
  return withProseField(brief, fieldOf(target), prose);
}

/** Every piece of prose of a brief with its target, in no particular order. */
export function allProse(brief: Brief): { readonly target: ProseTarget; readonly prose: Prose }[] {
  return proseFields(brief).map((at) => ({ target: targetOf(at), prose: at.prose }));
}

/** Sets only the prose itself, so that the inverse of the change does not hold the whole record. */
function setProse(record: object, field: string, prose: Prose): void {
  const path = field.split('.');
  const last = path.pop() ?? field;
  let at: object = record;
  for (const name of path) at = Object(Reflect.get(at, name));
  Reflect.set(at, last, prose);
}

/** Puts new prose at every target for which `change` gives a different value than it got. */
export function changeAllProse(
  draft: WritableDraft<Brief>,
  brief: Brief,
  change: (prose: Prose) => Prose,
): void {
  for (const { collection, id, field, prose } of proseFields(brief)) {
    const next = change(prose);
    const records: Record<string, object> = draft[collection];
    const record = ownRecord(records, id);
    if (next !== prose && record) setProse(record, field, next);
  }
}
