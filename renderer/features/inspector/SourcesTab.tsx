import { useMemo } from 'react';
import { addRecord } from '../../document/add-record.ts';
import { asCited, useCitationNumbers } from '../../document/citation-numbers.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { useAdd } from '../../records/use-add.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { sourceUses, wordsOfUse } from './citations.ts';
import { showDetail } from './EntitiesTab.tsx';
import styles from './Inspector.module.css';

/** Every source of the brief with how often it is cited; a click shows its fields. */
export function SourcesTab() {
  const add = useAdd('sources');
  const isReadOnly = useIsReadOnly();
  const sources = useRecords('sources');
  const brief = useSettledBrief();
  const numbers = useCitationNumbers();
  const uses = useMemo(() => sourceUses(brief), [brief]);
  if (sources.length === 0) {
    return (
      <EmptyState
        compact
        headingLevel={3}
        title="No sources yet"
        actions={
          isReadOnly ? undefined : (
            <Button onClick={() => add((document) => addRecord(document, 'sources'))}>Add source</Button>
          )
        }
      >
        Add what the brief draws on. A source can then be cited in the text and linked to evidence.
      </EmptyState>
    );
  }
  return (
    <ol className={styles.list}>
      {asCited(sources, numbers).map((source) => {
        const use = uses.get(source.id);
        return (
          <li key={source.id}>
            <button type="button" className={styles.entry} onClick={() => showDetail('sources', source.id)}>
              <span className={styles.entryNumber}>{numbers.get(source.id) ?? '–'}</span>
              <span className={styles.entryWords}>
                <span className={styles.entryName}>{source.title || 'Untitled source'}</span>
                <span className={styles.entryNote}>
                  {[source.reliability === null ? '' : `Reliability ${source.reliability}`, wordsOfUse(use)]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.number} aria-hidden="true">
                {(use?.citations ?? 0) + (use?.evidence ?? 0)}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
