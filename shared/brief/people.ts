import type { Brief } from './brief.ts';
import { derivedId } from './derived-id.ts';
import type { PeopleRole } from './head.ts';
import { makePerson, type Person, type PersonId } from './kinds/person.ts';
import { orderKeys } from './order.ts';
import { ownRecord } from './own-record.ts';

/** The people who have a part in a brief, in the order in which they are named; ids that name nobody are left out. */
export function peopleIn(brief: Brief, role: PeopleRole): Person[] {
  return brief[role].flatMap((id) => {
    const found = ownRecord(brief.people, id);
    return found ? [found] : [];
  });
}

/** The names of the authors of a brief, in their order. */
export function authorNames(brief: Brief): string[] {
  return peopleIn(brief, 'authorIds').map(({ name }) => name);
}

/** The id of somebody of whom no more than the name is known. */
export function personIdOf(name: string): string {
  return derivedId('person', name.trim());
}

/** Authors and nobody else, of whom the names are known; what a new brief is given. */
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

/** Somebody who is to have a part: an id and the name it goes with. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/**
 * Finds out who is meant by names that were typed for a role: people of the brief by their names; else whoever stood in
 * that place before and is not named any more, who then has another name; else somebody new, with an id of `newId`.
 */
export function peopleNamed(
  brief: Brief,
  role: PeopleRole,
  names: readonly string[],
  newId: () => string,
): NamedPerson[] {
  const key = (name: string) => name.trim().toLowerCase();
  const byName = new Map(Object.values(brief.people).map((person) => [key(person.name), person.id]));
  const wanted = new Set(names.map(key));
  const before = peopleIn(brief, role);
  return names.map((name, index) => {
    const formerly = before[index];
    const isRenamed = formerly !== undefined && !wanted.has(key(formerly.name));
    const id = byName.get(key(name)) ?? (isRenamed ? formerly.id : newId());
    return { id, name: name.trim() };
  });
}
