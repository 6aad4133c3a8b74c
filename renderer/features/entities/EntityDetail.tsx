import type { Entity } from '#shared/brief/kinds/entity.ts';
import { useDocument } from '../../document/context.tsx';
import { entityTypeOptions } from '../../records/choices.tsx';
import { DetailChoice } from '../../records/detail/DetailChoice.tsx';
import { DetailText } from '../../records/detail/DetailText.tsx';
import { FoundBy } from '../../records/detail/FoundBy.tsx';
import { changeRecord, type RecordFields } from '../../records/edit-record.ts';
import { useEntityName } from '../../records/use-entity-name.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { TagInput } from '../../ui/TagInput/TagInput.tsx';
import { showDialog } from '../../window/app-store.ts';
import { EntityAppearances } from './EntityAppearances.tsx';
import styles from './EntityDetail.module.css';
import { EntityMentions } from './EntityMentions.tsx';
import { EntityRelations } from './EntityRelations.tsx';

/** An entity: its names, role and notes, where it is named here and elsewhere, and how it stands to others. */
export function EntityDetail({ record }: { readonly record: Entity }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const change = (fields: RecordFields<'entities'>) => changeRecord(document, 'entities', record.id, fields);
  return (
    <>
      <Name record={record} />
      <DetailChoice
        label="Type"
        value={record.type}
        options={entityTypeOptions}
        onChange={(type) => change({ type })}
      />
      <DetailText collection="entities" record={record} field="role" label="Role" />
      <TagInput
        label="Also known as"
        disabled={isReadOnly}
        placeholder="Other names"
        values={record.aliases}
        onChange={(aliases) => change({ aliases })}
      />
      <DetailText collection="entities" record={record} field="notes" label="Notes" minRows={2} />
      <FoundBy extraction={record.extraction} />
      <EntityMentions entity={record} />
      <EntityRelations entity={record} />
      <EntityAppearances entity={record} />
    </>
  );
}

function Name({ record }: { readonly record: Entity }) {
  const isReadOnly = useIsReadOnly();
  const name = useEntityName(record);
  return (
    <div className={styles.nameField}>
      <AutoTextArea
        label="Name"
        value={name.value}
        error={name.error}
        readOnly={isReadOnly}
        spellCheck={false}
        onChange={name.onChange}
        onBlur={name.onBlur}
        onEnter={() => undefined}
      />
      {!isReadOnly && (
        <Button
          size="small"
          variant="link"
          disabled={record.name === ''}
          onClick={() => showDialog({ kind: 'rename-entity', entityId: record.id })}
        >
          Rename everywhere…
        </Button>
      )}
    </div>
  );
}
