import { useEffect, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LibrarySummary as Summary } from '#shared/ipc/library.ts';
import { showBrief } from '../../app/navigate.ts';
import { valueOrTell } from '../../app/problems.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { workbench } from '../../platform/workbench.ts';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';
import { StatusChip } from './StatusChip.tsx';
import { shortDate } from './short-date.ts';

function useSummary(briefId: BriefId | undefined): Summary | null {
  const [summary, setSummary] = useState<Summary | null>(null);
  useEffect(() => {
    setSummary(null);
    if (!briefId) return undefined;
    let isGone = false;
    void workbench.call('library.summary', { briefId }).then((answer) => {
      if (!isGone && answer.ok) setSummary(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [briefId]);
  return summary;
}

function Facts({ summary }: { readonly summary: Summary }) {
  const { row } = summary;
  const facts: readonly (readonly [string, string])[] = [
    ['Question', summary.question],
    ['Confidence', [row.confidence ?? '', summary.confidenceBasis].filter(Boolean).join(': ')],
    ['Authors', summary.authors.join(', ')],
    ['Cut-off', summary.informationCutOff?.slice(0, 16).replace('T', ', ').concat(' UTC') ?? ''],
    ['Published', summary.published ?? ''],
    ['Region', row.region],
    ['Tags', row.tags.join(', ')],
    ['Entities', summary.entities.slice(0, 12).join(', ')],
    ['Length', `${row.words.toLocaleString()} words`],
    ['Changed', shortDate(row.updated)],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

async function restore(briefIds: readonly BriefId[]): Promise<void> {
  valueOrTell(await workbench.call('library.restore', { briefIds: [...briefIds] }));
}

function SeveralSelected({
  briefIds,
  isTrash,
}: {
  readonly briefIds: readonly BriefId[];
  readonly isTrash: boolean;
}) {
  return (
    <EmptyState
      compact
      title={`${briefIds.length} briefs selected`}
      actions={
        isTrash ? (
          <Button onClick={() => void restore(briefIds)}>Restore</Button>
        ) : (
          <>
            <Button onClick={() => runUserCommand('file.exportDocx')}>Export…</Button>
            <Button onClick={() => runUserCommand('file.trash')}>Move to trash</Button>
          </>
        )
      }
    />
  );
}

/** The right pane of the library: the selected brief in short. */
export function LibrarySummary() {
  const briefIds = useLibrarySelection((state) => state.briefIds);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const [only] = briefIds;
  const summary = useSummary(briefIds.length === 1 ? only : undefined);
  if (briefIds.length > 1) return <SeveralSelected briefIds={briefIds} isTrash={isTrash} />;
  if (!summary || !only) {
    return (
      <EmptyState compact title="No brief selected">
        Select a brief to see it in short. Enter opens it.
      </EmptyState>
    );
  }
  return (
    <div className={styles.summary}>
      <section className={styles.card}>
        <StatusChip status={summary.row.status} />
        <h2 className={styles.summaryTitle}>{summary.row.title || 'Untitled brief'}</h2>
        {summary.bottomLine !== '' && <p className={styles.bottomLine}>{summary.bottomLine}</p>}
      </section>
      <section className={styles.card}>
        <Facts summary={summary} />
      </section>
      <section className={styles.cardActions}>
        {isTrash ? (
          <Button variant="primary" onClick={() => void restore([only])}>
            Restore
          </Button>
        ) : (
          <>
            <Button variant="primary" onClick={() => void showBrief(only)}>
              Open
            </Button>
            <Button onClick={() => runUserCommand('file.exportDocx')}>Export…</Button>
            <Button onClick={() => runUserCommand('file.duplicate')}>Duplicate</Button>
            <Button variant="quiet" onClick={() => runUserCommand('file.trash')}>
              Move to trash
            </Button>
          </>
        )}
      </section>
    </div>
  );
}
