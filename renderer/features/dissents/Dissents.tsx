import { memo } from 'react';
import type { Brief } from '#shared/brief/brief.ts';
import type { Dissent } from '#shared/brief/kinds/dissent.ts';
import { keyJudgmentId } from '#shared/brief/kinds/key-judgment.ts';
import { inOrder } from '#shared/brief/order.ts';
import { keptGroups } from '#shared/queries/kept-groups.ts';
import { addRecord } from '../../document/add-record.ts';
import { useBriefPart, useDocument } from '../../document/context.tsx';
import { removeRecords, removeWithUndo } from '../../records/edit-record.ts';
import type { OwnedPartProps } from '../../records/OwnedRecords.tsx';
import { BoxLine, RecordBox } from '../../records/RecordBox.tsx';
import { RecordPeople } from '../../records/RecordPeople.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { focusRecord } from '../../window/app-store.ts';

const none: readonly Dissent[] = [];

const byJudgment = keptGroups<Brief['dissents'], Dissent>((records) =>
  Map.groupBy(inOrder(records), ({ keyJudgmentId }) => keyJudgmentId),
);

/** The views that differ from one key judgment, each in a frame; nothing if there are none. */
export function Dissents({ ownerId, ownerName }: OwnedPartProps) {
  const records = useBriefPart('dissents', (dissents) => byJudgment(dissents).get(ownerId) ?? none);
  return records.map((record, index) => {
    const number = records.length > 1 ? ` ${index + 1}` : '';
    return <DissentRow key={record.id} record={record} name={`Dissent${number}, ${ownerName}`} />;
  });
}

/** Adds a dissent to one key judgment. */
export function AddDissent({ ownerId, ownerName }: OwnedPartProps) {
  const add = useAdd('dissents');
  const fields = { keyJudgmentId: keyJudgmentId.parse(ownerId) };
  return (
    <AddButton
      isSmall
      label="Dissent"
      name={`Add dissent to ${ownerName.toLowerCase()}`}
      onAdd={() => add((document) => addRecord(document, 'dissents', fields))}
    />
  );
}

interface RowProps {
  readonly record: Dissent;
  /** What it is called in accessible names. */
  readonly name: string;
}

const DissentRow = memo(function DissentRow({ record, name }: RowProps) {
  const document = useDocument();
  return (
    <RecordBox
      collection="dissents"
      id={record.id}
      name={name}
      onDelete={() => removeWithUndo(document, 'dissents', record.id, 'Dissent')}
    >
      <BoxLine label="Dissenting view">
        <RecordPeople
          collection="dissents"
          record={record}
          field="personIds"
          label={`Whose view: ${name}`}
          placeholder="Who: names or bodies, separated by semicolons"
          isFirst
        />
      </BoxLine>
      <BoxLine>
        <WhatDiffers record={record} name={name} />
      </BoxLine>
      <BoxLine label="Reason">
        <RecordText
          collection="dissents"
          record={record}
          field="reason"
          label={`Reason: ${name}`}
          placeholder="What it rests on"
          look="note"
        />
      </BoxLine>
    </RecordBox>
  );
});

/* Backspace in an empty dissent deletes it and goes back to the judgment. */
function WhatDiffers({ record, name }: RowProps) {
  const document = useDocument();
  const drop = () => {
    if (!removeRecords(document, 'dissents', [record.id]).ok) return;
    focusRecord('keyJudgments', record.keyJudgmentId);
  };
  return (
    <RecordText
      collection="dissents"
      record={record}
      field="text"
      label={`What differs: ${name}`}
      placeholder="What differs from the judgment, and how likely it is"
      look="small"
      onEmpty={record.personIds.length === 0 ? drop : undefined}
    />
  );
}
