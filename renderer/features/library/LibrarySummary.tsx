import Trash2 from 'lucide-react/icons/trash-2';
import { useEffect, useMemo, useState } from 'react';
import type { BriefId } from '#shared/brief/ids.ts';
import type { LibrarySummary as Summary } from '#shared/ipc/contract/library.ts';
import { tlpDefinitions } from '#shared/standards/tlp.ts';
import { runUserCommand } from '../../commands/registry.ts';
import { useLibrarySelection } from '../../commands/selection.ts';
import { workbench } from '../../platform/workbench.ts';
import { dayWords, momentWords } from '../../records/day-words.ts';
import { StatusChip } from '../../records/StatusChip.tsx';
import { Button } from '../../ui/Button/Button.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { IconButton } from '../../ui/IconButton/IconButton.tsx';
import styles from './Library.module.css';
import { useLibrary } from './library-store.ts';
import { shortDate } from './short-date.ts';

function useSummary(briefId: BriefId | undefined): Summary | null {
  const [summary, setSummary] = useState<Summary | null>(null);
  useEffect(() => {
    if (!briefId) {
      setSummary(null);
      return undefined;
    }
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

const capital = (word: string) => `${word[0]?.toUpperCase()}${word.slice(1)}`;

function Facts({ summary }: { readonly summary: Summary }) {
  const { row } = summary;
  const facts: readonly (readonly [string, string])[] = [
    ['Question', summary.question],
    [
      'Confidence',
      [row.confidence ? capital(row.confidence) : '', summary.confidenceBasis]
        .filter((part) => part !== '')
        .join(': '),
    ],
    ['Authors', summary.authors.join(', ')],
    ['Cut-off', summary.informationCutOff === null ? '' : momentWords(summary.informationCutOff)],
    ['Published', summary.published === null ? '' : dayWords(summary.published)],
    ['Region', row.region],
    ['Tags', row.tags.join(', ')],
    ['Collections', summary.collections.map((path) => path.replaceAll('/', ' / ')).join(', ')],
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

const run = (name: string) => () => runUserCommand(name);

/** What can be done with the selected briefs; in the trash that is less. */
function Actions({ count, isTrash }: { readonly count: number; readonly isTrash: boolean }) {
  if (isTrash) {
    return (
      <div className={styles.cardActions}>
        <Button variant="primary" onClick={run('library.restore')}>
          Restore
        </Button>
        {count === 1 && <Button onClick={run('library.open')}>Open to read</Button>}
        <Button variant="danger" onClick={run('library.erase')}>
          Erase for good…
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.cardActions}>
      {count === 1 && (
        <Button variant="primary" onClick={run('library.open')}>
          Open
        </Button>
      )}
      <Button onClick={run('file.exportDocx')}>Export…</Button>
      {count > 1 && <Button onClick={run('library.change')}>Change…</Button>}
      {count === 1 && <Button onClick={run('file.duplicate')}>Duplicate</Button>}
      <IconButton
        label="Move to trash"
        icon={<Trash2 size={15} />}
        variant="quiet"
        onClick={run('file.trash')}
      />
    </div>
  );
}

/** Nobody would read a longer list of titles. */
const shownTitles = 12;

function SeveralSelected(props: { readonly briefIds: readonly BriefId[]; readonly isTrash: boolean }) {
  const { briefIds, isTrash } = props;
  const pages = useLibrary((state) => state.pages);
  const titles = useMemo(() => {
    const selected = new Set<string>(briefIds);
    return [...pages.values()].flatMap((rows) => rows?.filter((row) => selected.has(row.id)) ?? []);
  }, [pages, briefIds]);
  const shown = titles.slice(0, shownTitles);
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>{briefIds.length.toLocaleString()} briefs selected</h2>
      <ul className={styles.chosen}>
        {shown.map((row) => (
          <li key={row.id}>{row.title || 'Untitled brief'}</li>
        ))}
        {briefIds.length > shown.length && (
          <li className={styles.more}>and {(briefIds.length - shown.length).toLocaleString()} more</li>
        )}
      </ul>
      <Actions count={briefIds.length} isTrash={isTrash} />
    </section>
  );
}

function Marks({ row }: { readonly row: Summary['row'] }) {
  const marking = row.tlp === null ? null : tlpDefinitions[row.tlp];
  return (
    <div className={styles.cardMarks}>
      {marking && (
        <span className={styles.tlp} style={{ color: marking.foreground, background: marking.background }}>
          {marking.text}
        </span>
      )}
      <StatusChip status={row.status} />
    </div>
  );
}

/** The right pane of the library: the selected brief in short. */
export function LibrarySummary() {
  const briefIds = useLibrarySelection((state) => state.briefIds);
  const isTrash = useLibrary((state) => state.filter.isTrash);
  const isEmpty = useLibrary((state) => state.total === 0);
  const [only] = briefIds;
  const summary = useSummary(briefIds.length === 1 ? only : undefined);
  if (briefIds.length > 1) return <SeveralSelected briefIds={briefIds} isTrash={isTrash} />;
  if (!only) {
    // The list says why it is empty and what to do.
    if (isEmpty) return null;
    return (
      <EmptyState compact title="No brief selected">
        Select a brief to see it in short. {isTrash ? 'Enter opens it to be read.' : 'Enter opens it.'}
      </EmptyState>
    );
  }
  // Between two briefs the last one stays until the next has come, so that nothing flickers.
  if (!summary) return null;
  return (
    <div>
      <section className={styles.card}>
        <Marks row={summary.row} />
        <h2 className={styles.summaryTitle}>{summary.row.title || 'Untitled brief'}</h2>
        <Actions count={1} isTrash={isTrash} />
      </section>
      {summary.bottomLine !== '' && (
        <section className={styles.card}>
          <h3 className={styles.cardTitle}>Bottom line</h3>
          <p className={styles.bottomLine}>{summary.bottomLine}</p>
        </section>
      )}
      <section className={styles.card}>
        <Facts summary={summary} />
      </section>
    </div>
  );
}
