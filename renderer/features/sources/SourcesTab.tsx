import { useMemo } from 'react';
import type { Source } from '#shared/brief/kinds/source.ts';
import { sourceUses, wordsOfUse } from '#shared/queries/source-uses.ts';
import { addRecord } from '../../document/add-record.ts';
import { useDocument } from '../../document/context.tsx';
import { asCited, useCitationNumbers } from '../../document/page-numbers.ts';
import { useSettledBrief } from '../../document/settled-brief.ts';
import { Entries, Entry } from '../../records/detail/Entry.tsx';
import { useAdd } from '../../records/use-add.ts';
import { useIsReadOnly, useRecords } from '../../records/use-records.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { showDetail, showDialog } from '../../window/app-store.ts';
import { Captures } from './Captures.tsx';
import styles from './SourcesTab.module.css';
import { SourceTools } from './SourceTools.tsx';

/** Every source of the brief with how often it is cited; a click shows its fields. */
export function SourcesTab() {
  const sources = useRecords('sources');
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  return (
    // Lists of references that are dropped here are looked at, other files are captured.
    <div className={styles.tab} data-drop="references" data-capture="">
      {sources.length === 0 ? (
        <NoSources />
      ) : (
        <>
          <SourceTools document={document} isReadOnly={isReadOnly} />
          <SourceEntries sources={sources} />
        </>
      )}
      <div className={styles.captures} data-capture="only">
        <Captures sourceId={null} hasButton={sources.length === 0} />
      </div>
    </div>
  );
}

function NoSources() {
  const add = useAdd('sources');
  const isReadOnly = useIsReadOnly();
  return (
    <EmptyState
      compact
      headingLevel={3}
      title="No sources yet"
      actions={
        isReadOnly ? undefined : (
          <>
            <Button onClick={() => add((document) => addRecord(document, 'sources'))}>Add source</Button>
            <Button onClick={() => showDialog({ kind: 'library-sources' })}>From the library…</Button>
            <Button onClick={() => showDialog({ kind: 'references', file: null })}>Import references…</Button>
          </>
        )
      }
    >
      Add what the brief draws on. A source can then be cited in the text and linked to evidence.
    </EmptyState>
  );
}

function SourceEntries({ sources }: { readonly sources: readonly Source[] }) {
  const brief = useSettledBrief();
  const numbers = useCitationNumbers();
  const uses = useMemo(() => sourceUses(brief), [brief]);
  return (
    <Entries isNumbered>
      {asCited(sources, numbers).map((source) => {
        const use = uses.get(source.id);
        return (
          <Entry
            key={source.id}
            number={numbers.get(source.id) ?? '–'}
            name={source.title || 'Untitled source'}
            notes={[source.reliability === null ? '' : `Reliability ${source.reliability}`, wordsOfUse(use)]}
            count={(use?.citations ?? 0) + (use?.evidence ?? 0)}
            onClick={() => showDetail('sources', source.id)}
          />
        );
      })}
    </Entries>
  );
}
