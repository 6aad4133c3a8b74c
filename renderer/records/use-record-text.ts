import { kinds } from '#shared/brief/kinds/all.ts';
import { type AnyKind, isLineField } from '#shared/brief/record-kind.ts';
import { useDocument } from '../document/context.tsx';
import { type GatheredText, useGatheredText } from '../document/gathered-text.ts';
import type { RecordCollection, RecordTypes } from './record-kinds.ts';

/** The fields of a kind of record that hold plain text. */
export type TextFieldOf<Name extends RecordCollection> = {
  [Field in keyof RecordTypes[Name]]: RecordTypes[Name][Field] extends string ? Field : never;
}[Exclude<keyof RecordTypes[Name], 'id' | 'order'>] &
  string;

/** Says whether a dictionary can judge the words of a field. */
export function isFieldSpelled(collection: RecordCollection, field: string): boolean {
  const { unspelled }: AnyKind = kinds[collection];
  return !unspelled.includes(field);
}

/** A text field of a record: a burst of typing becomes one change and one undo. */
export function useRecordText<Name extends RecordCollection>(
  collection: Name,
  record: RecordTypes[Name],
  field: TextFieldOf<Name>,
): GatheredText {
  const document = useDocument();
  const { id } = record;
  const kind: AnyKind = kinds[collection];
  return useGatheredText(String(record[field]), (value) => {
    const text = isLineField(kind, field) ? value.replace(/\s*[\r\n]+\s*/g, ' ') : value;
    return document.runCall(
      { name: `${kind.name}.change`, args: { id, fields: { [field]: text } } },
      { group: `${kind.name}:${id}:${field}` },
    );
  });
}
