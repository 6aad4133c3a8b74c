import { newId } from '#shared/brief/ids.ts';
import { kinds } from '#shared/brief/kinds/all.ts';
import type { PersonId } from '#shared/brief/kinds/person.ts';
import { peopleOf } from '#shared/brief/people.ts';
import { namePeople } from '#shared/commands/people-in-record.ts';
import { useBriefPart, useDocument } from '../document/context.tsx';
import { type GatheredText, useGatheredText } from '../document/gathered-text.ts';
import type { RecordCollection, RecordTypes } from './record-kinds.ts';

/** For a kind of record, the fields that name people. */
export type PeopleFieldOf<Name extends RecordCollection> = {
  [Field in keyof RecordTypes[Name]]: RecordTypes[Name][Field] extends readonly PersonId[] ? Field : never;
}[keyof RecordTypes[Name]] &
  string;

/** The names in a text, typed with a separator between them. */
export function namesIn(text: string, sign: ',' | ';'): string[] {
  const names = text.split(sign).map((name) => name.replace(/\s+/g, ' ').trim());
  return names.filter((name) => name !== '');
}

/** The people a record names, as names separated by semicolons, since the name of a body may contain commas. */
export function usePeopleNames<Name extends RecordCollection>(
  collection: Name,
  record: RecordTypes[Name],
  field: PeopleFieldOf<Name>,
): GatheredText {
  const document = useDocument();
  const { id } = record;
  const ids = record[field] as readonly PersonId[];
  const names = useBriefPart('people', () =>
    peopleOf(document.brief, ids)
      .map(({ name }) => name)
      .join('; '),
  );
  return useGatheredText(
    names,
    (value) => {
      const call = namePeople(document.brief, { collection, id, field }, namesIn(value, ';'), newId);
      return document.runCall(call, { group: `${kinds[collection].name}:${id}:${field}` });
    },
    (value) => namesIn(value, ';').join('; '),
  );
}
