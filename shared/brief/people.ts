import type { Brief } from './brief.ts';
import type { CollectionName } from './collections.ts';
import { derivedId } from './derived-id.ts';
import type { PeopleRole } from './head.ts';
import { makePerson, type Person, type PersonId } from './kinds/person.ts';
import { type Ordered, orderKeys } from './order.ts';
import { ownRecord } from './own-record.ts';
import { headReferences, referenceFields } from './references.ts';

/** The people that ids name, in the order of the ids; ids that name nobody are left out. */
export function peopleOf(brief: Brief, ids: readonly PersonId[]): Person[] {
  return ids.flatMap((id) => {
    const found = ownRecord(brief.people, id);
    return found ? [found] : [];
  });
}

/** The people who have a part in a brief, in the order in which they are named. */
export function peopleIn(brief: Brief, role: PeopleRole): Person[] {
  return peopleOf(brief, brief[role]);
}

const fieldsOfPeople = referenceFields.filter(({ to }) => to === 'people');

const isNamedIn = (value: unknown, id: string): boolean =>
  Array.isArray(value) ? value.includes(id) : value === id;

/** The records of every kind that name a person. */
export function recordsNaming(
  brief: Brief,
  id: string,
): { readonly collection: CollectionName; readonly id: string }[] {
  return fieldsOfPeople.flatMap(({ collection, field }) =>
    Object.values<Ordered>(brief[collection])
      .filter((record) => isNamedIn(Reflect.get(record, field), id))
      .map((record) => ({ collection, id: record.id })),
  );
}

/** In how many places of a brief a person is named: roles in the brief, and records of every kind. */
export function usesOfPerson(brief: Brief, id: string): number {
  const parts = headReferences.filter(({ field }) => isNamedIn(brief[field], id)).length;
  return parts + recordsNaming(brief, id).length;
}

/** The names of the authors of a brief, in their order. */
export function authorNames(brief: Brief): string[] {
  return peopleIn(brief, 'authorIds').map(({ name }) => name);
}

/** The id of a person of whom only the name is known. */
export function personIdOf(name: string): string {
  return derivedId('person', name.trim());
}

/** The roles of a new brief: authors with these names, and nobody else. */
export function authored(names: readonly string[]): {
  readonly people: Record<PersonId, Person>;
  readonly authorIds: PersonId[];
} {
  const distinct = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  const keys = orderKeys(distinct.length);
  const made = distinct.map((name, index) => makePerson(personIdOf(name), keys[index] ?? 'a0', name));
  return {
    people: Object.fromEntries(made.map((person) => [person.id, person])),
    authorIds: made.map(({ id }) => id),
  };
}

/** A person who is to get a role: an id and a name. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds out who is meant by the names typed into one field. Each name stands for a person of the brief with that name;
 * otherwise for somebody who was in the field `before`, is no longer named and appears nowhere else, and so was
 * renamed; otherwise for a new person with an id from `newId`.
 */
export function peopleNamed(
  brief: Brief,
  before: readonly Person[],
  names: readonly string[],
  newId: () => string,
): NamedPerson[] {
  const key = (name: string) => name.trim().toLowerCase();
  const byName = new Map(Object.values(brief.people).map((person) => [key(person.name), person.id]));
  const wanted = new Set(names.map(key));
  return names.map((name, index) => {
    const formerly = before[index];
    const isRenamed =
      formerly !== undefined && !wanted.has(key(formerly.name)) && usesOfPerson(brief, formerly.id) < 2;
    const id = byName.get(key(name)) ?? (isRenamed ? formerly.id : newId());
    return { id, name: name.trim() };
  });
}
