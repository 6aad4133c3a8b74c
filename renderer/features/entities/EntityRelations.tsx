import { useState } from 'react';
import { newId } from '#shared/brief/ids.ts';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { makeRelation } from '#shared/brief/kinds/relation.ts';
import { orderAtEnd } from '#shared/brief/order.ts';
import { recordCommands } from '#shared/commands/record-commands.ts';
import { useDocument } from '../../document/context.tsx';
import { Part } from '../../records/detail/Part.tsx';
import { Remark } from '../../records/detail/Remark.tsx';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Combobox } from '../../ui/Combobox/Combobox.tsx';
import styles from './EntityRelations.module.css';
import { RelationRow } from './RelationRow.tsx';

/** How an entity is related to others, in both directions, and a field to relate it to one more. */
export function EntityRelations({ entity }: { readonly entity: Entity }) {
  const entities = useRecords('entities');
  const relations = useRecords('relations').filter(
    (relation) => relation.fromEntityId === entity.id || relation.toEntityId === entity.id,
  );
  const [addedId, setAddedId] = useState<string | null>(null);
  const others = entities.filter((other) => other.id !== entity.id);
  return (
    <Part title="Relations" count={relations.length}>
      <ul className={styles.relations}>
        {relations.map((relation) => (
          <RelationRow
            key={relation.id}
            relation={relation}
            entity={entity}
            entities={entities}
            isNew={relation.id === addedId}
          />
        ))}
      </ul>
      {others.length === 0 ? (
        <Remark>Add a second entity to say how the two stand to each other.</Remark>
      ) : (
        // A new key after each relation empties the search for the next one.
        <RelateTo key={addedId ?? 'first'} entity={entity} others={others} onAdded={setAddedId} />
      )}
    </Part>
  );
}

function RelateTo(props: {
  readonly entity: Entity;
  readonly others: readonly Entity[];
  readonly onAdded: (relationId: string) => void;
}) {
  const { entity, others, onAdded } = props;
  const document = useDocument();
  const relate = (otherId: string | null) => {
    if (otherId === null) return;
    const id = newId();
    const record = makeRelation(id, orderAtEnd(document.brief.relations), entity.id, otherId);
    if (document.run(recordCommands.relations.add, { record }).ok) onAdded(id);
  };
  if (useIsReadOnly()) return null;
  return (
    <Combobox
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
  );
}
