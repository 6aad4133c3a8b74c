import { evidenceId } from '#shared/brief/kinds/evidence.ts';
import { hypothesisId } from '#shared/brief/kinds/hypothesis.ts';
import type { RatingRecord } from '#shared/brief/kinds/rating.ts';
import { rateEvidence } from '#shared/commands/evidence-rate.ts';
import { type Rating, ratingNames, ratings } from '#shared/vocabulary/rating.ts';
import { useDocument } from '../../document/context.tsx';
import { useGatheredText } from '../../document/gathered-text.ts';
import { useIsReadOnly } from '../../records/use-records.ts';
import { Kbd } from '../../ui/Kbd/Kbd.tsx';
import { TextField } from '../../ui/TextField/TextField.tsx';
import { type AxisEntry, ratingKeys } from './axes.ts';
import styles from './MatrixDialog.module.css';

const keyOf = (rating: Rating | null): string =>
  [...ratingKeys].find(([, given]) => given === rating)?.[0] ?? '';

interface CellBarProps {
  readonly evidence: AxisEntry;
  readonly hypothesis: AxisEntry;
  readonly cell: RatingRecord | undefined;
  readonly onRate: (rating: Rating | null) => void;
}

/** The active cell in words: what is compared with what, its rating, and why. */
export function CellBar({ evidence, hypothesis, cell, onRate }: CellBarProps) {
  const isReadOnly = useIsReadOnly();
  return (
    <section className={styles.bar} aria-label="Active cell">
      <div className={styles.compared}>
        <p className={styles.line}>
          <b>{evidence.label}</b> {evidence.text || 'No words yet'}
        </p>
        <p className={styles.line}>
          <b>{hypothesis.label}</b> {hypothesis.text || 'No words yet'}
        </p>
      </div>
      <fieldset className={styles.ratings} aria-label="Rating" disabled={isReadOnly}>
        {[...ratings, null].map((rating) => (
          <button
            key={rating ?? 'none'}
            type="button"
            className={styles.choice}
            aria-pressed={(cell?.rating ?? null) === rating}
            // The keys stay with the grid.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onRate(rating)}
          >
            <span>{rating === null ? 'Not rated' : `${rating} ${ratingNames[rating]}`}</span>
            <Kbd shortcut={keyOf(rating)} plain />
          </button>
        ))}
      </fieldset>
      {cell ? (
        <Rationale key={cell.id} cell={cell} />
      ) : (
        <p className={styles.hint}>Enter goes on across one item of evidence, through all hypotheses.</p>
      )}
    </section>
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
  return (
    <TextField
      label="Why"
      hideLabel
      placeholder="Why"
      value={text.value}
      error={text.error}
      readOnly={useIsReadOnly()}
      onChange={text.onChange}
      onBlur={text.onBlur}
    />
  );
}
