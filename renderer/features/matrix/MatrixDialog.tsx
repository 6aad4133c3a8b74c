import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { sentenceText } from '#shared/analysis/sentences/phrases.ts';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import { type RatingTable, ratingTable } from '#shared/brief/ratings.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import { DocumentProvider, useBriefPart, useDocument } from '../../document/context.tsx';
import { rate } from '../../records/rate.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { openDocumentOf, useApp } from '../../window/app-store.ts';
import { type GridAxes, type GridPlace, placeWithin, recordsAt } from './axes.ts';
import { CellBar } from './CellBar.tsx';
import type { GridAction } from './grid-keys.ts';
import styles from './MatrixDialog.module.css';
import { MatrixGrid } from './MatrixGrid.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { useGridAxes, useGridWays } from './use-grid-axes.ts';
import { type Analysed, useMatrixAnalysis } from './use-matrix-analysis.ts';

function useActions(axes: GridAxes) {
  const document = useDocument();
  const isReadOnly = useIsReadOnly();
  const [asked, setAsked] = useState<GridPlace>({ row: 0, column: 0 });
  const active = useMemo(() => placeWithin(axes, asked), [axes, asked]);
  const at = recordsAt(axes, active);
  const onRate = (rating: Rating | null) => {
    if (!at || isReadOnly) return;
    rate(document, evidenceId.parse(at.evidence.id), hypothesisId.parse(at.hypothesis.id), rating);
  };
  // Every cell has it, so it stays the same.
  const latest = useRef(onRate);
  latest.current = onRate;
  const onAction = useCallback(
    (action: GridAction) => {
      if (action.kind === 'go') setAsked(action.to);
      else if (action.kind === 'rate') latest.current(action.rating);
      else if (action.kind === 'undo') document.undo();
      else document.redo();
    },
    [document],
  );
  return { active, at, onRate, onAction };
}

function ratingIn(table: RatingTable) {
  return (item: string, hypothesis: string): Rating | null =>
    table.get(item)?.get(hypothesis)?.rating ?? null;
}

function MatrixBody(props: {
  readonly analysed: Analysed | null;
  readonly grid: RefObject<HTMLDivElement | null>;
}) {
  const { analysed, grid } = props;
  const own = useGridWays();
  const axes = useGridAxes(own.ways, analysed);
  const { active, at, onRate, onAction } = useActions(axes);
  const table = useBriefPart('ratings', ratingTable);
  const ratingAt = useMemo(() => ratingIn(table), [table]);
  return (
    <div className={styles.body}>
      <MatrixTools {...own} />
      {at ? (
        <>
          <MatrixGrid key={String(axes.isClassic)} {...{ axes, ratingAt, active, onAction, grid }} />
          <CellBar {...at} cell={table.get(at.evidence.id)?.get(at.hypothesis.id)} onRate={onRate} />
        </>
      ) : (
        <EmptyState title="There is nothing to rate">
          {own.ways.unrated === null
            ? 'The matrix lays evidence against hypotheses. Add both on the page first.'
            : 'Every item is rated against every hypothesis.'}
        </EmptyState>
      )}
    </div>
  );
}

function OpenMatrix({ onClose }: { readonly onClose: () => void }) {
  const analysed = useMatrixAnalysis();
  const grid = useRef<HTMLDivElement>(null);
  const told = analysed?.sentences.filter(({ kind }) => kind === 'standing' || kind === 'robustness') ?? [];
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Matrix of hypotheses and evidence"
      description={told.map(sentenceText).join(' ')}
      size="full"
      initialFocus={grid}
    >
      <MatrixBody analysed={analysed} grid={grid} />
    </Dialog>
  );
}

/** The matrix of the open brief in the whole window, to be rated by keys or by mouse. */
export function MatrixDialog({ onClose }: { readonly onClose: () => void }) {
  const document = useApp(openDocumentOf);
  if (!document) return null;
  return (
    <DocumentProvider document={document}>
      <OpenMatrix onClose={onClose} />
    </DocumentProvider>
  );
}
