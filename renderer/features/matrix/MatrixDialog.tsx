import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import { sentenceText } from '#shared/analysis/sentences/phrases.ts';
import { type RatingTable, ratingTable } from '#shared/brief/ratings.ts';
import type { MatrixCell } from '#shared/queries/review/matrix-cells.ts';
import type { Rating } from '#shared/vocabulary/rating.ts';
import { DocumentProvider, useBriefPart } from '../../document/context.tsx';
import { Dialog } from '../../ui/Dialog/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState/EmptyState.tsx';
import { shownDocumentOf, useApp } from '../../window/app-store.ts';
import type { GridAxes, GridRecords } from './axes.ts';
import { CellBar } from './CellBar.tsx';
import styles from './MatrixDialog.module.css';
import { MatrixGrid, type MatrixGridProps } from './MatrixGrid.tsx';
import { MatrixTools } from './MatrixTools.tsx';
import { type ReadCapture, SourceSide } from './SourceSide.tsx';
import type { GatheredRating } from './use-gathered-rating.ts';
import { useGridActions } from './use-grid-actions.ts';
import { useGridAxes, useGridWays } from './use-grid-axes.ts';
import { type Analysed, useMatrixAnalysis } from './use-matrix-analysis.ts';

/** What draws what is said about a cell, behind a button. */
export type DrawComments = (of: {
  readonly cell: MatrixCell;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}) => ReactNode;

function ratingIn(table: RatingTable, gathered: GatheredRating | null) {
  return (item: string, hypothesis: string): Rating | null => {
    if (gathered?.evidenceId === item && gathered.hypothesisId === hypothesis) return gathered.rating;
    return table.get(item)?.get(hypothesis)?.rating ?? null;
  };
}

/* What is missing before anything can be rated, in the middle of the empty grid. */
function Missing({ axes: { hypotheses, evidence } }: { readonly axes: GridAxes }) {
  if (hypotheses.length > 0 && evidence.length > 0) return null;
  const isEmpty = hypotheses.length === 0 && evidence.length === 0;
  const [title, wanted] = isEmpty
    ? ['Nothing is compared yet', 'hypotheses and evidence']
    : hypotheses.length === 0
      ? ['No hypotheses yet', 'hypotheses']
      : ['No evidence yet', 'evidence'];
  return (
    <div className={styles.missing}>
      <EmptyState title={title}>
        {`A matrix lays evidence against hypotheses. Add ${wanted}: `}
        {hypotheses.length === 0 && 'H for a hypothesis'}
        {isEmpty && ', '}
        {evidence.length === 0 && 'E for evidence, S for evidence from a source'}.
      </EmptyState>
    </div>
  );
}

/* Whether the register stands beside the grid, which has the keys again once it is gone. */
function useRegister(grid: RefObject<HTMLDivElement | null>) {
  const [isOpen, setOpen] = useState(() => {
    const { dialog } = useApp.getState();
    return dialog?.kind === 'matrix' && dialog.isRegisterOpen === true;
  });
  const toggle = () => {
    if (isOpen) grid.current?.focus();
    setOpen(!isOpen);
  };
  return { isOpen, toggle };
}

/* The ratings of the brief, and what a cell shows: the rating that was just given shows at once. */
function useRatings(gathered: GatheredRating | null) {
  const table = useBriefPart('ratings', ratingTable);
  const ratingAt = useMemo(() => ratingIn(table, gathered), [table, gathered]);
  return { table, ratingAt };
}

/* What is said about the active cell, if there is one, behind a button that a key presses as well. */
function useTalk(drawComments: DrawComments) {
  const [isOpen, onOpenChange] = useState(false);
  return {
    open: () => onOpenChange(true),
    of: ({ evidence, hypothesis }: GridRecords): ReactNode => {
      if (!evidence || !hypothesis) return null;
      const cell = { evidenceId: evidence.id, hypothesisId: hypothesis.id };
      return drawComments({ cell, isOpen, onOpenChange });
    },
  };
}

/* Drawn anew when its rows become columns. */
const Grid = (props: MatrixGridProps) => <MatrixGrid key={String(props.axes.isClassic)} {...props} />;

function NothingToRate() {
  return (
    <EmptyState title="There is nothing to rate">Every item is rated against every hypothesis.</EmptyState>
  );
}

function MatrixBody(props: {
  readonly analysed: Analysed | null;
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly readCapture: ReadCapture;
  readonly drawComments: DrawComments;
}) {
  const { analysed, grid, readCapture, drawComments } = props;
  const own = useGridWays();
  const axes = useGridAxes(own.ways, analysed);
  const register = useRegister(grid);
  const talk = useTalk(drawComments);
  const state = useGridActions(axes, { add: own.showAll, register: register.toggle, comment: talk.open });
  const { selection, at, count, gathered, onAction } = state;
  const { table, ratingAt } = useRatings(gathered);
  return (
    <div className={styles.body}>
      <MatrixTools {...own} isRegisterOpen={register.isOpen} onAction={onAction} />
      {own.ways.unrated?.size === 0 ? (
        <NothingToRate />
      ) : (
        <>
          <div className={styles.main}>
            <Missing axes={axes} />
            <Grid {...{ axes, ratingAt, selection, count, onAction, grid }} />
            {register.isOpen && <SourceSide {...{ readCapture, onAction }} onClose={register.toggle} />}
          </div>
          <CellBar
            state={state}
            cell={table.get(at.evidence?.id ?? '')?.get(at.hypothesis?.id ?? '')}
            rating={ratingAt(at.evidence?.id ?? '', at.hypothesis?.id ?? '')}
            grid={grid}
            comments={talk.of(at)}
          />
        </>
      )}
    </div>
  );
}

interface MatrixDialogProps {
  readonly readCapture: ReadCapture;
  readonly drawComments: DrawComments;
  readonly onClose: () => void;
}

function OpenMatrix({ readCapture, drawComments, onClose }: MatrixDialogProps) {
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
      <MatrixBody {...{ analysed, grid, readCapture, drawComments }} />
    </Dialog>
  );
}

/** The matrix of the open brief in the whole window, to be rated by keys or by mouse. */
export function MatrixDialog(props: MatrixDialogProps) {
  const document = useApp(shownDocumentOf);
  if (!document) return null;
  return (
    <DocumentProvider document={document}>
      <OpenMatrix {...props} />
    </DocumentProvider>
  );
}
