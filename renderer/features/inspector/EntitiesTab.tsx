import { useMemo } from 'react';
import { entityTypeNames } from '#shared/publication/names.ts';
import { addRecord } from '../../document/add-record.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { mentionCount, mentionIndex } from '../../records/mentions.ts';
import { useAdd } from '../../records/use-add.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { inspect, useApp } from '../../window/app-store.ts';
import styles from './Inspector.module.css';

/** Shows a record in the detail tab. */
export function showDetail(collection: 'entities' | 'sources', id: string): void {
  inspect(collection, id);
  useApp.setState({ inspectorTab: 'detail' });
}

/** Every entity of the brief with how often it is named; a click shows its panel. */
export function EntitiesTab() {
  const add = useAdd('entities');
  const isReadOnly = useIsReadOnly();
  const entities = useRecords('entities');
  const brief = useSettledBrief();
  const counts = useMemo(() => {
    const index = mentionIndex(brief);
    return new Map(Object.values(brief.entities).map((entity) => [entity.id, mentionCount(index, entity)]));
  }, [brief]);
  if (entities.length === 0) {
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
  return (
    <ul className={styles.list}>
      {entities.map((entity) => {
        const count = counts.get(entity.id) ?? 0;
        return (
          <li key={entity.id}>
            <button type="button" className={styles.entry} onClick={() => showDetail('entities', entity.id)}>
              <span className={styles.entryWords}>
                <span className={styles.entryName}>{entity.name || 'Unnamed'}</span>
                <span className={styles.entryNote}>
                  {[entity.type === null ? '' : entityTypeNames[entity.type], entity.role]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.number}>
                {count}
                <span className="visually-hidden">{count === 1 ? ' mention' : ' mentions'}</span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
