import { useDocument } from '../document/context.tsx';
import { type GatheredText, useGatheredText } from '../document/gathered-text.ts';
import { commandPrefixes, type RecordCollection, type RecordTypes } from './record-kinds.ts';

/** The fields of a kind of record that hold plain text. */
export type TextFieldOf<Name extends RecordCollection> = {
  [Field in keyof RecordTypes[Name]]: RecordTypes[Name][Field] extends string ? Field : never;
}[Exclude<keyof RecordTypes[Name], 'id' | 'order'>] &
  string;

/** Fields stored as one line: breaks that are pasted into them become spaces. */
const lineFields: ReadonlySet<string> = new Set([
  'name',
  'label',
  'leadIn',
  'owner',
  'title',
  'originator',
  'publisher',
  'reference',
  'language',
  'archivedHash',
]);

/** Fields of names, numbers and addresses: no dictionary can say whether they are right. */
const uncheckedFields: ReadonlySet<string> = new Set([
  'label',
  'owner',
  'originator',
  'publisher',
  'reference',
  'language',
  'archivedHash',
]);

/** Says whether the words of a field are to be found in a dictionary. */
export function isFieldSpelled(field: string): boolean {
  return !uncheckedFields.has(field);
}

/** A text field of a record: what is typed becomes one change a burst, and one undo. */
export function useRecordText<Name extends RecordCollection>(
  collection: Name,
  record: RecordTypes[Name],
  field: TextFieldOf<Name>,
): GatheredText {
  const document = useDocument();
  const { id } = record;
  return useGatheredText(String(record[field]), (value) => {
    const text = lineFields.has(field) ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value;
    document.runCall(
      { name: `${commandPrefixes[collection]}.change`, args: { id, fields: { [field]: text } } },
      { group: `${commandPrefixes[collection]}:${id}:${field}` },
    );
  });
}
