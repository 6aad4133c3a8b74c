import { useMemo } from 'react';
import type { Entity } from '#shared/brief/kinds/entity.ts';
import { mentionCount, mentionIndex } from '#shared/queries/mentions.ts';
import { entityTypeNames } from '#shared/vocabulary/entity.ts';
import { addRecord } from '../../document/add-record.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { Entries, Entry } from '../../records/detail/Entry.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { showDetail } from '../../window/app-store.ts';

/** Every entity of the brief with how often it is named; a click shows its panel. */
export function EntitiesTab() {
  const entities = useRecords('entities');
  return entities.length === 0 ? <NoEntities /> : <EntityEntries entities={entities} />;
}

function NoEntities() {
  const add = useAdd('entities');
  const isReadOnly = useIsReadOnly();
  return (
    <EmptyState
      compact
      headingLevel={3}
      title="No entities yet"
      actions={
        isReadOnly ? undefined : (
          <Button onClick={() => add((document) => addRecord(document, 'entities'))}>Add entity</Button>
        )
      }
    >
      Select a name in the text and make it an entity, or add one here. It then has a panel of its own.
    </EmptyState>
  );
}

function EntityEntries({ entities }: { readonly entities: readonly Entity[] }) {
  const brief = useSettledBrief();
  const counts = useMemo(() => {
    const index = mentionIndex(brief);
    return new Map(Object.values(brief.entities).map((entity) => [entity.id, mentionCount(index, entity)]));
  }, [brief]);
  return (
    <Entries>
      {entities.map((entity) => {
        const count = counts.get(entity.id) ?? 0;
        return (
          <Entry
            key={entity.id}
            name={entity.name || 'Unnamed'}
            notes={[entity.type === null ? '' : entityTypeNames[entity.type], entity.role]}
            count={count}
            countWords={count === 1 ? 'mention' : 'mentions'}
            onClick={() => showDetail('entities', entity.id)}
          />
        );
      })}
    </Entries>
  );
}
