import { useDocument } from '../../document/context.tsx';
import { DetailChoice } from '../detail/DetailChoice.tsx';
import { DetailText } from '../detail/DetailText.tsx';
import { changeRecord } from '../edit-record.ts';
import type { RecordTypes } from '../record-kinds.ts';
import type { Checklist, ChecklistCollection } from './checklist.ts';

/** A record of a checklist in the inspector: its text, its state, and what is noted beside it. */
export function ChecklistDetail<Name extends ChecklistCollection, State extends string | null>(props: {
  readonly checklist: Checklist<Name, State>;
  readonly record: RecordTypes[Name];
}) {
  const { checklist, record } = props;
  const { collection, state } = checklist;
  const document = useDocument();
  return (
    <>
      <DetailText<ChecklistCollection>
        collection={collection}
        record={record}
        field="text"
        label={checklist.textLabel}
        minRows={2}
      />
      <DetailChoice
        label={state.label}
        value={state.of(record)}
        options={state.options}
        onChange={(value) => changeRecord(document, collection, record.id, state.change(value))}
      />
      {checklist.notes.map((note) => (
        <DetailText
          key={note.field}
          collection={collection}
          record={record}
          field={note.field}
          label={note.detailLabel ?? note.label}
          description={note.description}
          minRows={2}
        />
      ))}
      {record.label !== '' && (
        <DetailText<ChecklistCollection>
          collection={collection}
          record={record}
          field="label"
          label="Imported label"
        />
      )}
    </>
  );
}
