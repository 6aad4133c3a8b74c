import ArrowRight from 'lucide-react/icons/arrow-right';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { evidenceId, newId } from '#shared/brief/ids.ts';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { makeRelation, type Relation } from '#shared/brief/kinds/relation.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { useDocument } from '../../../document/context.tsx';
import { SpelledTextArea } from '../../../editor/spelling/SpelledTextArea.tsx';
import { changeRecord, removeRecord } from '../../../records/edit-record.ts';
import { useRecordText } from '../../../records/use-record-text.ts';
import { useIsReadOnly, useRecords } from '../../../records/use-records.ts';
import { Combobox } from '../../../ui/Combobox/Combobox.tsx';
import { IconButton } from '../../../ui/IconButton/IconButton.tsx';
import { inspect } from '../../../window/app-store.ts';
import { DetailLinks } from '../fields/DetailLinks.tsx';
import styles from '../Inspector.module.css';
import { Part } from '../Part.tsx';

/** How an entity stands to others, in both directions, and a way to relate it to one more. */
export function EntityRelations({ entity }: { readonly entity: Entity }) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const entities = useRecords('entities');
  const relations = useRecords('relations').filter(
    (relation) => relation.fromEntityId === entity.id || relation.toEntityId === entity.id,
  );
  const [addedId, setAddedId] = useState<string | null>(null);
  const relate = (otherId: string | null) => {
    if (otherId === null) return;
    const id = newId();
    const record = makeRelation(id, orderAtEnd(document.brief.relations), entity.id, otherId);
    if (document.run(recordCommands.relations.add, { record }).ok) setAddedId(id);
  };
  const others = entities.filter((other) => other.id !== entity.id);
  return (
    <Part title="Relations" count={relations.length}>
      <ul className={styles.relations}>
        {relations.map((relation) => (
          <RelationRow
            key={relation.id}
            relation={relation}
            entity={entity}
            others={entities}
            isNew={relation.id === addedId}
          />
        ))}
      </ul>
      {!isReadOnly && others.length > 0 && (
        <Combobox
          // A new key after each relation empties the search for the next one.
          key={addedId ?? 'first'}
          label="Relate to another entity"
          hideLabel
          placeholder="Relate to…"
          value={null}
          options={others.map((other) => ({
            value: other.id,
            label: other.name || 'Unnamed',
            keywords: other.aliases,
          }))}
          onChange={relate}
        />
      )}
      {others.length === 0 && (
        <p className={styles.quiet}>Add a second entity to say how the two stand to each other.</p>
      )}
    </Part>
  );
}

function RelationRow(props: {
  readonly relation: Relation;
  readonly entity: Entity;
  readonly others: readonly Entity[];
  readonly isNew: boolean;
}) {
  const { relation, entity, others, isNew } = props;
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const name = useRecordText('relations', relation, 'name');
  const nameOf = (id: string) => others.find((other) => other.id === id)?.name || 'Unnamed';
  const end = (id: string) =>
    id === entity.id ? (
      <span className={styles.relationSelf}>{nameOf(id)}</span>
    ) : (
      <button type="button" className={styles.relationOther} onClick={() => inspect('entities', id)}>
        {nameOf(id)}
      </button>
    );
  return (
    <li className={styles.relation}>
      <div className={styles.relationLine}>
        {end(relation.fromEntityId)}
        <ArrowRight size={14} aria-label="to" />
        {end(relation.toEntityId)}
        {!isReadOnly && (
          <IconButton
            label={`Delete relation of ${nameOf(relation.fromEntityId)} to ${nameOf(relation.toEntityId)}`}
            icon={<Trash2 size={14} />}
            size="small"
            onClick={() => removeRecord(document, 'relations', relation.id)}
          />
        )}
      </div>
      <SpelledTextArea
        label={`Relation of ${nameOf(relation.fromEntityId)} to ${nameOf(relation.toEntityId)}`}
        hideLabel
        value={name.value}
        placeholder="supplies, commands, funds …"
        readOnly={isReadOnly}
        autoFocus={isNew}
        onChange={name.onChange}
        onBlur={name.onBlur}
        onEnter={() => undefined}
      />
      <DetailLinks
        label="Evidence for it"
        collection="evidence"
        ids={relation.evidenceIds}
        onChange={(ids) =>
          changeRecord(document, 'relations', relation.id, {
            evidenceIds: ids.map((id) => evidenceId.parse(id)),
          })
        }
      />
    </li>
  );
}
