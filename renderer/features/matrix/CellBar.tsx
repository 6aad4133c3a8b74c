import type { ReactNode, RefObject } from 'react';
import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { RatingRecord } from '#shared/brief/kinds/rating.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { useSmartTyping } from '../../editor/fields/use-smart-typing.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { type AxisEntry, ratingKeys } from './axes.ts';
import type { GridAction } from './grid-keys.ts';
import styles from './MatrixDialog.module.css';
import { RecordWords } from './RecordWords.tsx';
import { Studies } from './Studies.tsx';
import { cellWords } from './selection.ts';
import type { GridState } from './use-grid-actions.ts';

const keyOf = (rating: Rating | null): string =>
  [...ratingKeys].find(([, given]) => given === rating)?.[0] ?? '';

interface CellBarProps {
  readonly state: GridState;
  readonly cell: RatingRecord | undefined;
  /** The rating the cell shows. */
  readonly rating: Rating | null;
  readonly grid: RefObject<HTMLElement | null>;
  /** What is said about the cell. */
  readonly comments: ReactNode;
}

/** The active cell in words: what is compared with what, its rating, and why. */
export function CellBar({ state, cell, rating, grid, comments }: CellBarProps) {
  const { at, count, added, onAction, onWritten } = state;
  const isReadOnly = useIsReadOnly();
  const isCell = at.evidence !== null && at.hypothesis !== null;
  const words = (collection: 'evidence' | 'hypotheses', entry: AxisEntry | null) =>
    entry && (
      <RecordWords key={entry.id} {...{ entry, collection, grid, onWritten }} isAsked={added === entry.id} />
    );
  return (
    <section className={styles.bar} aria-label="Active cell">
      <div className={styles.compared}>
        {words('evidence', at.evidence)}
        {words('hypotheses', at.hypothesis)}
      </div>
      <div className={styles.below}>
        {isCell ? (
          <Ratings
            given={count === 1 ? rating : undefined}
            label={count === 1 ? 'Rating' : `Rating of ${cellWords(count)}`}
            isReadOnly={isReadOnly}
            onAction={onAction}
          />
        ) : (
          <span />
        )}
        {count === 1 && comments}
        <Studies />
      </div>
      {cell && count === 1 ? <Rationale key={cell.id} cell={cell} /> : isCell && <Hint count={count} />}
    </section>
  );
}

function Hint({ count }: { readonly count: number }) {
  return (
    <p className={styles.hint}>
      {count === 1
        ? 'Enter goes on across one item of evidence, through all hypotheses.'
        : `${cellWords(count)} are selected. A rating is given to all of them; Escape leaves one.`}
    </p>
  );
}

function Ratings(props: {
  /** Undefined if several cells are selected. */
  readonly given: Rating | null | undefined;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly onAction: (action: GridAction) => void;
}) {
  return (
    <fieldset className={styles.ratings} aria-label={props.label} disabled={props.isReadOnly}>
      {[...ratings, null].map((rating) => (
        <button
          key={rating ?? 'none'}
          type="button"
          className={styles.choice}
          aria-pressed={props.given === rating}
          // The keys stay with the grid.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onAction({ kind: 'rate', rating })}
        >
          <span>{rating === null ? 'Not rated' : `${rating} ${ratingNames[rating]}`}</span>
          <Kbd shortcut={keyOf(rating)} plain />
        </button>
      ))}
    </fieldset>
  );
}

function Rationale({ cell }: { readonly cell: RatingRecord }) {
  const document = useDocument();
  const target = {
    evidenceId: evidenceId.parse(cell.evidenceId),
    hypothesisId: hypothesisId.parse(cell.hypothesisId),
    rating: cell.rating,
  };
  const text = useGatheredText(cell.rationale, (rationale) =>
    document.run(
      rateEvidence,
      { ...target, rationale, at: new Date().toISOString() },
      { group: `rationale:${target.evidenceId}:${target.hypothesisId}` },
    ),
  );
  const isReadOnly = useIsReadOnly();
  return (
    <TextField
      ref={useSmartTyping<HTMLInputElement>(!isReadOnly)}
      label="Why"
      hideLabel
      placeholder="Why"
      value={text.value}
      error={text.error}
      readOnly={isReadOnly}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
