import type { Brief } from '../brief/brief.ts';
import { kinds } from '../brief/kinds/all.ts';
import { makePerson, type PersonId, personId } from '../brief/kinds/person.ts';
import { inOrder, orderBetween } from '../brief/order.ts';
import { ownRecord } from '../brief/own-record.ts';
import { peopleNamed, peopleOf, usesOfPerson } from '../brief/people.ts';
import type { CommandCall } from './command.ts';
import type { RecordCollection } from './record-commands.ts';
import { batch, callLabel } from './registry.ts';

/** A field of a record that names people. */
export interface PeopleField {
  readonly collection: RecordCollection;
  readonly id: string;
  readonly field: string;
}

function idsIn(brief: Brief, { collection, id, field }: PeopleField): readonly PersonId[] {
  const records: Readonly<Record<string, object>> = brief[collection];
  const value: unknown = Reflect.get(ownRecord(records, id) ?? {}, field);
  return Array.isArray(value) ? value.map((one) => personId.parse(one)) : [];
}

/**
 * The call that makes a field of a record name people, by the names that were typed: whoever is not in the brief yet is
 * added, and whoever is no longer named anywhere leaves it, so that no name stays behind unseen. It is one change and
 * one undo.
 */
export function namePeople(
  brief: Brief,
  at: PeopleField,
  names: readonly string[],
  newId: () => string,
): CommandCall {
  const before = idsIn(brief, at);
  const named = peopleNamed(brief, peopleOf(brief, before), names, newId);
  const ids = [...new Set(named.map(({ id }) => id))];
  let last = inOrder(brief.people).at(-1)?.order ?? null;
  const met = named.flatMap(({ id, name }): CommandCall[] => {
    const found = ownRecord(brief.people, id);
    if (found) return found.name === name ? [] : [{ name: 'person.change', args: { id, fields: { name } } }];
    last = orderBetween(last, null);
    return [{ name: 'person.add', args: { record: makePerson(id, last, name) } }];
  });
  const gone = before.filter((id) => !ids.includes(id) && usesOfPerson(brief, id) === 1);
  const change: CommandCall = {
    name: `${kinds[at.collection].name}.change`,
    args: { id: at.id, fields: { [at.field]: ids } },
  };
  const leave: CommandCall[] = gone.length > 0 ? [{ name: 'person.remove', args: { ids: gone } }] : [];
  return { name: batch.name, args: { label: callLabel(change, brief), calls: [...met, change, ...leave] } };
}
