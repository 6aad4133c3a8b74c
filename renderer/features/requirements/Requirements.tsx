import { kinds } from '#shared/brief/kinds/all.ts';
import type { Requirement } from '#shared/brief/kinds/requirement.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { PageDate } from '../../records/PageDate.tsx';
import { BoxLine, RecordBox } from '../../records/RecordBox.tsx';
import { RecordText } from '../../records/RecordText.tsx';
import { AddButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useRecords } from '../../records/use-records.ts';

/** What the brief was asked for, each requirement in a frame below the title block. */
export function Requirements() {
  const records = useRecords('requirements');
  const add = useAdd('requirements');
  const isFull = records.length >= (kinds.requirements.most ?? Number.POSITIVE_INFINITY);
  return (
    <>
      {records.map((record, index) => (
        <RequirementBox key={record.id} record={record} index={index} />
      ))}
      {!isFull && (
        <AddButton
          isSmall
          label="Add requirement"
          hint={records.length === 0 ? 'who asked, for which decision, by when' : undefined}
          onAdd={() => add((document) => addRecord(document, 'requirements'))}
        />
      )}
    </>
  );
}

function RequirementBox({ record, index }: { readonly record: Requirement; readonly index: number }) {
  const document = useDocument();
  const name = `Requirement ${index + 1}`;
  return (
    <RecordBox
      collection="requirements"
      id={record.id}
      name={name}
      onDelete={() => removeWithUndo(document, 'requirements', record.id, name)}
    >
      <BoxLine label="Requirement">
        <RecordText
          collection="requirements"
          record={record}
          field="customer"
          label={`Customer: ${name}`}
          placeholder="Customer: who asked"
          look="note"
          isFirst
          onEnter={() => undefined}
          onEmpty={() => removeEmpty(document, 'requirements', record.id)}
        />
      </BoxLine>
      <Purpose record={record} name={name} />
    </RecordBox>
  );
}

/* Which decision it serves, by when, and the questions. */
function Purpose({ record, name }: { readonly record: Requirement; readonly name: string }) {
  const document = useDocument();
  return (
    <>
      <BoxLine label="Decision served">
        <RecordText
          collection="requirements"
          record={record}
          field="decision"
          label={`Decision served: ${name}`}
          placeholder="What will be decided on it"
          look="note"
        />
      </BoxLine>
      <BoxLine label="Needed by">
        <PageDate
          label={`Needed by: ${name}`}
          value={record.neededBy}
          emptyWords="Not set"
          onChange={(neededBy) => changeRecord(document, 'requirements', record.id, { neededBy })}
        />
      </BoxLine>
      <BoxLine label="Questions">
        <RecordText
          collection="requirements"
          record={record}
          field="questions"
          label={`Questions: ${name}`}
          placeholder="One in a line"
          look="note"
        />
      </BoxLine>
    </>
  );
}
