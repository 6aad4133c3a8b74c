import { memo, useRef } from 'react';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { ownRecord } from '#shared/brief/own-record.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { Choice } from '../../records/Choice.tsx';
import { entityTypeOptions } from '../../records/choices.tsx';
import { changeRecord, removeEmpty, removeWithUndo } from '../../records/edit-record.ts';
import { inspectProps } from '../../records/inspect-props.ts';
import textStyles from '../../records/RecordText.module.css';
import { RecordText } from '../../records/RecordText.tsx';
import { DeleteButton } from '../../records/RecordTools.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useEntityName } from '../../records/use-entity-name.ts';
import { useFocusRequest } from '../../records/use-focus-request.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { AutoTextArea } from '../../ui/AutoTextArea/AutoTextArea.tsx';
import { classNames } from '../../ui/class-names.ts';
import styles from './EntityList.module.css';

/** One entity. Changing its name changes the mentions that show it. */
export const EntityRow = memo(function EntityRow(props: { readonly record: Entity; readonly index: number }) {
  const { record, index } = props;
  const document = useDocument();
  const add = useAdd('entities');
  const name = record.name || `Entity ${index + 1}`;
  return (
    <div className={styles.row} {...inspectProps('entities', record.id)}>
      <Name record={record} index={index} />
      <div className={styles.role}>
        <RecordText
          collection="entities"
          record={record}
          field="role"
          label={`Role of ${name}`}
          placeholder="Role"
          onEnter={() => add((to) => addRecord(to, 'entities', {}, record.id))}
        />
      </div>
      <div className={classNames(styles.type, record.type === null && styles.unset)}>
        <Choice
          label={`Type of ${name}`}
          isPlain
          value={record.type}
          options={entityTypeOptions}
          onChange={(type) => changeRecord(document, 'entities', record.id, { type })}
        />
      </div>
      <DeleteButton
        label={`Delete ${name}`}
        onDelete={() => removeWithUndo(document, 'entities', record.id, name)}
      />
    </div>
  );
});

function Name({ record, index }: { readonly record: Entity; readonly index: number }) {
  const document = useDocument();
  const add = useAdd('entities');
  const isReadOnly = useIsReadOnly();
  const text = useEntityName(record);
  const area = useRef<HTMLTextAreaElement>(null);
  useFocusRequest('entities', record.id, area);
  const dropEmpty = () => {
    document.flushTyping();
    const stored = ownRecord(document.brief.entities, record.id);
    if (stored?.name !== '' || stored.role !== '' || stored.notes !== '') return false;
    removeEmpty(document, 'entities', record.id);
    return true;
  };
  return (
    <div className={classNames(styles.name, textStyles.text, textStyles.name)}>
      <AutoTextArea
        ref={area}
        label={`Name of entity ${index + 1}`}
        hideLabel
        bare
        value={text.value}
        error={text.error}
        placeholder="Name"
        readOnly={isReadOnly}
        spellCheck={false}
        onChange={text.onChange}
        onBlur={text.onBlur}
        onEnter={() => add((to) => addRecord(to, 'entities', {}, record.id))}
        onKeyDown={(event) => {
          if (event.key !== 'Backspace' || text.value !== '' || event.nativeEvent.isComposing) return;
          if (dropEmpty()) event.preventDefault();
        }}
      />
    </div>
  );
}
